import { CATEGORY, EDITION, FACT, LIST_ELEMENT, PRACTICE } from './edition.ts'
import { type Part, tablesOf } from './fields/part.ts'
import { INSTRUMENT } from './instrument.ts'
import { JURISDICTION_TABLE } from './jurisdiction.ts'
import { POWER } from './power.ts'
import { PUBLISHER } from './publisher.ts'
import type { Table } from './table.ts'

/** The tables of the edition's own lists, in another order than its fields have. */
const edition = tablesOf(EDITION)
const tableOf = ({ sheet }: Part) => edition.find(({ name }) => name === sheet.name) as Table

/** A table for each kind of record, in the order of the sheets. */
export const TABLES: Table[] = [
  JURISDICTION_TABLE,
  ...tablesOf(PUBLISHER),
  ...[EDITION, CATEGORY, LIST_ELEMENT, FACT, PRACTICE].map(tableOf),
  ...tablesOf(INSTRUMENT),
  ...tablesOf(POWER),
]

export function tableNamed(name: string): Table {
  const found = TABLES.find((table) => table.name === name)
  if (!found) throw new Error(`There is no table ${name}`)
  return found
}
