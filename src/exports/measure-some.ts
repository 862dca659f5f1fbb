import type { StandingEdition } from '../editions/standing.ts'
import { WorkbookSizeError } from '../formats/workbook/size-error.ts'
import type { Context } from '../graphql/context.ts'
import { listContent } from '../powers/list-content.ts'
import { FORMATS } from './formats.ts'
import { type Measures, measureKey, measureOf, NO_ROOM } from './measures.ts'

/**
 * Measures files that nobody has downloaded yet. To stay quick whatever there is, only those of lists that are not long, and a few at
 * a time; the others are described without size and hash until somebody has downloaded them or asked again.
 */
export async function measureSome(editions: StandingEdition[], context: Context, known: Measures) {
  let left = AT_ONCE
  for (const { id, key, powers } of editions) {
    if (isLong({ powers })) continue
    const missing = Object.entries(FORMATS).filter(
      ([name]) => !known.get(measureKey(context.version, key, name)),
    )
    if (missing.length === 0) continue
    if (left <= 0) return
    const content = await listContent({ ...context }, id)
    for (const [name, { write }] of missing) {
      const measure = await measureOf(write(content, context.publicUrl)).catch(noRoom)
      known.set(measureKey(context.version, key, name), measure)
      left--
    }
  }
}

function noRoom(error: unknown): typeof NO_ROOM {
  if (error instanceof WorkbookSizeError) return NO_ROOM
  throw error
}

/** Whether its files are measured only when somebody downloads them. */
export const isLong = ({ powers }: { powers: number }) => powers > LONG

const LONG = 500
const AT_ONCE = 12
