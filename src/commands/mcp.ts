import { once } from 'node:events'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { ownAddress, readConfig } from '../config.ts'
import { runner } from '../execution/run.ts'
import { maskError } from '../http/mask-error.ts'
import { currentContext } from '../publishing/current-context.ts'
import { prepareSearch } from '../search/prepare.ts'
import { byParameter } from '../web/by-parameter.ts'
import { version } from '../web/openapi.ts'
import { preparedQuery } from '../web/ready-made.ts'
import { type Ask, toolServer } from '../web/tools.ts'
import { calendarOf } from './calendar.ts'
import { commandLine } from './command-line.ts'
import { openToRead } from './open.ts'

/** Speaks the Model Context Protocol on standard input and output, until the input ends. */
export async function mcp(args: string[]): Promise<number> {
  commandLine(args, { usage: 'mcp', words: [0, 0] })
  const config = readConfig()
  const { defaultPublisher, publicUrl = ownAddress(config.host, config.port) } = config
  const calendar = calendarOf(config)
  return openToRead(config, async ({ sql }) => {
    prepareSearch(sql).catch((error) => console.error(error))
    const queries = runner(maskError({ error: (error) => console.error(error) }))
    const ask: Ask = async (operation, variables) => {
      const context = { ...(await currentContext(sql)), defaultPublisher, calendar, publicUrl }
      const query = preparedQuery(operation)
      const {
        result,
        version: of,
        day,
      } = await queries.executed({ query, variables }, { reading: () => context })
      return { result: byParameter(operation, result), version: of, day, home: publicUrl }
    }
    const ended = once(process.stdin, 'end')
    serveStdio(() => toolServer(ask, version))
    await ended
    return 0
  })
}
