import { CONSEQUENCE_TABLES } from './consequence-tables.ts'
import { EDITION_TABLES } from './edition-tables.ts'
import { INSTRUMENT_TABLES } from './instrument-tables.ts'
import { POWER_TABLES } from './power-tables.ts'
import { PUBLISHER_TABLES } from './publisher-tables.ts'
import { REPORT_TABLES } from './report-tables.ts'
import { REQUIREMENT_TABLES } from './requirement-tables.ts'
import type { Table } from './table.ts'

/** A table for each kind of record, in the order of the sheets. */
export const TABLES: Table[] = [
  ...PUBLISHER_TABLES,
  ...EDITION_TABLES,
  ...REPORT_TABLES,
  ...INSTRUMENT_TABLES,
  ...POWER_TABLES,
  ...REQUIREMENT_TABLES,
  ...CONSEQUENCE_TABLES,
]

export function tableNamed(name: string): Table {
  const found = TABLES.find((table) => table.name === name)
  if (!found) throw new Error(`There is no table ${name}`)
  return found
}
