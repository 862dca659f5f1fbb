import type { EditionFormat, InstrumentFormat, PublisherFormat } from '../dataset/format.ts'
import type { PowerFormat } from '../dataset/power-format.ts'
import type { Value } from './column.ts'
import { at, isRecord, type Mapping } from './path.ts'
import type { Table } from './table.ts'
import { TABLES } from './tables.ts'

/** All that a list says, in memory. */
export type Held = {
  publisher: PublisherFormat
  edition: EditionFormat
  instruments: InstrumentFormat[]
  powers: PowerFormat[]
}

/** The rows of every table, by its name. */
export function flatten({ publisher, edition, instruments, powers }: Held): Map<string, Value[][]> {
  const records = {
    publisher: [publisher],
    edition: [edition],
    instrument: instruments,
    power: powers,
  }
  return new Map(
    TABLES.map((table) => [
      table.name,
      records[table.of].flatMap((record) => [...rowsOf(table, record)]),
    ]),
  )
}

/** The rows of a table that one record fills: a value for each column. */
export function* rowsOf(table: Table, record: Mapping): Generator<Value[]> {
  const key = table.parent && held(at(record, [table.parent.column]))
  const columns = table.parent ? table.columns.slice(1) : table.columns
  for (const item of itemsOf(table, record)) {
    const values = columns.map(({ name, path }) =>
      name === 'materialsRequired' ? materialsRequired(item) : held(at(item, path)),
    )
    yield key === undefined ? values : [key, ...values]
  }
}

function* itemsOf({ name, path }: Table, record: Mapping): Generator<Mapping> {
  if (name === 'jurisdictions') yield* upwards(record.jurisdiction)
  else if (!path) yield record
  else {
    const items = at(record, path)
    if (Array.isArray(items)) yield* items.filter(isRecord)
  }
}

function* upwards(jurisdiction: unknown): Generator<Mapping> {
  if (!isRecord(jurisdiction)) return
  yield jurisdiction
  yield* upwards(jurisdiction.parent)
}

/** Not known, none, or some: the rows of the materials cannot tell the first two apart. */
const materialsRequired = ({ materials }: Mapping) =>
  Array.isArray(materials) ? materials.length > 0 : null

const held = (found: unknown): Value =>
  Array.isArray(found)
    ? found.map(String)
    : typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean'
      ? found
      : null
