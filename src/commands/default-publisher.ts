import { SettingError } from '../config.ts'
import type { Sql } from '../database/sql.ts'
import { nearest } from '../nearest.ts'

/** Every query that names no publisher means this one: where others have published, it has to be one of them. */
export async function expectDefaultPublisher(sql: Sql, key: string | undefined): Promise<void> {
  if (key === undefined) return
  const rows = await sql<{ key: string }[]>`select key from publisher order by key limit 1000`
  const keys = rows.map((row) => row.key)
  if (keys.length === 0 || keys.includes(key)) return
  throw new SettingError(
    `DEFAULT_PUBLISHER is "${key}"${nearest(key, keys)}; it must be a publisher that has published here, such as ${keys[0]}`,
  )
}
