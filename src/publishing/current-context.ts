import { readVersion } from '../database/catalogue.ts'
import type { Sql } from '../database/sql.ts'
import { today } from '../day.ts'
import type { Context } from '../graphql/context.ts'

/** What reads the tables as a request would, for whoever is no request; new for each, since it remembers rows. */
export const currentContext = async (sql: Sql): Promise<Context> => ({
  sql,
  version: await readVersion(sql),
  today: () => today(),
  publicUrl: '',
})
