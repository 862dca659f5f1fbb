import { type Column, column, reference } from './column.ts'
import { type Table, table } from './table.ts'

/** A table of parts of powers: its first column says which power a row belongs to. */
export const partOf = (
  names: [name: string, sheet: string, note: string],
  path: string[],
  columns: Column[],
  details: Partial<Pick<Table, 'aliases' | 'required'>> = {},
): Table =>
  table(names, 'power', [powerCode, ...columns], {
    ...details,
    path,
    parent: { table: 'powers', column: 'code' },
  })

const powerCode = column(
  'power',
  ['事项编码', '“权力事项”表中的事项编码。'],
  reference('powers', 'code'),
  { aliases: ['权力编码', '职权编码', '编码', '权力编号', '事项编号'], required: true },
)
