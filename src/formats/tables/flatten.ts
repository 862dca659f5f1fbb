import type { CellValue } from '../../dataset/column.ts'
import type { Edition } from '../../dataset/edition.ts'
import type { Instrument } from '../../dataset/instrument.ts'
import { at, isRecord, type Mapping } from '../../dataset/path.ts'
import type { Power } from '../../dataset/power.ts'
import type { Publisher } from '../../dataset/publisher.ts'
import type { Table } from '../../dataset/table.ts'
import { TABLES } from '../../dataset/tables.ts'

/** All that a list says, in memory. */
export type Held = {
  publisher: Publisher
  edition: Edition
  instruments: Instrument[]
  powers: Power[]
}

/** The rows of every table, by its name. */
export function flatten({
  publisher,
  edition,
  instruments,
  powers,
}: Held): Map<string, CellValue[][]> {
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
export function* rowsOf(table: Table, record: Mapping): Generator<CellValue[]> {
  const key = table.parent && held(at(record, [table.parent.column]))
  const columns = table.parent ? table.columns.slice(1) : table.columns
  for (const item of itemsOf(table, record)) {
    const values = columns.map(({ presence, path }) =>
      presence ? hasItems(at(item, path)) : held(at(item, path)),
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

/** Not known, none, or some: the rows of the items cannot tell the first two apart. */
const hasItems = (list: unknown) => (Array.isArray(list) ? list.length > 0 : null)

const held = (found: unknown): CellValue =>
  Array.isArray(found)
    ? found.map(String)
    : typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean'
      ? found
      : null
