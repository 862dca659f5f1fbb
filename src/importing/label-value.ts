import { type Cell, type Grid, squeezed } from './grid.ts'
import { type Element, elementOf } from './headings.ts'
import { beginning, type Column, type Row, type Table } from './table.ts'

/**
 * A sheet in which the headings stand beside what they head, down the side or in lines: one power a page, one below the other, or
 * one a column. Undefined where it is no such sheet.
 */
export function labelledTable(grid: Grid): Table | undefined {
  const pairs = [...pairsBeside(grid), ...pairsBelow(grid)]
  const known = new Set(pairs.map(({ element }) => element))
  if (known.size < 3 || !TELLING.some((element) => known.has(element))) return undefined
  const columns = columnsOf(pairs)
  const rows = recordsOf(pairs, columns)
  const taken = new Set(pairs.flatMap(({ label, values }) => [label, ...values]))
  return {
    sheet: grid.sheet,
    columns,
    rows,
    above: grid.rows.flatMap(beginning).filter((cell) => !taken.has(cell)),
  }
}

type Pair = { label: Cell; element: Element | null; values: Cell[] }

const TELLING: Element[] = ['name', 'nameAndCode', 'basis']

/** Labels with their values on their right: a value for each power where there are several. */
function pairsBeside({ rows }: Grid): Pair[] {
  return rows.flatMap((row) => {
    const pairs: Pair[] = []
    for (const cell of beginning(row)) {
      const last = pairs.at(-1)
      const element = isLabel(cell, last) ? elementOf(squeezed(cell.text)) : null
      if (element !== null || !last) pairs.push({ label: cell, element, values: [] })
      else last.values.push(cell)
    }
    return pairs.filter(({ element, values }) => element !== null && values.length > 0)
  })
}

/** A value directly after a label is no label, whatever it says. */
const isLabel = ({ text }: Cell, last: Pair | undefined) =>
  squeezed(text).length <= LONGEST && !(last && last.element !== null && last.values.length === 0)

const LONGEST = 24

/** Labels with their values in the next line, where every line is one cell. */
function pairsBelow({ rows }: Grid): Pair[] {
  if (rows.some((row) => beginning(row).length > 1)) return []
  const pairs: Pair[] = []
  for (const row of rows)
    for (const cell of beginning(row)) {
      const last = pairs.at(-1)
      const element = isLabel(cell, last) ? elementOf(squeezed(cell.text)) : null
      if (element !== null) pairs.push({ label: cell, element, values: [] })
      else last?.values.push(cell)
    }
  return pairs.filter(({ values }) => values.length > 0)
}

function columnsOf(pairs: Pair[]): Column[] {
  const columns = new Map<string, Column>()
  for (const { label, element } of pairs) {
    const heading = squeezed(label.text).replace(/[：:]$/u, '')
    if (!columns.has(heading)) columns.set(heading, { index: columns.size, heading, element })
  }
  return [...columns.values()]
}

/** A power begins where its first label comes again; a label with several values has one for each power. */
function recordsOf(pairs: Pair[], columns: Column[]): Row[] {
  const several = Math.max(...pairs.map(({ values }) => values.length))
  const names = pairs.find(({ element }) => element === 'name')?.values.length ?? 1
  const records: Row[] = []
  let open: Row[] = []
  for (const { label, values } of pairs) {
    const heading = squeezed(label.text).replace(/[：:]$/u, '')
    const index = columns.findIndex((column) => column.heading === heading)
    if (open.length === 0 || open[0]?.cells[index] !== undefined) {
      const width = names > 1 ? several : 1
      open = Array.from({ length: width }, () => ({ number: label.row, cells: [] }))
      records.push(...open)
    }
    for (const [place, record] of open.entries()) {
      const own = open.length > 1 ? valueFor(values, label, place) : values
      if (own.length > 0) record.cells[index] = together(own, index)
    }
  }
  return records.filter(({ cells }) => cells.some(Boolean))
}

/** The value of a power among several side by side: one cell may be merged over all of them. */
const valueFor = (values: Cell[], label: Cell, place: number) =>
  values.filter(
    ({ column, width }) =>
      column - label.column - label.width <= place &&
      place < column - label.column - label.width + width,
  )

const together = (cells: Cell[], index: number): Cell => ({
  text: cells.map(({ text }) => text).join('\n'),
  row: cells[0]?.row ?? 1,
  column: index,
  begins: true,
  width: 1,
  height: 1,
})
