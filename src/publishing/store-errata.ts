import type { GivenErrata } from '../checking/read-errata.ts'
import { readVersion } from '../database/catalogue.ts'
import type { Database, Sql } from '../database/sql.ts'
import { withoutNulls } from '../dataset/canonical.ts'
import { erratumHash } from '../dataset/erratum.ts'
import { insert } from './insert.ts'
import { expectMayPublish } from './may-publish.ts'
import { moveCatalogue } from './move-catalogue.ts'
import { noteLawChange } from './note-law-change.ts'
import { planErrata } from './plan-errata.ts'
import { lockCatalogue } from './publication-lock.ts'

/** Brings the errata of a publisher to what a folder says, all or nothing; keeps each change with its date and its reason. */
export const updateErrata = ({ sql }: Database, given: GivenErrata, reason: string | null) =>
  sql.begin(async (transaction) => {
    await lockCatalogue(transaction)
    await expectMayPublish(transaction, given.publisher.value)
    const version = (await readVersion(transaction)) + 1
    await storeErrata(transaction, given, { version, reason })
    await noteLawChange(transaction, {
      kind: 'ERRATA_CHANGED',
      version,
      where: transaction`publisher.key = ${given.publisher.value}`,
    })
    await moveCatalogue(transaction)
  })

/** Writes what a folder of errata says, known from a version of the catalogue on, within the caller's transaction. */
export async function storeErrata(
  sql: Sql,
  given: GivenErrata,
  { version, reason }: { version: number; reason: string | null },
) {
  const { publisher, added, removed } = await planErrata(sql, given)
  await sql`update erratum set until = ${version} where id = any(${removed.map(({ id }) => id)})`
  await insert(sql, 'errata_update', [{ publisher: publisher.id, version, at: new Date(), reason }])
  await insert(
    sql,
    'erratum',
    added.map(({ id, power, wrong, reason: why, ...erratum }) => ({
      ...erratum,
      key: id,
      code: power,
      wrong: withoutNulls(wrong),
      reason: withoutNulls(why),
      publisher: publisher.id,
      sha256: erratumHash({ id, power, wrong, reason: why, ...erratum }),
      version,
    })),
  )
}
