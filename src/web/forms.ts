import { ics } from './ics.ts'
import type { Operation } from './operation.ts'
import { rowsOf } from './rows.ts'
import { TABLE_FORMATS } from './table-formats.ts'

/** A form of an answer beside its JSON, by the end of its address. */
export type Form = {
  type: string
  write: (data: unknown, lang: unknown) => string
}

/** The forms of a ready-made query: its table, and for dates a calendar. */
export const formsOf = ({
  name,
  table,
}: Pick<Operation, 'name' | 'table'>): Record<string, Form> => ({
  ...Object.fromEntries(
    Object.entries(TABLE_FORMATS).map(([format, { type, write }]) => [
      format,
      {
        type,
        write: (data, lang) => write(table.columns, rowsOf(table, data, lang)),
      } satisfies Form,
    ]),
  ),
  ...(name === 'deadlines' && { ics: { type: 'text/calendar; charset=utf-8', write: ics } }),
})
