import type { Sql } from './sql.ts'

/** A server has a version, an encoding or a setting that Powerlist does not work with; the message says what to do. */
export class ServerError extends Error {}

const OLDEST = 150_000

/** Settings under which the same statements mean something else, each with what they are written for. */
const NEEDED: Record<string, RegExp> = {
  DateStyle: /^ISO/,
  standard_conforming_strings: /^on$/,
  array_nulls: /^on$/,
  transform_null_equals: /^off$/,
}

/** Throws where the server is not one that the statements are written for. */
export async function expectServer(sql: Sql): Promise<void> {
  const rows = await sql<{ name: string; setting: string }[]>`
    select name, setting from pg_settings
    where name = any(${['server_version_num', 'server_encoding', ...Object.keys(NEEDED)]})`
  const settings = new Map(rows.map(({ name, setting }) => [name, setting]))
  if (Number(settings.get('server_version_num')) < OLDEST)
    throw new ServerError('PostgreSQL is older than 15; Powerlist needs 15 or newer')
  const encoding = settings.get('server_encoding')
  if (encoding !== 'UTF8')
    throw new ServerError(
      `it is encoded in ${encoding}; Powerlist needs UTF8, as of create database … encoding 'UTF8' template template0`,
    )
  for (const [name, allowed] of Object.entries(NEEDED)) {
    const setting = settings.get(name) ?? ''
    if (!allowed.test(setting))
      throw new ServerError(
        `${name} is "${setting}", under which its statements mean something else; reset it for this role and database (alter role … reset ${name})`,
      )
  }
}
