import type { Fragment, Sql } from '../database/sql.ts'
import { today } from '../day.ts'
import { listInForce } from '../editions/in-force.ts'

export type LawChangeKind =
  | 'LAW_CHANGED'
  | 'STANDINGS_CHANGED'
  | 'LINEAGE_CHANGED'
  | 'ERRATA_CHANGED'

type Change = {
  kind: LawChangeKind
  /** Of the catalogue that it makes. */
  version: number
  /** Which lists it is news of, by the row `publisher` and `list.edition`, the one in force today. */
  where: Fragment
}

/** Tells of each list in force that what it rests on, or what is known of its powers, has changed. */
export const noteLawChange = (sql: Sql, { kind, version, where }: Change) => sql`
  insert into edition_change (version, edition, publisher, kind, at)
  select ${version}::int, list.edition, publisher.id, ${kind}, now()
  from publisher
  cross join lateral (
    select ${listInForce(sql, sql`publisher.id`, { day: today(), version: version - 1 })} as edition
  ) as list
  where list.edition is not null and ${where}`
