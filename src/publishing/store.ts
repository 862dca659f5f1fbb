import type { Sql } from '../database/sql.ts'
import { contentHash } from '../dataset/content-hash.ts'
import { contentOf, type Dataset } from './dataset.ts'
import { DatasetError, type Problem } from './problem.ts'
import { storeEdition } from './store-edition.ts'
import { storeInstruments } from './store-instruments.ts'
import { storePowers } from './store-powers.ts'
import { storeSearch } from './store-search.ts'

/** Writes datasets into the tables, within the caller's transaction. `publishedAt` is null in memory. */
export async function storeDatasets(sql: Sql, datasets: Dataset[], publishedAt: Date | null) {
  for (const dataset of datasets) {
    const problems = [
      ...(await storedAlready(sql, dataset)),
      ...(await storeInstruments(sql, dataset)),
    ]
    if (problems.length > 0) throw new DatasetError(dataset.path, problems)
    const edition = await storeEdition(sql, dataset, publishedAt)
    await storePowers(sql, edition, await Array.fromAsync(dataset.powers()))
    await storeSearch(sql, edition)
    const hash = await contentHash(contentOf(dataset))
    await sql`insert into edition_hash (edition, sha256) values (${edition}, ${hash})`
  }
}

async function storedAlready(sql: Sql, { edition: { value, place } }: Dataset): Promise<Problem[]> {
  const [found] = await sql`select 1 from edition where key = ${value.key}`
  if (!found) return []
  const message = `there is an edition "${value.key}" already; an edition's key is its own`
  return [{ ...place(['key']), severity: 'error', code: 'edition-exists', message }]
}
