import type { Fragment, Sql } from '../database/sql.ts'
import { placeOf } from './place.ts'

/** What befell the instruments that `cited (key)` of the same statement names, as a version of the catalogue knows it: the part `instrument_event` of its `with`. */
export const instrumentEvents = (sql: Sql, version: number) => sql`
  instrument_event (place, "on", kind, instrument, by) as (
    select ${placeOf(sql, { on: sql`"on"`, kind: sql`kind`, what: sql`instrument || nth` })}, "on", kind, instrument, by
    from (
      select coalesce(effective_on, promulgated_on), 'TAKES_EFFECT', key, null::jsonb, ''
        from instrument_at(${version}) where ${isCited(sql, sql`key`)} and coalesce(effective_on, promulgated_on) is not null
      union all select repealed_on, 'REPEALED', key, repealed_by::jsonb, ''
        from instrument_at(${version}) where ${isCited(sql, sql`key`)} and repealed_on is not null
      union all select coalesce(effective_on, "on"),
        case kind when 'UNKNOWN' then 'AMENDED' else kind end, instrument, by::jsonb, '/' || lpad(position::text, 4, '0')
        from instrument_version_at(${version}) where ${isCited(sql, sql`instrument`)}
    ) as happened ("on", kind, instrument, by, nth)
  )`

// As an array the keys are looked up one by one; joined, they would have PostgreSQL read the whole registry.
const isCited = (sql: Sql, key: Fragment) => sql`${key} = any(array(select key::text from cited))`
