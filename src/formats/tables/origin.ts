import type { Column } from '../../dataset/column.ts'
import type { Table } from '../../dataset/table.ts'
import { tableNamed } from '../../dataset/tables.ts'
import type { Row } from './build.ts'
import { type Built, partTables, recordTable } from './unflatten.ts'

export type Origin = { table: Table; row: Row; column?: Column }

/** The row and the column that a value of a record comes from, or those of the nearest thing around it. */
export function origin(built: Built, path: readonly PropertyKey[]): Origin {
  if (built.of === 'publisher' && path[0] === 'jurisdiction') {
    const found = inJurisdictions(built, path.slice(1))
    if (found) return found
  }
  for (const part of partTables(built.of)) {
    const depth = part.path?.length ?? 0
    if (!part.path?.every((key, index) => key === path[index])) continue
    const row = built.parts.get(part.name)?.[Number(path[depth])]
    if (row) return { table: part, row, column: columnOf(part, path.slice(depth + 1)) }
  }
  const table = recordTable(built.of)
  return { table, row: built.row, column: columnOf(table, path) }
}

function inJurisdictions(built: Built, path: readonly PropertyKey[]): Origin | undefined {
  const table = tableNamed('jurisdictions')
  const depth = path.findIndex((key) => key !== 'parent')
  const above = depth === -1 ? path.length : depth
  const row = built.parts.get(table.name)?.[above]
  return row && { table, row, column: columnOf(table, path.slice(above)) }
}

/** The column at a path, else one within it, else one that shares its beginning. */
function columnOf({ columns }: Table, path: readonly PropertyKey[]): Column | undefined {
  if (path.length === 0) return undefined
  const shared = (column: Column) => {
    const differs = column.path.findIndex((key, index) => key !== path[index])
    return differs === -1 ? column.path.length : differs
  }
  const best = Math.max(...columns.map(shared))
  return best === 0 ? undefined : columns.find((column) => shared(column) === best)
}
