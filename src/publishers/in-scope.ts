import { createContextCache } from '@pothos/core'
import type { Sql } from '../database/sql.ts'
import { badArgument } from '../errors.ts'
import type { Context } from '../graphql/context.ts'
import { expectKnown } from '../graphql/expect-known.ts'
import type { Scope } from '../graphql/scope.ts'

/** The id of the publisher that a scope means: the one it names, else the only one; null where neither is. */
export const publisherInScope = (sql: Sql, { publisher, version }: Scope) =>
  publisher
    ? sql`(select id from publisher where key = ${publisher})`
    : sql`(
        select case when count(*) = 1 then min(id) end
        from (select id from publisher where version <= ${version} limit 2) as first_two
      )`

/** Finding nothing is an error of the caller's where the query had to say which of several publishers it means. */
export async function expectPublisher(
  context: Context,
  { publisher, edition }: Scope,
): Promise<void> {
  if (publisher || edition) return
  const keys = await publisherKeys(context)
  if (keys.length < 2) return
  const shown = keys.slice(0, SHOWN).join(', ')
  throw badArgument('publisher', `name one of ${shown}${keys.length > SHOWN ? ', …' : ''}`)
}

/** A publisher that an argument names has to have published. */
export const expectPublisherKnown = (
  { sql, version }: Context,
  given: string,
  path: string[],
): Promise<void> =>
  expectKnown(sql, {
    path,
    given,
    kind: 'a publisher',
    all: sql`select key from publisher where version <= ${version}`,
  })

const SHOWN = 100

const publisherKeys = createContextCache(async ({ sql, version }: Context) => {
  const rows = await sql<{ key: string }[]>`
    select key from publisher where version <= ${version} order by key limit ${SHOWN + 1}`
  return rows.map(({ key }) => key)
})
