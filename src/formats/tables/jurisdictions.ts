import type { Mapping } from '../../dataset/path.ts'
import type { Table } from '../../dataset/table.ts'
import { tableNamed } from '../../dataset/tables.ts'
import { build, type Row, valueIn } from './build.ts'
import type { Fault } from './fault.ts'

/** The jurisdiction of a publisher with those above it, each in the one below, and their rows from the bottom up. */
export function chain(rows: Row[], publisher: Row, faults: Fault[]) {
  const table = tableNamed('jurisdictions')
  const byCode = new Map(rows.map((row) => [valueIn(table, row, 'code'), row]))
  const jurisdictions: Row[] = []
  let whole = true
  const find = (within: Table, from: Row, name: string): Row | undefined => {
    const code = valueIn(within, from, name)
    if (typeof code !== 'string') return undefined
    const found = byCode.get(code)
    if (found && !jurisdictions.includes(found) && jurisdictions.length < MOST_LEVELS) return found
    whole = false
    faults.push({
      table: within,
      row: from,
      column: within.columns.find((column) => column.name === name),
      ...(found && jurisdictions.includes(found)
        ? circle(code)
        : found
          ? tooDeep
          : unknown(code, table.sheet, byCode.keys())),
    })
    return undefined
  }
  let row = find(tableNamed('publisher'), publisher, 'jurisdiction')
  while (row) {
    jurisdictions.push(row)
    row = find(table, row, 'parent')
  }
  const items = jurisdictions.reduceRight<Mapping | undefined>(
    (parent, held) => ({ ...build(table, held), ...(parent && { parent }) }),
    undefined,
  )
  const unused = whole ? rows.filter((held) => !jurisdictions.includes(held)) : []
  for (const row of unused)
    faults.push({ table, row, code: 'unused-jurisdiction', message: UNUSED })
  return { items, jurisdictions }
}

/** Twice as many as there are; what stands so deep is read, checked and stored level by level. */
const MOST_LEVELS = 10

const tooDeep = {
  code: 'too-deep',
  message: `this is the ${MOST_LEVELS + 1}th level; a jurisdiction has at most ${MOST_LEVELS} above it`,
}

const UNUSED = 'this jurisdiction is neither that of the publisher nor one above it'

const circle = (code: string) => ({
  code: 'circle',
  message: `"${code}" is already below this one; the highest has none above it`,
})

const unknown = (found: string, sheet: string, allowed: Iterable<unknown>) => ({
  code: 'unknown-jurisdiction',
  message: `"${found}" does not stand in "${sheet}"`,
  found,
  allowed: [...allowed].filter((code) => typeof code === 'string'),
})
