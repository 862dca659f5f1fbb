import type { Fragment, Sql } from '../database/sql.ts'
import { LAW_EVENT_KINDS } from './event-kind.ts'

/**
 * The place of an event in time, as text that sorts as the events do: its day, the rank of its kind, and the instrument or,
 * in the life of powers, the act that did it. It says which event it is, so cursors and loaders hold nothing else.
 */
export const placeOf = (sql: Sql, { on, kind, what }: Record<'on' | 'kind' | 'what', Fragment>) =>
  sql`to_char(${on}, 'YYYY-MM-DD') || '/' || array_position(${LAW_EVENT_KINDS}::text[], ${kind}) || '/' || ${what}`

/** Whether the event at a place touches the row `power`: it befell an instrument that the power cites, or the power itself, by a version of the catalogue. */
export const touches = (sql: Sql, place: Fragment, version: number) => sql`
  case when ${part(sql, place, 2)}::int <= ${LAW_EVENT_KINDS.indexOf('REPEALED') + 1} then exists (
    select from citation
    where citation.power = power.id and citation.instrument = ${part(sql, place, 3)}
  ) else exists (
    select from life_of(power.id, ${version}) as life
    where "on" = ${part(sql, place, 1)}::date
      and 'POWER_' || kind = (${LAW_EVENT_KINDS}::text[])[${part(sql, place, 2)}::int]
      and ${act(sql)} = ${part(sql, place, 3)}
  ) end`

/** The act behind a row of life_of and what it did to the power, in characters that a cursor may hold. */
export const act = (sql: Sql) => sql`(md5(life.by ->> 'zh') || '-' || effect)`

const part = (sql: Sql, place: Fragment, number: number) =>
  sql`split_part(${place}, '/', ${number}::int)`
