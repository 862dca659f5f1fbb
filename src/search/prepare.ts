import type { Sql } from '../database/sql.ts'
import { likened } from './examples.ts'
import { question } from './question.ts'
import { newestTaught } from './taught.ts'

/** Reads the dictionaries and what was learned from the newest lists, so that the first search takes no longer than the second. */
export async function prepareSearch(sql: Sql): Promise<void> {
  const { features } = question('社保')
  const taught = await newestTaught(sql)
  for (const list of taught) await likened(sql, list, features)
  if (taught.length === 0) await likened(sql, { list: 0, hash: '', taught: false }, features)
}
