import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { columnName } from './column-name.ts'
import { Refusal } from './refusal.ts'
import type { Sheet, SheetCell } from './sheet.ts'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

/** The tables of a web page, each a sheet; a table that only arranges others is none. */
export function readWebPage(html: string): Sheet[] {
  const tables = [...elements(parse(html), 'table')].filter(
    (table) => [...elements(table, 'table')].length === 1,
  )
  return tables.map((table, index) => sheetOf(table, `表格${index + 1}`))
}

function sheetOf(table: Element, name: string): Sheet {
  const merged: Sheet['merged'] = []
  const grid = new Map<number, SheetCell[]>()
  const taken = new Set<number>()
  for (const [index, row] of [...elements(table, 'tr')].entries()) {
    const cells: SheetCell[] = []
    let column = 0
    for (const cell of row.childNodes) {
      if (!isElement(cell) || !/^t[dh]$/.test(cell.tagName)) continue
      while (taken.has(index * MOST_COLUMNS + column)) column++
      const [width, height] = [span(cell, 'colspan'), span(cell, 'rowspan')]
      if (column + width > MOST_COLUMNS || taken.size > MOST_CELLS)
        throw new Refusal('too-large', `the table ${name} has too many cells`)
      for (let down = 0; down < height; down++)
        for (let right = 0; right < width; right++)
          taken.add((index + down) * MOST_COLUMNS + column + right)
      const text = textOf(cell)
      while (cells.length < column) cells.push(null)
      cells.push(text === '' ? null : text)
      if (width * height > 1) merged.push(range(index + 1, column, height, width))
      column += width
    }
    grid.set(index + 1, cells.slice(0, cells.findLastIndex((held) => held !== null) + 1))
  }
  const rows = [...grid].flatMap(([number, cells]) => (cells.length > 0 ? [{ number, cells }] : []))
  return { name, hidden: false, rows, merged, odd: [] }
}

function range(row: number, column: number, height: number, width: number) {
  const [last, right] = [row + height - 1, column + width - 1]
  const ref = `${columnName(column)}${row}:${columnName(right)}${last}`
  return { from: { row, column }, to: { row: last, column: right }, ref }
}

/** How many rows or columns a cell takes up; browsers bound both as well. */
const span = (cell: Element, name: string) => {
  const { value = '1' } = cell.attrs.find((attribute) => attribute.name === name) ?? {}
  return Math.min(Math.max(Number.parseInt(value, 10) || 1, 1), MOST_COLUMNS)
}

const MOST_COLUMNS = 1_000
const MOST_CELLS = 2_000_000

/** The text of a cell as a browser shows it: a line for each block and break, other spaces as one. */
const textOf = (cell: Element) =>
  [...pieces(cell)]
    .join('')
    .replace(/[ \t\r\f\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()

function* pieces(node: Node): Generator<string> {
  if (node.nodeName === '#text' && 'value' in node) yield node.value.replace(/\n/g, ' ')
  if (!('childNodes' in node) || UNSEEN.test(node.nodeName)) return
  if (node.nodeName === 'br') yield '\n'
  const block = BLOCK.test(node.nodeName)
  if (block) yield '\n'
  for (const child of node.childNodes) yield* pieces(child)
  if (block) yield '\n'
}

function* elements(node: Node, name: string): Generator<Element> {
  if (isElement(node) && node.tagName === name) yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child, name)
}

const isElement = (node: Node): node is Element => 'tagName' in node

const UNSEEN = /^(script|style|template|noscript)$/
const BLOCK = /^(p|div|li|ul|ol|h[1-6])$/
