import type { Sql } from '../database/sql.ts'
import type { LocalizedText } from '../graphql/language.ts'
import type { Scope } from '../graphql/scope.ts'
import { standingOn } from '../powers/filter.ts'

export type BucketRow = { field: string; value: string; label: LocalizedText | null; count: number }

/** How the powers fall into the buckets of every facet, the fullest bucket first. */
export const findBuckets = (sql: Sql, powers: number[], at: Pick<Scope, 'asOf' | 'version'>) => sql<
  BucketRow[]
>`
  with power as (select * from power where id = any(${powers}))
  select field, value, (array_agg(label order by position, id))[1] as label, count(*)::int as count
  from (
    select 1 as place, 'CATEGORY' as field, category.position, category.code as value, category.name::jsonb as label, power.id
      from power join category on category.id = power.category
    union all select 2, 'UNIT', unit.position, unit.key, unit.name, power.id
      from power join unit on unit.id = power.unit
    union all select 3, 'AUDIENCE', 0, toward, null, power.id
      from power cross join lateral unnest(power.audience) as toward
    union all select 4, 'INITIATION', 0, initiation, null, power.id from power
    union all select 5, 'STATUS', 0, ${standingOn(sql, at)}, null, power.id from power
  ) as bucket
  group by place, field, value
  order by place, count desc, min(position), value collate "C"`
