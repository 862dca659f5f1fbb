import { CHANNEL } from '../database/catalogue.ts'
import type { Sql } from '../database/sql.ts'

/** Ends a change beside the editions: what was answered before is of an older version, and services wake. */
export const moveCatalogue = (sql: Sql) => sql`
  with moved as (update catalogue set version = version + 1 returning version)
  select pg_notify(${CHANNEL}, version::text) from moved`
