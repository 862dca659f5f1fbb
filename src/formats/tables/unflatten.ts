import { type Mapping, put } from '../../dataset/path.ts'
import type { Table } from '../../dataset/table.ts'
import { TABLES, tableNamed } from '../../dataset/tables.ts'
import { build, type Row, valueIn } from './build.ts'
import { type Fault, presenceFaults, presenceOf, secondRow, stray } from './fault.ts'
import { chain } from './jurisdictions.ts'

/** A record in the form of the files, with the rows that it was made of. */
export type Built = { of: Table['of']; value: Mapping; row: Row; parts: Map<string, Row[]> }

export type Unflattened = {
  publisher?: Built
  edition?: Built
  instruments: Built[]
  powers: () => Generator<Built>
  faults: Fault[]
}

/** Puts the rows of all tables together again; `rows` gives those of a table by its name. */
export function unflatten(rows: (table: string) => Row[]): Unflattened {
  const faults: Fault[] = []
  const one = (of: 'publisher' | 'edition') => {
    const table = recordTable(of)
    const [row, ...others] = rows(table.name)
    for (const other of others) faults.push(secondRow(table, other))
    return row && assembled(of, row, (part) => rows(part.name))
  }
  const many = (of: 'instrument' | 'power') => {
    const partsOf = grouped(of, rows, faults)
    return function* () {
      for (const row of rows(recordTable(of).name)) yield assembled(of, row, partsOf(row))
    }
  }
  const publisher = one('publisher')
  if (publisher) {
    const { items, jurisdictions } = chain(rows('jurisdictions'), publisher.row, faults)
    if (items) publisher.value.jurisdiction = items
    publisher.parts.set('jurisdictions', jurisdictions)
  }
  const edition = one('edition')
  const instruments = [...many('instrument')()]
  return { publisher, edition, instruments, powers: many('power'), faults }
}

/** The table whose rows are the records themselves. */
export const recordTable = (of: Table['of']) => tableNamed(RECORD_TABLES[of])

const RECORD_TABLES = {
  publisher: 'publisher',
  edition: 'edition',
  instrument: 'instruments',
  power: 'powers',
}

function assembled(of: Table['of'], row: Row, partsOf: (part: Table) => Row[]): Built {
  const table = recordTable(of)
  const value = build(table, row)
  const parts = new Map<string, Row[]>()
  for (const part of partTables(of)) {
    const held = partsOf(part)
    parts.set(part.name, held)
    const presence = presenceOf(table, part)
    const known = !presence || valueIn(table, row, presence.name) === false
    if (part.path && (held.length > 0 || known)) {
      const items = held.map((found) => build(part, found))
      put(value, part.path, items)
    }
  }
  return { of, value, row, parts }
}

export const partTables = (of: Table['of']) =>
  TABLES.filter((table) => table.of === of && table.path)

/** The rows of the parts by the key of the record they belong to; those that belong to none are faults. */
function grouped(of: Table['of'], rows: (table: string) => Row[], faults: Fault[]) {
  const table = recordTable(of)
  const keyOf = ({ values: [key] }: Row) => (typeof key === 'string' ? key : undefined)
  const keys = new Set(rows(table.name).flatMap((row) => keyOf(row) ?? []))
  const byTable = new Map(
    partTables(of).map((part) => {
      const byKey = Map.groupBy(rows(part.name), keyOf)
      for (const [key, held] of byKey)
        if (key === undefined || !keys.has(key))
          for (const row of held) for (const fault of stray(part, row, keys)) faults.push(fault)
      return [part.name, byKey]
    }),
  )
  for (const part of partTables(of)) {
    const presence = presenceOf(table, part)
    if (presence)
      for (const fault of presenceFaults(
        { table, presence, part },
        rows(table.name),
        byTable.get(part.name),
      ))
        faults.push(fault)
  }
  return (row: Row) => (part: Table) => {
    const key = keyOf(row)
    return (key !== undefined && byTable.get(part.name)?.get(key)) || []
  }
}
