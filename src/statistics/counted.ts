import type { Fragment, Sql } from '../database/sql.ts'
import type { Scope } from '../graphql/scope.ts'
import { matches, type PowerFilterValue } from '../powers/filter.ts'

/** What is counted: the powers of an edition that a filter lets through, seen from a scope; edition 0 is no list. */
export type Counted = { edition: number; filter: PowerFilterValue; scope: Scope }

/** Whether the row `power` is counted. */
export const isCounted = (
  sql: Sql,
  { edition, filter, scope }: Omit<Counted, 'edition'> & { edition: number | Fragment },
) => sql`power.edition = ${edition} and ${matches(sql, filter, scope.asOf)}`
