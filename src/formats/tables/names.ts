import type { CellValue, Column } from '../../dataset/column.ts'
import { plain } from './plain-values.ts'
import type { ReadTable } from './read-rows.ts'

/** Where a cell refers to a row of another table by its name, puts the key of that row: people know a law by its title. */
export function namesAsKeys(tables: ReadTable[]) {
  const byName = new Map(tables.map((found) => [found.table.name, found]))
  const known = new Map<string, Map<string, string>>()
  for (const { table, read } of tables)
    for (const [index, column] of table.columns.entries()) {
      const { kind } = column
      if ((kind.type !== 'key' && kind.type !== 'keys') || !kind.of) continue
      const target = byName.get(kind.of.table)
      if (!target) continue
      const keys = known.get(kind.of.table) ?? keysByName(target, kind.of.column)
      known.set(kind.of.table, keys)
      for (const { values } of read) values[index] = asKey(values[index], keys)
    }
}

function asKey(value: CellValue | undefined, keys: Map<string, string>) {
  if (Array.isArray(value)) return value.map((name) => keys.get(bare(name)) ?? name)
  return typeof value === 'string' ? (keys.get(bare(value)) ?? value) : value
}

/** The names of the rows that a column refers to. */
export function namesFor(tables: Map<string, ReadTable>, column?: Column): Iterable<string> {
  const { kind } = column ?? {}
  const of = kind && (kind.type === 'key' || kind.type === 'keys') ? kind.of : undefined
  const target = of && tables.get(of.table)
  return target ? keysByName(target, of.column).keys() : []
}

/** The keys of the rows by each of their names; a name that two rows share leads to neither. */
function keysByName({ table, read }: ReadTable, key: string): Map<string, string> {
  const at = table.columns.findIndex(({ name }) => name === key)
  const names = table.columns.flatMap((column, index) => (isName(column) ? [index] : []))
  const found = new Map<string, string>()
  const twice = new Set<string>()
  for (const { values } of read)
    for (const index of names) {
      const [name, to] = [values[index], values[at]]
      if (typeof name !== 'string' || typeof to !== 'string') continue
      const before = found.get(bare(name))
      if (before !== undefined && before !== to) twice.add(bare(name))
      found.set(bare(name), to)
    }
  for (const name of twice) found.delete(name)
  // What is a key means that row, whatever else is called so.
  for (const { values } of read) found.delete(String(values[at]))
  return found
}

const isName = ({ path }: Column) =>
  ['name', 'title', 'shortTitle', 'documentNumber'].includes(path[0] ?? '') && path.at(-1) !== 'en'

const bare = (name: string) => plain(name).replace(/^《(.*)》$/, '$1')
