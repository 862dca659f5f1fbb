import type { Sql } from '../database/sql.ts'
import { labelledTexts, learnFrom, textsHash, UNTAUGHT } from '../search/examples.ts'
import { recipe, shareModel, writeModel } from '../search/model.ts'
import { newestTaught } from '../search/taught.ts'

/** Lets the search learn from an edition whose powers have questions, and for one without them whose matters are other offices'. */
export async function storeModel(sql: Sql, list: number, hash: string) {
  const [question] = await sql`select 1 from question where edition = ${list} limit 1`
  if (question) return storeModelOf(sql, { list, taught: true }, hash)
  const [known] =
    await sql`select 1 from search_model where list = ${UNTAUGHT} and recipe = ${recipe()}`
  if (!known) await storeModelOf(sql, { list, taught: false }, UNTAUGHT)
}

/** Learns again from the newest lists, of which most is asked; what older ones taught is learned when they are searched. */
export async function storeMissingModels(sql: Sql) {
  const stored = await sql<{ list: string }[]>`
    select list from search_model where recipe = ${recipe()}`
  const known = new Set(stored.map(({ list }) => list))
  for (const { list, hash } of await newestTaught(sql))
    if (!known.has(hash)) await storeModelOf(sql, { list, taught: true }, hash)
  const [untaught] = await sql<{ list: number }[]>`
    select id as list from edition
    where not exists (select from question where question.edition = edition.id) limit 1`
  if (untaught && !known.has(UNTAUGHT))
    await storeModelOf(sql, { ...untaught, taught: false }, UNTAUGHT)
}

type Taught = { list: number; taught: boolean }

async function storeModelOf(sql: Sql, of: Taught, hash: string) {
  const texts = await labelledTexts(sql, of)
  const learned = { list: hash, examples: textsHash(texts) }
  if (!(await shareModel(sql, learned))) await writeModel(sql, learned, await learnFrom(texts))
}
