import type { Context } from '../graphql/context.ts'
import type { LocalizedText } from '../graphql/language.ts'
import { type EditionRow, selectEditions } from './edition-row.ts'
import { newestFirst, stands } from './in-force.ts'

export type StandingEdition = EditionRow & { publisherName: LocalizedText; powers: number }

/** Every edition that stands, by publisher, the newest first, with what it calls its publisher and how many powers it holds. */
export const standingEditions = ({ sql, version }: Context) => sql<StandingEdition[]>`
  select listed.*, named.publisher_name,
    (select coalesce(sum(power_count), 0)::int from category where category.edition = listed.id) as powers
  from (${selectEditions(sql, version)} where ${stands(sql, version)}) as listed
  join edition as named on named.id = listed.id
  order by listed.publisher_key collate "C", ${newestFirst(sql, 'listed')}`
