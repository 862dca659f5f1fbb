import { stat } from 'node:fs/promises'
import { check } from './check.ts'
import type { Dataset } from './dataset.ts'
import { DatasetError } from './problem.ts'
import type { RawDataset } from './raw-dataset.ts'
import { readFolder } from './read-folder.ts'
import { readJson } from './read-json.ts'

/** Reads a dataset; throws a DatasetError with its errors where it is not as FORMAT.md says. */
export async function readDataset(path: string): Promise<Dataset> {
  const { dataset, found } = await check(await readRaw(path))
  if (dataset) return dataset
  const errors = found.told.filter(({ severity }) => severity === 'error')
  throw new DatasetError(path, errors, found.counts.error)
}

/** Reads a dataset folder, a `.json`, a `.zip` or an `.xlsx`, whatever may be wrong with what it says. */
export async function readRaw(path: string): Promise<RawDataset> {
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

type Reader = (path: string) => Promise<RawDataset>

const READERS: Record<string, Reader> = {
  json: readJson,
  zip: async (path) => (await import('./archive.ts')).readArchive(path),
  xlsx: async (path) => (await import('./workbook.ts')).readWorkbook(path),
}
