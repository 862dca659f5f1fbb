import type { Server } from 'node:http'
import pino from 'pino'
import { createApp } from '../app.ts'
import { CalendarError, calendarWith } from '../calendar/read-notices.ts'
import { type Config, httpAddress, readConfig, SettingError } from '../config.ts'
import { openCatalogue } from '../database/catalogue.ts'
import { limitedServer } from '../http/limited-server.ts'
import { refuseUnreadable } from '../http/refuse-unreadable.ts'
import { memoryShares } from '../memory.ts'
import { loopDelay } from '../traffic/loop-delay.ts'
import { commandLine } from './command-line.ts'
import { explained, open } from './open.ts'

/** Serves the list until it is told to stop. */
export async function serve(args: string[]): Promise<number> {
  commandLine(args, { usage: 'serve', words: [0, 0] })
  const config = readConfig()
  const calendar = calendarOf(config)
  const log = pino({ level: config.logLevel })
  let statements = 0
  const database = await open(config, { log, onRead: () => void statements++ })
  const { reads, sql, watching, watch } = database
  const catalogue = await openCatalogue(watching).catch((error) => {
    throw explained(error, config.databaseUrl)
  })
  watch(catalogue)
  const readiness = { draining: false, served: false }
  const limits = {
    rate: config.rateLimit,
    trusted: config.trustProxy,
    load: { loop: loopDelay() },
  }
  const app = createApp({
    ...config,
    calendar,
    sql,
    reads,
    catalogue,
    log,
    readiness,
    keep: memoryShares(config.memory),
    limits,
    statements: () => statements,
  })
  const server = limitedServer(app).on('clientError', refuseUnreadable)
  await listening(server, config)
  const address = server.address() as { port: number }
  log.info(`Powerlist listens on ${httpAddress(config.host, address.port)}`)

  await signal()
  process.once('SIGTERM', leaveAtOnce).once('SIGINT', leaveAtOnce)
  log.info('Stopping: finishing what runs')
  readiness.draining = true
  catalogue.stop()
  await closed(server)
  await database.close()
  return 0
}

/** The working calendar with the notices that the operator has added. */
function calendarOf({ calendarFile }: Config) {
  try {
    return calendarFile === undefined ? undefined : calendarWith(calendarFile)
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error
    throw new SettingError(
      `CALENDAR is "${calendarFile}"; it must be a file of notices: ${error.message}`,
    )
  }
}

function listening(server: Server, { port, host }: { port: number; host: string }) {
  return new Promise<void>((resolve, reject) => {
    server.once('error', ({ code, message }: NodeJS.ErrnoException) => {
      const why = code === 'EADDRINUSE' ? 'is in use already' : `cannot be listened on (${message})`
      reject(new SettingError(`HOST and PORT: ${httpAddress(host, port)} ${why}; choose another`))
    })
    server.listen(port, host, resolve)
  })
}

const signal = () =>
  new Promise<void>((resolve) => {
    process.once('SIGTERM', () => resolve()).once('SIGINT', () => resolve())
  })

/** A second signal: 128 and the number of SIGTERM, as shells report it. */
const leaveAtOnce = () => process.exit(143)

/** New connections are refused, idle ones closed, and those with a request under way once it is answered. */
const closed = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
