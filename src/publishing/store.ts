import type { Database, Sql } from '../database/sql.ts'
import { contentHash } from './content-hash.ts'
import type { Dataset } from './dataset.ts'
import { DatasetError, type Problem } from './problem.ts'
import { storeEdition } from './store-edition.ts'
import { storeInstruments } from './store-instruments.ts'
import { storePowers } from './store-powers.ts'

/** Writes datasets into the tables: all of them or, where one cannot be, nothing. `publishedAt` is null in memory. */
export const storeDatasets = (
  { sql }: Database,
  datasets: Dataset[],
  publishedAt: Date | null,
): Promise<void> =>
  sql.begin(async (transaction) => {
    for (const dataset of datasets) {
      const problems = [
        ...(await storedAlready(transaction, dataset)),
        ...(await storeInstruments(transaction, dataset)),
      ]
      if (problems.length > 0) throw new DatasetError(dataset.folder, problems)
      const edition = await storeEdition(transaction, dataset, publishedAt)
      await storePowers(transaction, edition, dataset.powers)
      await transaction`
        insert into edition_hash (edition, sha256) values (${edition}, ${contentHash(dataset)})`
    }
  }) as Promise<void>

async function storedAlready(sql: Sql, { edition: { value, place } }: Dataset): Promise<Problem[]> {
  const [found] = await sql`select 1 from edition where key = ${value.key}`
  if (!found) return []
  const message = `there is an edition "${value.key}" already; an edition's key is its own`
  return [{ ...place(['key']), severity: 'error', code: 'edition-exists', message }]
}
