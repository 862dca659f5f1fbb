import type { Column } from '../../dataset/column.ts'
import type { Table } from '../../dataset/table.ts'
import type { Place } from '../problem.ts'
import type { Row } from './build.ts'
import type { ReadTable } from './read-rows.ts'

/** What a record comes from: a table, mostly a row of it, mostly a cell of that. */
export type Spot = { table: Table; row?: Row; column?: Column }

/** Finds cells again in the tables that were read. */
export function places(tables: Map<string, ReadTable>, path: string) {
  const columnOf = ({ table, column }: Spot) => {
    const found = tables.get(table.name)
    return column && found?.layout.positions[table.columns.indexOf(column)]
  }
  return {
    /** The cell; where a row has none, its first; where a column is missing, the end of the headers. */
    place(spot: Spot): Place {
      const found = tables.get(spot.table.name)
      if (!found) return { path, line: 1, column: 1 }
      const { layout, headerRow } = found
      const column = columnOf(spot)
      if (!spot.row) return found.place(headerRow, 0)
      if (spot.column && column === undefined) return found.place(headerRow, layout.width)
      return found.place(spot.row.number, column ?? 0)
    },
    /** The header over the cell, or what the table is called. */
    name(spot: Spot): string {
      const column = columnOf(spot)
      const header = column === undefined ? undefined : tables.get(spot.table.name)?.headers[column]
      return `"${header ?? spot.column?.header ?? spot.table.sheet}"`
    },
  }
}
