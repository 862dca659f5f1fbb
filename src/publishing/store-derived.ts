import { storeLengths } from '../database/longest.ts'
import type { Fragment, Sql } from '../database/sql.ts'
import { powerHash } from '../dataset/content-hash.ts'
import { DOCUMENT_FORM } from '../dataset/document.ts'
import { powerContents } from '../powers/content.ts'
import { type PowerRow, powerColumns } from '../powers/power-row.ts'
import { currentContext } from './current-context.ts'
import { insert } from './insert.ts'
import { storeDocumentsOf } from './store-documents.ts'
import { storeMissingModels } from './store-model.ts'
import { storeSearchOf } from './store-search.ts'

const BATCH = 500

/** Makes what is derived from powers wherever it is missing: their documents and hashes, what is searched and learned from, how long their lists are. */
export async function storeMissing(sql: Sql) {
  for await (const powers of powersWithout(sql, 'power_document', sql`form = ${DOCUMENT_FORM}`))
    await storeDocumentsOf(sql, powers)
  for await (const powers of powersWithout(sql, 'search_entry'))
    for (const [edition, rows] of Map.groupBy(powers, ({ edition }) => edition))
      await storeSearchOf(
        sql,
        edition,
        rows.map(({ id }) => id),
      )
  for await (const powers of powersWithout(sql, 'power_hash')) {
    const contents = await powerContents(await currentContext(sql), powers)
    const hashes = contents.map((content, index) => ({
      edition: powers[index]?.edition,
      power: powers[index]?.id,
      sha256: powerHash(content),
    }))
    await insert(sql, 'power_hash', hashes)
  }
  await storeMissingModels(sql)
  await storeLengths(sql)
}

/** Powers of which a derived table has no row, or none that is so. */
async function* powersWithout(sql: Sql, table: string, so = sql`true`): AsyncGenerator<PowerRow[]> {
  if (await isComplete(sql, table, so)) return
  for (let last = 0; ; ) {
    const powers = await sql<PowerRow[]>`
      select ${powerColumns(sql)} from power
      where power.id > ${last} and not exists (select from ${sql(table)} as derived where derived.power = power.id and ${so})
      order by power.id
      limit ${BATCH}`
    if (powers.length === 0) return
    yield powers
    last = powers.at(-1)?.id ?? last
  }
}

/** What is derived belongs to one power each, so equal counts say that none is missing; to look for each takes several times as long. */
async function isComplete(sql: Sql, table: string, so: Fragment): Promise<boolean> {
  const [row] = await sql<{ complete: boolean }[]>`
    select (select count(*) from power) = (select count(*) from ${sql(table)} where ${so}) as complete`
  return row?.complete ?? false
}
