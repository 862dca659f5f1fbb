import { newestFirst, stands } from '../database/lists.ts'
import type { Fragment, Sql } from '../database/sql.ts'
import { byArguments } from '../graphql/batch.ts'
import type { Context } from '../graphql/context.ts'
import { rootScope, type Scope } from '../graphql/scope.ts'
import { publisherInScope } from '../publishers/in-scope.ts'

export { newestFirst, stands }

/** The id of the list of a publisher in force on a day; null: none. */
export const listInForce = (sql: Sql, publisher: Fragment, { day, version }: At) => sql`(
  select edition.id from edition
  where edition.publisher = ${publisher} and ${inEffect(sql, { day, version })}
  order by ${newestFirst(sql)}
  limit 1
)`

/** The same scope with the list that it means, where it is known without asking the database. */
export function withList(scope: Scope, { catalogue }: Context): Scope {
  if (scope.everywhere || scope.edition || scope.version !== catalogue?.version) return scope
  const list = catalogue.lists?.inForce(scope.publisher, scope.asOf)
  return list === undefined ? scope : { ...scope, list }
}

/** The id of the list that a scope means: the one that is known, the edition it names, else the one in force on its day; null: none. */
export const listInScope = (sql: Sql, scope: Scope) =>
  scope.list !== undefined
    ? sql`${scope.list}::int`
    : scope.edition
      ? sql`(
        select edition.id from edition
        where key = ${scope.edition} and ${stands(sql, scope.version)}
          and ${scope.publisher ? sql`publisher = ${publisherInScope(sql, scope)}` : sql`true`}
      )`
      : listInForce(sql, publisherInScope(sql, scope), { day: scope.asOf, version: scope.version })

/** Whether an edition, by its id, is one of the lists that a scope means. */
export const isListInScope = (sql: Sql, edition: Fragment, scope: Scope) =>
  scope.everywhere
    ? sql`${edition} = any(array${listsInScope(sql, scope)})`
    : sql`${edition} = ${listInScope(sql, scope)}`

/** The ids of the lists that a scope means, those of the publishers that published first in front. */
export const listsInScope = (sql: Sql, scope: Scope) =>
  scope.everywhere
    ? sql`(
        select id from (
          select distinct on (publisher) publisher, id from edition
          where ${inEffect(sql, { day: scope.asOf, version: scope.version })}
          order by publisher, ${newestFirst(sql)}
        ) as in_force
        order by publisher
      )`
    : sql`(select id from edition where id = ${listInScope(sql, scope)})`

/** The scope of what lies in an edition and is asked for by its id. */
export const scopeIn = (context: Context, edition: string, asOf: string | undefined): Scope => ({
  ...rootScope({ edition, asOf }, context),
  isMeant: () => isListMeant(context, rootScope({ asOf }, context)).load(edition),
})

/** Whether an edition, by its key, is the list that is meant where none is named. */
const isListMeant = byArguments(async (sql, keys: string[], scope: Scope) => {
  const [meant] = await sql<{ key: string }[]>`
    select key from edition where id = ${listInScope(sql, scope)}`
  return keys.map((key) => key === meant?.key)
})

/** The key of the edition in force on a day, of several publishers the newest; undefined: none. */
export async function newestInForce(sql: Sql, at: At): Promise<string | undefined> {
  const [newest] = await sql<{ key: string }[]>`
    select key from edition where ${inEffect(sql, at)} order by ${newestFirst(sql)} limit 1`
  return newest?.key
}

/** The version of the catalogue as it is when the statement runs. */
export const currentVersion = (sql: Sql) => sql`(select version from catalogue)`

type At = { day: string; version: number | Fragment }

const inEffect = (sql: Sql, { day, version }: At) =>
  sql`edition.effective_on <= ${day} and ${stands(sql, version)}`
