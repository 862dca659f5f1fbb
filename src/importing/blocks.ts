import { type Cell, isEmpty, squeezed } from './grid.ts'
import type { Element } from './headings.ts'
import { statutoryTypeIn } from './statutory-type.ts'
import { beginning, type Column, type Row, type Table } from './table.ts'

/** A power as it is printed, in one row or in several. */
export type Block = {
  table: Table
  rows: Row[]
  /** The heading over a group of rows in which it stands. */
  section: string | null
}

/** A cell that is part of no power, and why. */
export type Stray = { cell: Cell; sheet: string; why: string }

/** The powers of a table: where a name begins, a power does; rows without a name of their own go on with the one above. */
export function blocksOf(table: Table): { blocks: Block[]; strays: Stray[] } {
  const blocks: Block[] = []
  const strays: Stray[] = []
  const names = table.columns.filter(({ element }) => NAMING.includes(element as Element))
  const width = table.columns.length
  let section: string | null = null
  for (const row of table.rows) {
    const stray = (why: string) => {
      for (const cell of beginning(row)) strays.push({ cell, sheet: table.sheet, why })
    }
    const kind = kindOf(row, table, width)
    if (kind === 'note') stray('a note beside the table')
    else if (kind === 'section') {
      const text = squeezed(beginning(row)[0]?.text ?? '')
      section = text
      if (statutoryTypeIn(text) === null) stray('a heading over a group of powers, of no category')
    } else {
      const last = blocks.at(-1)
      const begins = beginsPower(row, names, table, last)
      if (begins) blocks.push({ table, rows: [row], section })
      else if (last) last.rows.push(row)
      else stray('stands in no power: nothing is named before it')
    }
  }
  return { blocks, strays }
}

const NAMING: Element[] = ['name', 'nameAndCode']

function beginsPower(row: Row, names: Column[], table: Table, last: Block | undefined): boolean {
  const own = names.map(({ index }) => row.cells[index]).filter((cell) => cell?.begins)
  const name = own.map((cell) => squeezed(cell?.text ?? '')).findLast((text) => !isEmpty(text))
  if (name === undefined) return last === undefined && hasSubItem(row, table)
  if (!last || nameOf(last, names) !== name) return true
  const first = last.rows[0] as Row
  const same = (element: Element) => textIn(first, table, element) === textIn(row, table, element)
  if (!same('category') && textIn(row, table, 'category') !== '') return true
  // The same name again: the same power for another level or another sub-item, or another power.
  if (textIn(row, table, 'subItem') !== '' && !same('subItem')) return false
  return textIn(row, table, 'rowNumber') !== '' || !same('basis')
}

const nameOf = ({ rows: [row] }: Block, names: Column[]) =>
  names
    .map(({ index }) => squeezed(row?.cells[index]?.text ?? ''))
    .findLast((text) => !isEmpty(text))

const hasSubItem = (row: Row, table: Table) => textIn(row, table, 'subItem') !== ''

const textIn = ({ cells }: Row, { columns }: Table, element: Element) =>
  columns
    .filter((column) => column.element === element)
    .map(({ index }) => squeezed(cells[index]?.text ?? ''))
    .join('')

/** What a row is that holds a single cell. */
function kindOf(row: Row, { columns }: Table, width: number): 'section' | 'note' | 'power' {
  const own = beginning(row)
  const [only] = own
  const all = new Set(row.cells.filter((cell) => cell !== undefined))
  if (!only) return 'power'
  if (/^(?:合计|总计|小计|共计)/.test(squeezed(only.text)) && own.length < 4) return 'note'
  const texts = new Set([...all].map(({ text }) => text))
  if (texts.size > 1 || width < 3) return 'power'
  const text = squeezed(only.text)
  const first = Math.min(...columns.map(({ index }) => index))
  const isWide = only.width > 1 && only.width * 2 >= width
  if (NOTE.test(text) && (isWide || only.column <= first + 1)) return 'note'
  if (isWide || (only.column === first && only.height === 1))
    return text.length <= LONGEST_SECTION && (statutoryTypeIn(text) !== null || COUNTED.test(text))
      ? 'section'
      : 'note'
  return 'power'
}

const LONGEST_SECTION = 60
const NOTE = /^(?:备?注|说明|填表|制表|填报|审核|单位负责人|联系|附|报送|日期|年月日)/
/** 一、石家庄市教育局（共14项）. */
const COUNTED =
  /^(?:第?[一二三四五六七八九十百]{1,3}[、.．部]|[（(][一二三四五六七八九十]{1,3}[）)])|共?\d+项/
