import type { Sql } from '../database/sql.ts'
import { RefusedError } from './refused.ts'

/** The role of this connection has to be one that may publish for a publisher; the policies of the tables refuse it without this too. */
export async function expectMayPublish(sql: Sql, publisher: string) {
  const [row] = await sql<{ may: boolean; role: string; bound: string | null }[]>`
    select may_publish(${publisher}::text) as may, current_user::text as role,
      (select role::text from publisher_role where publisher_role.publisher = ${publisher}) as bound`
  if (!row || row.may) return
  throw new RefusedError(
    row.bound
      ? `lists of "${publisher}" are published by the role ${row.bound}; DATABASE_URL names the role ${row.role}`
      : `the role ${row.role} of DATABASE_URL publishes for another publisher, not for "${publisher}"`,
  )
}
