import type { GivenLineage } from '../checking/read-lineage.ts'
import { readVersion } from '../database/catalogue.ts'
import type { Database, Sql } from '../database/sql.ts'
import { withoutNulls } from '../dataset/canonical.ts'
import { lineageHash } from '../dataset/lineage.ts'
import { insert } from './insert.ts'
import { expectMayPublish } from './may-publish.ts'
import { moveCatalogue } from './move-catalogue.ts'
import { noteLawChange } from './note-law-change.ts'
import { planLineage } from './plan-lineage.ts'
import { lockCatalogue } from './publication-lock.ts'

/** Brings the lineage of a publisher's powers to what a file says, all or nothing; keeps each change with its date and its reason. */
export const updateLineage = ({ sql }: Database, given: GivenLineage, reason: string | null) =>
  sql.begin(async (transaction) => {
    await lockCatalogue(transaction)
    await expectMayPublish(transaction, given.publisher.value)
    const version = (await readVersion(transaction)) + 1
    await storeLineage(transaction, given, { version, reason })
    await noteLawChange(transaction, {
      kind: 'LINEAGE_CHANGED',
      version,
      where: transaction`publisher.key = ${given.publisher.value}`,
    })
    await moveCatalogue(transaction)
  })

/** Writes what a file of events says, known from a version of the catalogue on, within the caller's transaction. */
export async function storeLineage(
  sql: Sql,
  given: GivenLineage,
  { version, reason }: { version: number; reason: string | null },
) {
  const { publisher, added, removed, checkedOn } = await planLineage(sql, given)
  await sql`update lineage_event set until = ${version} where id = any(${removed.map(({ id }) => id)})`
  await insert(sql, 'lineage_update', [
    { publisher: publisher.id, version, at: new Date(), checkedOn, reason },
  ])
  await insert(
    sql,
    'lineage_event',
    added.map(({ from, to, basis, note, by, ...event }) => ({
      ...event,
      publisher: publisher.id,
      sha256: lineageHash({ ...event, from, to, basis, note, by }),
      fromCodes: from,
      toCodes: to,
      by: withoutNulls(by),
      basisInstrument: basis?.instrument,
      basisArticle: basis?.article,
      note: withoutNulls(note),
      version,
    })),
  )
  await sql`
    insert into lineage_code (publisher, code, event)
    select distinct publisher, code, id from lineage_event cross join lateral unnest(from_codes || to_codes) as code
    where publisher = ${publisher.id} and version = ${version}`
}
