import { DatasetError } from '../formats/problem.ts'
import { readList } from '../formats/read.ts'
import { check } from './check.ts'
import type { CheckedList } from './checked-list.ts'

/** Reads a list and checks it; throws a DatasetError with its errors where it is not as FORMAT.md says. */
export async function readChecked(path: string): Promise<CheckedList> {
  const { list, problems } = await check(await readList(path))
  if (list) return list
  const errors = problems.listed.filter(({ severity }) => severity === 'error')
  throw new DatasetError(path, errors, problems.counts.error)
}
