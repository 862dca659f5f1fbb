import { basename } from 'node:path'
import type { Table } from '../../dataset/table.ts'
import { TABLES } from '../../dataset/tables.ts'
import { nearest } from '../../nearest.ts'
import type { ListAsRead } from '../list-as-read.ts'
import type { Problem } from '../problem.ts'
import { assemble } from '../tables/assemble.ts'
import { readRows } from '../tables/read-rows.ts'
import { TABLES_SINCE } from '../tables/since.ts'
import { readCsv } from './read-csv.ts'
import { readZip } from './zip.ts'

/** Reads an archive of CSVs as `export` writes it; throws a DatasetError where it is no archive at all. */
export async function readArchive(path: string): Promise<ListAsRead> {
  const problems: Problem[] = []
  const wrong = (at: string, code: string, message: string) =>
    problems.push({ path: at, line: 1, column: 1, severity: 'error', code, message })
  const files = new Map<Table, { name: string; bytes: Buffer }>()
  for (const [name, bytes] of await readZip(path)) {
    const base = name.slice(name.lastIndexOf('/') + 1)
    const table = TABLES.find((one) => fileOf(one) === base)
    const before = table && files.get(table)
    if (before) wrong(name, 'duplicate-file', `"${before.name}" is the same table`)
    else if (table) files.set(table, { name, bytes })
    else if (TABLES_SINCE.some((one) => fileOf(one) === base)) continue
    else if (base.endsWith('.csv') && !name.startsWith('__MACOSX/'))
      wrong(name, 'unknown-file', `not a table of a list${nearest(base, TABLES.map(fileOf))}`)
  }
  for (const table of TABLES)
    if (table.required && !files.has(table))
      wrong(basename(path), 'missing-file', `there is no ${fileOf(table)} in the archive`)
  const tables = [...files].map(([table, { name, bytes }]) => readRows(readCsv(table, name, bytes)))
  return assemble(basename(path), tables, problems)
}

const fileOf = ({ name }: Table) => `${name}.csv`
