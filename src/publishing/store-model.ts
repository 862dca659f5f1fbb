import type { Sql } from '../database/sql.ts'
import { labelledTexts, learnFrom, textsHash } from '../search/examples.ts'
import { recipe, shareModel, writeModel } from '../search/model.ts'
import { newestTaught } from '../search/taught.ts'

/** Lets the search learn from an edition whose powers have questions. */
export async function storeModel(sql: Sql, list: number, hash: string) {
  const [question] = await sql`select 1 from question where edition = ${list} limit 1`
  if (question) await storeModelOf(sql, list, hash)
}

/** Learns again from the newest lists, of which most is asked; what older ones taught is learned when they are searched. */
export async function storeMissingModels(sql: Sql) {
  const stored = await sql<{ list: string }[]>`
    select list from search_model where recipe = ${recipe()}`
  const known = new Set(stored.map(({ list }) => list))
  for (const { list, hash } of await newestTaught(sql))
    if (!known.has(hash)) await storeModelOf(sql, list, hash)
}

async function storeModelOf(sql: Sql, list: number, hash: string) {
  const texts = await labelledTexts(sql, { list, taught: true })
  const learned = { list: hash, examples: textsHash(texts) }
  if (!(await shareModel(sql, learned))) await writeModel(sql, learned, await learnFrom(texts))
}
