import type { Sheet, SheetCell } from '../formats/sheets/sheet.ts'

/** A cell as a reader of the printed table sees it. */
export type Cell = {
  text: string
  /** From 1, as a spreadsheet counts. */
  row: number
  /** From 0. */
  column: number
  /** Whether the text begins here; else it is that of a merged cell which began above or to the left. */
  begins: boolean
  /** How many columns and rows the cell takes up. */
  width: number
  height: number
}

export type Grid = {
  sheet: string
  /** The rows in which something stands, from the top. */
  rows: { number: number; cells: (Cell | undefined)[] }[]
  /** Cells with a text of their own that a merged cell covers: nobody sees it. */
  covered: Cell[]
}

/** The cells of a sheet, each with its text, those of a merged cell all with the text of the first. */
export function gridOf({ name, rows, merged }: Sheet): Grid {
  const numbers = new Map(rows.map((row) => [row.number, row.cells]))
  const grid = new Map<number, (Cell | undefined)[]>()
  const at = (row: number) => {
    const held = grid.get(row) ?? []
    grid.set(row, held)
    return held
  }
  for (const { number, cells } of rows)
    for (const [column, cell] of cells.entries()) {
      const text = textOf(cell)
      if (text !== '')
        at(number)[column] = { text, row: number, column, begins: true, width: 1, height: 1 }
    }
  const covered: Cell[] = []
  for (const { from, to } of merged) {
    const text = textOf(numbers.get(from.row)?.[from.column] ?? null)
    if (text === '') continue
    const [width, height] = [to.column - from.column + 1, to.row - from.row + 1]
    if (width * height > MOST_MERGED) continue
    for (let row = from.row; row <= to.row; row++)
      for (let column = from.column; column <= to.column; column++) {
        const begins = row === from.row && column === from.column
        const own = at(row)[column]
        if (!begins && own?.begins && own.text !== text) covered.push(own)
        const spanned = { text, row: from.row, column: from.column, begins, width, height }
        at(row)[column] = spanned
      }
  }
  return {
    sheet: name,
    rows: [...grid]
      .sort(([one], [other]) => one - other)
      .map(([number, cells]) => ({ number, cells: Array.from(cells) })),
    covered,
  }
}

/** A merged cell that takes up more holds no text of a table. */
const MOST_MERGED = 200_000

const textOf = (cell: SheetCell): string => {
  if (cell === null) return ''
  if (typeof cell === 'object') return cell.date
  return clean(String(cell))
}

/** A text without what no text of a list may hold: marks nobody sees, and spaces around it. */
export const clean = (text: string) =>
  text
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(HIDDEN, '')
    .split('\n')
    .map((line) => line.replace(/[\s\u3000]+$/u, ''))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

const HIDDEN = /[[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u{FFFD}]--[\n]]/gv

/** A name on one line: spreadsheets break words wherever a column ends. */
export const squeezed = (text: string) =>
  text
    .replace(/\s*\n\s*/g, '\n')
    .replace(/(?<=[\p{Script=Han}\p{P}\p{N}])[\s\u3000]+(?=[\p{Script=Han}\p{P}\p{N}])/gu, '')
    .replace(/[\s\u3000]+/gu, ' ')
    .trim()

/** What stands for an empty cell. */
export const isEmpty = (text: string) => /^(?:无|暂无|没有|[/／\\—–\-_－~·.。、\s]*)$/u.test(text)
