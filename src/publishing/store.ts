import type { CheckedList } from '../checking/checked-list.ts'
import { storeLengths } from '../database/longest.ts'
import type { Sql } from '../database/sql.ts'
import { contentHasher } from '../dataset/content-hash.ts'
import { DatasetError, type Problem } from '../formats/problem.ts'
import { addShippedLaw } from './add-shipped-law.ts'
import { storeEdition } from './store-edition.ts'
import { instrumentProblems, storeInstruments } from './store-instruments.ts'
import { storeModel } from './store-model.ts'
import { storePowers } from './store-powers.ts'
import { standingsOfEdition } from './store-standings.ts'

/** Writes a dataset into the tables, within the caller's transaction, and returns the edition's id; nobody sees it before it is put in force. */
export async function store(
  sql: Sql,
  dataset: CheckedList,
  publishedAt: Date | null,
): Promise<number> {
  const problems = [
    ...(await storedAlready(sql, dataset)),
    ...(await instrumentProblems(sql, dataset)),
  ]
  if (problems.length > 0) throw new DatasetError(dataset.path, problems)
  await storeInstruments(sql, dataset)
  if (dataset.fromRegistry.length > 0) await addShippedLaw(sql, new Set(dataset.fromRegistry))
  const edition = await storeEdition(sql, dataset, publishedAt)
  const content = contentHasher(dataset, dataset.cited)
  await storePowers(sql, edition, dataset, content.add)
  const hash = content.digest()
  await sql`insert into edition_hash (edition, sha256) values (${edition}, ${hash})`
  await storeModel(sql, edition, hash)
  await standingsOfEdition(sql, edition)
  await storeLengths(sql, [edition])
  return edition
}

async function storedAlready(sql: Sql, { edition, placeOf }: CheckedList): Promise<Problem[]> {
  const [found] = await sql`select 1 from edition where key = ${edition.key}`
  if (!found) return []
  const message = `there is an edition "${edition.key}" already; an edition's key is its own`
  return [{ ...placeOf(edition, ['key']), severity: 'error', code: 'edition-exists', message }]
}
