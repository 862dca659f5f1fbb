import type { Fragment, Sql } from '../database/sql.ts'
import { inList, powersWhere } from '../powers/find.ts'
import { isLiveOn } from '../powers/parts/basis-status.ts'

/** The powers of a list that would be left without a live conferring basis if an instrument, or an article of it, fell. */
export const powersLosingLastBasis = powersWhere<string>(
  'text',
  (sql, { scope, pinned, article }) => sql`
    ${inList(sql, scope, pinned)} and (
      select bool_and(${falls(sql, sql`parent.key`, article)})
      from legal_basis as basis cross join lateral basis_in_time(basis, ${scope.version})
      where basis.power = power.id and role = 'CONFERS' and ${isLiveOn(sql, scope.asOf)}
    )`,
)

// A basis of several articles stands as long as one of them does; one that names no article does not fall with a single one.
const falls = (sql: Sql, instrument: Fragment, article: string | null | undefined) =>
  article
    ? sql`
      basis.instrument = ${instrument} and cardinality(basis.articles) > 0 and not exists (
        select from unnest(basis.articles) as cited (article)
        where not article_within(cited.article, ${article})
      )`
    : sql`basis.instrument = ${instrument}`
