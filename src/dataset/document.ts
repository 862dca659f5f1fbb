import { createHash } from 'node:crypto'
import { withoutNulls } from './canonical.ts'
import type { Row } from './fields/field.ts'
import { columnsOf, type Part } from './fields/part.ts'
import { INSTRUMENT } from './instrument.ts'
import { QUESTION } from './parts/question.ts'
import { POWER_PARTS } from './power.ts'
import { untranslated } from './untranslated.ts'

/** What is read of a power at once. */
export type Document<Category = object, Unit = object> = {
  /** The rows of its parts by their tables, in their order, without what is null. */
  parts: Record<string, Row[]>
  /** The rows of its category and of its unit. */
  category: Category
  unit: Unit
  /** What `Power.untranslated` says. */
  untranslated: string[]
}

type Told = {
  name: unknown
  summary: unknown
  category: object
  unit: object
  rowsOf: (table: string) => Row[]
}

/** The parts that documents hold: not the questions, which are for the search and would be a third of the bytes. */
const DOCUMENT_PARTS = POWER_PARTS.filter(({ part: { table } }) => table !== QUESTION.table)

export const isInDocument = ({ table }: Part) =>
  DOCUMENT_PARTS.some(({ part }) => part.table === table)

/** A power with all its parts as one JSON document, and the keys of the instruments that they cite. */
export function documentOf({ name, summary, category, unit, rowsOf }: Told) {
  const parts = Object.fromEntries(
    DOCUMENT_PARTS.flatMap(({ part: { table } }) => {
      const rows = rowsOf(table)
      return rows.length > 0 ? [[table, rows] as const] : []
    }),
  )
  const read = POWER_PARTS.filter(({ path }) => READ.has(path[0] ?? '')).map(
    ({ path, part }) => [path[0], parts[part.table] ?? []] as const,
  )
  const document: Document = {
    parts: withoutNulls(parts) as Document['parts'],
    category,
    unit,
    untranslated: untranslated({ name, summary, ...Object.fromEntries(read) }),
  }
  return { document: JSON.stringify(document), instruments: citedIn(document.parts) }
}

/** The instruments that parts cite, each once. */
export const citedIn = (parts: Document['parts']): string[] => [
  ...new Set(
    CITING.flatMap(({ table, column }) =>
      (parts[table] ?? []).flatMap((row) => (row[column] as string | undefined) ?? []),
    ),
  ),
]

/** The columns of parts that name instruments. */
const CITING = DOCUMENT_PARTS.flatMap(({ part: { table, sheet } }) =>
  sheet.columns.flatMap(({ name, kind }) =>
    kind.type === 'key' && kind.of?.table === INSTRUMENT.sheet.name
      ? [{ table, column: name }]
      : [],
  ),
)

/** The parts of which it is told whether they have their English. */
const READ = new Set([
  'conditions',
  'materials',
  'procedure',
  'timeLimits',
  'sanctions',
  'remedies',
])

/** Tells documents of another form apart, which are made again: it changes with the columns of parts. */
export const DOCUMENT_FORM = createHash('sha256')
  .update(JSON.stringify([3, DOCUMENT_PARTS.map(({ part }) => [part.table, columnsOf(part)])]))
  .digest('hex')
  .slice(0, 16)
