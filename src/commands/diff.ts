import { existsSync } from 'node:fs'
import { readChecked } from '../checking/read-checked.ts'
import { fromUser, readConfig } from '../config.ts'
import type { Sql } from '../database/sql.ts'
import { difference } from '../dataset/difference.ts'
import type { Content } from '../dataset/list.ts'
import { listContent } from '../powers/list-content.ts'
import { currentContext } from '../publishing/current-context.ts'
import { lineageEvents } from '../publishing/lineage-events.ts'
import { RefusedError } from '../publishing/refused.ts'
import { commandLine } from './command-line.ts'
import { differenceText } from './difference-text.ts'
import { expectEdition } from './expect-edition.ts'
import { openToRead } from './open.ts'
import { print, printJson } from './print.ts'

/** What was added, removed and changed between two lists, each an edition's key or the path of a dataset. */
export async function diff(args: string[]): Promise<number> {
  const { words, flags } = commandLine(args, {
    usage: 'diff <from> <to> [--json], each an edition’s key or a path',
    flags: ['json'],
    words: [2, 2],
  })
  const [from = '', to = ''] = words
  return openToRead(readConfig(), async ({ sql }) => {
    const [before, after] = [await contentAt(sql, from), await contentAt(sql, to)]
    const given = existsSync(fromUser(to)) ? fromUser(to) : fromUser(from)
    const found = await difference(
      before,
      after,
      await lineageEvents(sql, after.publisher.key, given),
    )
    if (flags.json) printJson({ from, to, ...found })
    else print(differenceText(from, to, found))
    return 0
  })
}

async function contentAt(sql: Sql, name: string): Promise<Content> {
  const path = fromUser(name)
  if (/[/\\.]/.test(name) || existsSync(path)) return await readChecked(path)
  const edition = await expectEdition(sql, name)
  if (edition.withdrawnOn)
    throw new RefusedError(`the edition "${name}" was withdrawn: ${edition.withdrawnReason}`)
  return listContent(await currentContext(sql), edition.id)
}
