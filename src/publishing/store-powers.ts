import type { Sql } from '../database/sql.ts'
import { powerHash } from '../dataset/content-hash.ts'
import { toRow } from '../dataset/fields/part.ts'
import { at } from '../dataset/path.ts'
import { categoryCode, POWER, POWER_PARTS, type Power } from '../dataset/power.ts'
import { batches } from './batches.ts'
import { insert, rowsFor } from './insert.ts'
import { storeSearch } from './store-search.ts'

/** Writes the powers of an edition with every part of each, some hundred at a time; one statement a table. */
export async function storePowers(sql: Sql, edition: number, powers: AsyncIterable<Power>) {
  const units = await idsBy(sql`select key, id from unit where edition = ${edition}`)
  const categories = await idsBy(
    sql`select code as key, id from category where edition = ${edition}`,
  )
  let position = 0
  for await (const batch of batches(powers, BATCH)) {
    await insert(
      sql,
      POWER.table,
      batch.map((power) => ({
        ...toRow(POWER, power),
        edition,
        position: ++position,
        category: categories.get(categoryCode(power.code)),
        unit: units.get(power.unit),
      })),
    )
    await storeParts(sql, edition, batch)
  }
}

const BATCH = 500

async function storeParts(sql: Sql, edition: number, powers: Power[]) {
  const ids = await idsBy(sql`
    select code as key, id from power
    where edition = ${edition} and code = any(${powers.map(({ code }) => code)})`)
  for (const { path, part } of POWER_PARTS)
    await insert(
      sql,
      part.table,
      powers.flatMap((power) =>
        rowsFor(part, (at(power, path) as object[] | null) ?? []).map((row) => ({
          ...row,
          edition,
          power: ids.get(power.code),
        })),
      ),
    )
  await insert(
    sql,
    'power_hash',
    powers.map((power) => ({ edition, power: ids.get(power.code), sha256: powerHash(power) })),
  )
  await storeSearch(sql, edition, [...ids.values()])
}

const idsBy = async (rows: PromiseLike<readonly unknown[]>) =>
  new Map(((await rows) as { key: string; id: number }[]).map(({ key, id }) => [key, id]))
