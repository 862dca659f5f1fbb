import { setImmediate } from 'node:timers/promises'
import writeExcelFile from 'write-excel-file/node'
import type { CellValue } from '../../dataset/column.ts'
import type { List } from '../../dataset/list.ts'
import type { Table } from '../../dataset/table.ts'
import { TABLES } from '../../dataset/tables.ts'
import { tableRows } from '../archive/write.ts'
import { TABLES_SINCE } from '../tables/since.ts'
import { blankRow, cells, headerCell, widths } from './cells.ts'
import { choices } from './choices.ts'
import { guide } from './guide.ts'
import { headerNotes } from './header-notes.ts'
import { MOST_POWERS } from './limits.ts'
import { isPortrait, PORTRAIT, pageLayout, sheetOfPowers } from './page-layout.ts'
import { WorkbookSizeError } from './size-error.ts'
import { timeless } from './timeless.ts'

/** The rows of all tables; throws a WorkbookSizeError where there are too many. Between two tables others have their turn of the event loop. */
export async function rowsOfTables(content: List): Promise<CellValue[][][]> {
  const all: CellValue[][][] = []
  for (const table of TABLES_WRITTEN) {
    const rows: CellValue[][] = []
    for await (const row of tableRows(table, content)) {
      rows.push(row)
      if (table.name === 'powers' && rows.length > MOST_POWERS)
        throw new WorkbookSizeError(`a workbook holds at most ${MOST_POWERS} powers`)
    }
    all.push(rows)
    await setImmediate()
  }
  return all
}

/** An .xlsx with these rows, a sheet for each table, in the words of an office; throws a WorkbookSizeError where it has no room. Equal rows give equal bytes. */
export const workbookOf = (rows: CellValue[][][]): Promise<Buffer> =>
  written(
    TABLES_WRITTEN,
    TABLES_WRITTEN.map((table, index) =>
      sheetOf(
        table,
        (rows[index] ?? []).map((row) => cells(table, row)),
      ),
    ),
    sheetOfPowers(TABLES_WRITTEN),
  )

const TABLES_WRITTEN = [...TABLES, ...TABLES_SINCE]

/** The same workbook without a list in it, to be filled in. */
export const writeTemplate = () =>
  written(
    TABLES,
    TABLES.map((table) => sheetOf(table, Array(BLANK_ROWS).fill(blankRow(table)))),
    GUIDE,
  )

type Cell = ReturnType<typeof headerCell>
type Sheet = {
  sheet: string
  data: Cell[][]
  columns: { width: number }[]
  stickyRowsCount: number
}

const sheetOf = (table: Table, rows: Cell[][]): Sheet => ({
  sheet: table.sheet,
  data: [table.columns.map(headerCell), ...rows],
  columns: widths(table).map((width) => ({ width })),
  stickyRowsCount: 1,
})

async function written(tables: Table[], sheets: Sheet[], opensOn: number): Promise<Buffer> {
  const layout = pageLayout(opensOn, [PORTRAIT, ...tables.map(isPortrait)])
  const features = [layout, choices(tables), headerNotes(tables)]
  return timeless(await writeExcelFile([guide(tables), ...sheets], { features }).toBuffer())
}

const GUIDE = 0
/** Rows of a template whose cells are formatted already, so that "01" stays a text. */
const BLANK_ROWS = 200
