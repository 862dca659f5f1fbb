import { DatasetError } from '../formats/problem.ts'
import { readList } from '../formats/read.ts'
import { check } from './check.ts'
import type { CheckedList } from './checked-list.ts'
import type { Spool } from './spool.ts'

/** Reads a list and checks it; throws a DatasetError with its errors where it is not as FORMAT.md says. */
export const readChecked = (path: string) => read(path)

/** The same for a list whose powers are gone over several times: they are taken from a spool then. */
export const readSpooled = (path: string, spool: Spool) => read(path, spool)

async function read(path: string, spool?: Spool): Promise<CheckedList> {
  const { list, problems } = await check(await readList(path), { spool, warnings: 0 })
  if (list) return list
  const errors = problems.listed.filter(({ severity }) => severity === 'error')
  throw new DatasetError(path, errors, problems.counts.error)
}
