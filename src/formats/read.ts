import { stat } from 'node:fs/promises'
import { readJson } from './json/read.ts'
import type { ListAsRead } from './list-as-read.ts'
import { DatasetError } from './problem.ts'
import { readFolder } from './yaml/read.ts'

/** Reads a dataset folder, a `.json`, a `.zip` or a workbook, whatever may be wrong with what it says. */
export async function readList(path: string): Promise<ListAsRead> {
  const found = await stat(path).catch(() => undefined)
  const [, ending = ''] = /\.([a-z]+)$/i.exec(path) ?? []
  if (!found?.isDirectory() && ending.toLowerCase() in READERS)
    return await (READERS[ending.toLowerCase()] as Reader)(path)
  if (found && !found.isDirectory()) {
    const message = 'is no dataset: it must be a folder, or end in .json, .zip or .xlsx'
    throw new DatasetError(path, [
      { path, line: 1, column: 1, severity: 'error', code: 'unknown-format', message },
    ])
  }
  return readFolder(path)
}

type Reader = (path: string) => Promise<ListAsRead>

const workbook: Reader = async (path) => (await import('./workbook/read.ts')).readWorkbook(path)

/** Whatever a spreadsheet writes goes to the reader of workbooks, which says what to do where it is none. */
const READERS: Record<string, Reader> = {
  json: readJson,
  zip: async (path) => (await import('./archive/read.ts')).readArchive(path),
  ...Object.fromEntries(
    [
      'xlsx',
      'xlsm',
      'xltx',
      'xlsb',
      'xls',
      'et',
      'ods',
      'numbers',
      'csv',
      'tsv',
      'htm',
      'html',
    ].map((ending) => [ending, workbook]),
  ),
}
