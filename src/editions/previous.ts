import { manyBy } from '../graphql/batch.ts'
import { builder } from '../graphql/builder.ts'
import { Edition, inItself } from './edition.ts'
import { type EditionRow, ofStanding, selectEditions } from './edition-row.ts'
import { newestFirst, stands } from './in-force.ts'

/** The edition of the same publisher that stands before each of these; none: no row. */
const previousOf = manyBy(
  (sql, ids: number[], version) => sql<(EditionRow & { after: number })[]>`
    select earlier.*, later.id as after
    from edition as later
    cross join lateral (
      ${selectEditions(sql, version)}
      where edition.publisher = later.publisher
        and (edition.effective_on, coalesce(edition.published_at, '-infinity'), edition.key)
          < (later.effective_on, coalesce(later.published_at, '-infinity'), later.key)
        and ${stands(sql, version)}
      order by ${newestFirst(sql)}
      limit 1
    ) as earlier
    where later.id = any(${ids})`,
  ({ after }) => after,
)

builder.objectField(Edition, 'previous', (t) =>
  t.field({
    type: Edition,
    nullable: true,
    description:
      'The edition of the same publisher that stands before it; null for the first, and for a withdrawn one.',
    resolve: async (edition, _, context) => {
      const [row] = await ofStanding(edition, previousOf(context))
      return row ? inItself(row, edition.scope) : null
    },
  }),
)
