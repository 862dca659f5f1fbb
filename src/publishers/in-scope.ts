import type { Sql } from '../database/sql.ts'
import type { Context } from '../graphql/context.ts'
import { expectKnown } from '../graphql/expect-known.ts'
import type { Scope } from '../graphql/scope.ts'

/** The id of the publisher that a scope means: the one it names, else the one that published first; null where there is none. */
export const publisherInScope = (sql: Sql, { publisher, version }: Scope) =>
  publisher
    ? sql`(select id from publisher where key = ${publisher})`
    : sql`(select min(id) from publisher where version <= ${version})`

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
