import type { Power } from '../dataset/power.ts'
import { cellName } from '../formats/sheets/sheet.ts'
import type { Stray } from './blocks.ts'
import { type Cell, squeezed } from './grid.ts'
import type { LawBook } from './law-book.ts'
import type { Draft } from './power-of.ts'
import { headingOf } from './printed-power.ts'
import type { Column, Table } from './table.ts'
import type { SheetTables } from './tables-in.ts'

export type ImportedColumn = {
  sheet: string
  header: string
  column: string
  element: string | null
}

/** What was read, in the form in which `import --json` prints it. */
export type Report = {
  rows: number
  powers: number
  subItems: number
  categories: number
  columns: ImportedColumn[]
  basis: {
    cells: number
    citations: number
    withArticles: number
    inRegistry: number
    instruments: number
  }
  unread: { place: string; text: string; why: string }[]
  leftOut: { column: string; why: string }[]
}

type Read = {
  files: ({ file: string } & SheetTables)[]
  all: { file: string; table: Table; strays: Stray[] }[]
  powers: Power[]
  drafts: Draft[]
  law: LawBook
  categories: number
  /** Of the list, which is no text that was left unread. */
  title: string | null
}

export function reportOf({ files, all, powers, drafts, law, categories, title }: Read): Report {
  const tables = all.map(({ table }) => table)
  const cited = law.cited()
  return {
    rows: tables.reduce((sum, { rows }) => sum + rows.length, 0),
    powers: powers.length,
    subItems: powers.reduce((sum, { subItems }) => sum + (subItems?.length ?? 0), 0),
    categories,
    columns: tables.flatMap(({ sheet, columns }) =>
      columns.map((column) => ({
        sheet,
        header: headingOf(column),
        column: letters(column.index),
        element: column.element,
      })),
    ),
    basis: {
      cells: powers.filter(({ basisText }) => basisText !== null).length,
      citations: sum(drafts, ({ citations }) => citations),
      withArticles: sum(drafts, ({ articles }) => articles),
      inRegistry: [...cited].filter(law.isKnown).length,
      instruments: cited.size,
    },
    unread: [
      ...files.flatMap(({ file, tables, without, covered }) => [
        ...tables.flatMap(({ sheet, above }) =>
          above
            .filter(({ text }) => squeezed(text) !== title)
            .map((cell) => unread(file, sheet, cell, 'stands above the table')),
        ),
        ...[...without, ...covered].flatMap(({ sheet, cells, why }) =>
          cells.map((cell) => unread(file, sheet, cell, why)),
        ),
      ]),
      ...all.flatMap(({ file, strays }) =>
        strays.map(({ cell, sheet, why }) => unread(file, sheet, cell, why)),
      ),
    ],
    leftOut: leftOut(tables),
  }
}

const letters = (index: number) => cellName({ row: 1, column: index }).replace(/\d+$/, '')

const unread = (file: string, sheet: string, { row, column, text }: Cell, why: string) => ({
  place: `${file}!${sheet}!${cellName({ row, column })}`,
  text,
  why,
})

const sum = <Item>(items: Item[], count: (item: Item) => number) =>
  items.reduce((total, item) => total + count(item), 0)

/** Columns that are not taken over, each once. */
function leftOut(tables: Table[]) {
  const why = ({ element }: Column) =>
    element === 'person'
      ? 'names people'
      : element === 'rowNumber'
        ? 'numbers of rows; the order of the list is kept'
        : null
  const found = new Map<string, string>()
  for (const column of tables.flatMap(({ columns }) => columns)) {
    const reason = why(column)
    if (reason) found.set(headingOf(column), reason)
  }
  return [...found].map(([column, reason]) => ({ column, why: reason }))
}
