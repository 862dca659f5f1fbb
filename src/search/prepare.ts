import type { Sql } from '../database/sql.ts'
import { likened } from './examples.ts'
import { question } from './question.ts'
import { newestTaught } from './taught.ts'

/** Reads the dictionaries and what was learned from the newest lists, so that the first search takes no longer than the second. */
export async function prepareSearch(sql: Sql): Promise<void> {
  const { features } = question('社保')
  for (const list of await newestTaught(sql)) await likened(sql, list, features)
}
