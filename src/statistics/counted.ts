import type { Fragment, Sql } from '../database/sql.ts'
import type { Scope } from '../graphql/scope.ts'
import { matches, type PowerFilterValue } from '../powers/filter.ts'

/** What is counted: the powers of editions that a filter lets through, seen from a scope. */
export type Counted = { editions: number[]; filter: PowerFilterValue; scope: Scope }

/** Whether the row `power` is counted. */
export const isCounted = (sql: Sql, { editions, filter, scope }: Counted) =>
  sql`power.edition = any(${editions}::int[]) and ${matches(sql, filter, scope)}`

/** The place of an edition among those that are counted: what each list has of its own stands in their order. */
export const placeOf = (sql: Sql, { editions }: Counted, edition: Fragment) =>
  sql`array_position(${editions}::int[], ${edition})`
