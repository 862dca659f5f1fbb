import type { Fragment, Sql } from '../database/sql.ts'
import { isListInScope, stands, withList } from '../editions/in-force.ts'
import type { Context } from '../graphql/context.ts'
import { connections, type Window } from '../graphql/page.ts'
import type { Scope } from '../graphql/scope.ts'
import { cites, matches, type PowerFilterValue } from './filter.ts'
import { orderKey, type PowerOrderValue } from './order.ts'
import { type PowerRow, powerColumns } from './power-row.ts'

/** What a list of powers is asked for; `pinned` is the edition that a cursor was made in, where paging goes on. */
export type PowersAsked = {
  scope: Scope
  pinned?: string
  filter?: PowerFilterValue | null
  orderBy?: PowerOrderValue | null
  article?: string | null
}

/** The powers of the list that a scope means. */
export const powersOfList = <Node extends object>(
  context: Context,
  { scope, ...asked }: PowersAsked,
  window: Window,
  toNode: (row: PowerRow) => Node,
) =>
  ofList(
    context,
    0,
    { ...asked, scope: withoutDay(withList(scope, context), asked) },
    window,
    toNode,
  )

const ofList = powersWhere<number>('int', (sql, { scope, pinned }) => inList(sql, scope, pinned))

/** Of one list, the day decides only where it is filtered by: another day finds the same rows. */
export function withoutDay(scope: Scope, { filter }: Omit<PowersAsked, 'scope'> = {}): Scope {
  const { version, list } = scope
  if (list === undefined || filter?.status || filter?.basisStatus) return scope
  return { version, list, asOf: '' }
}

/** The powers of an edition. */
export const powersOfEdition = powersWhere<number>('int', (sql) => sql`power.edition = parent.key`)

/** The powers of a category. */
export const powersOfCategory = powersWhere<number>('int', (sql, { pinned, scope }) =>
  pinned
    ? sql`power.category = (
        select there.id from category as here
        join category as there on there.code = here.code
        join edition on edition.id = there.edition
        where here.id = parent.key and edition.key = ${pinned} and ${stands(sql, scope.version)}
      )`
    : sql`power.category = parent.key`,
)

/** The powers that a unit handles. */
export const powersOfUnit = powersWhere<number>('int', (sql, { pinned, scope }) =>
  pinned
    ? sql`power.unit = (
        select there.id from unit as here
        join unit as there on there.key = here.key
        join edition on edition.id = there.edition
        where here.id = parent.key and edition.key = ${pinned} and ${stands(sql, scope.version)}
      )`
    : sql`power.unit = parent.key`,
)

/** The powers of the list that a scope means which cite an instrument. */
export const powersOfInstrument = powersWhere<string>(
  'text',
  (sql, { scope, pinned, article }) =>
    sql`${inList(sql, scope, pinned)} and ${cites(sql, sql`parent.key`, article)}`,
)

/** Whether the row `power` is of the list that a scope means. */
export const inList = (sql: Sql, scope: Scope, pinned: string | undefined) =>
  isListInScope(sql, sql`power.edition`, pinned ? { ...scope, edition: pinned } : scope)

/** Connections of powers that belong to parents as the condition on `power` and `parent.key` says. */
export function powersWhere<
  Parent extends string | number,
  Arguments extends PowersAsked = PowersAsked,
>(type: 'int' | 'text', belongs: (sql: Sql, asked: Arguments) => Fragment) {
  const parents = (sql: Sql, keys: Parent[]) =>
    type === 'int' ? sql`unnest(${keys}::int[])` : sql`unnest(${keys}::text[])`
  return connections<Parent, Arguments, PowerRow>({
    kind: 'power',
    keyOf: ({ editionKey, code }) => [editionKey, code],
    find: (sql, keys, asked, window) => {
      const backwards = (asked.orderBy?.direction === 'DESC') !== window.backwards
      const direction = backwards ? sql`desc` : sql`asc`
      const inOrder = sql`order by sort_key ${direction}, list ${direction}, position ${direction}`
      return sql<(PowerRow & { parent: Parent })[]>`
        select page.*
        from ${parents(sql, keys)} as parent (key)
        cross join lateral (
          select parent.key as parent, ${sortKey(sql, asked)} as sort_key, ${list(sql, asked)} as list, ${powerColumns(sql)}
          from power
          where ${belongs(sql, asked)}
            and ${matches(sql, asked.filter ?? {}, asked.scope)}
            and ${within(sql, asked, window)}
          ${inOrder}
          limit ${window.limit + 1}
        ) as page
        ${inOrder}`
    },
    count: (sql, keys, asked) => sql<{ parent: Parent; count: number }[]>`
      select parent.key as parent, (
        select count(*)::int from power
        where ${belongs(sql, asked)} and ${matches(sql, asked.filter ?? {}, asked.scope)}
      ) as count
      from ${parents(sql, keys)} as parent (key)`,
  })
}

function within(sql: Sql, asked: PowersAsked, { after, before }: Window) {
  const place = sql`${sortKey(sql, asked)}, ${list(sql, asked)}, power.position`
  const placeOf = ([edition, code]: string[]) => sql`(
    select ${place}
    from power join edition on edition.id = power.edition
    where edition.key = ${edition ?? ''} and power.code = ${code ?? ''}
  )`
  const [later, earlier] = asked.orderBy?.direction === 'DESC' ? [sql`<`, sql`>`] : [sql`>`, sql`<`]
  return sql`
    ${after ? sql`(${place}) ${later} ${placeOf(after)}` : sql`true`}
    and ${before ? sql`(${place}) ${earlier} ${placeOf(before)}` : sql`true`}`
}

/** Which of several lists the row `power` is of, by the publishers in the order in which they first published. */
const list = (sql: Sql, { scope }: PowersAsked) =>
  scope.everywhere ? sql`(select publisher from edition where edition.id = power.edition)` : sql`0`

/** What powers are put in order by first; of several lists, those of one stand together where nothing else is asked for. */
const sortKey = (sql: Sql, { orderBy, scope }: PowersAsked) =>
  orderBy || !scope.everywhere ? orderKey(sql, orderBy) : sql`0`
