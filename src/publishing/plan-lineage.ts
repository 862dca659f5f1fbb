import type { GivenLineage } from '../checking/read-lineage.ts'
import type { Sql } from '../database/sql.ts'
import { type LineageEvent, lineageHash } from '../dataset/lineage.ts'
import { type PlanBeside, planBeside } from './plan-beside.ts'

type Held = { id: number; kind: string; on: string; from: string[]; to: string[] }

/** What bringing the lineage of a publisher's powers up to date would do. */
export type LineagePlan = PlanBeside<LineageEvent, Held>

/** A code that another event leads to need not be in a list: the list that will have it may be yet to come. */
export const planLineage = (sql: Sql, given: GivenLineage): Promise<LineagePlan> =>
  planBeside(sql, given, {
    hash: lineageHash,
    held: (publisher) => sql<(Held & { sha256: string })[]>`
      select id, kind, "on", from_codes as "from", to_codes as "to", sha256 from lineage_event
      where publisher = ${publisher} and until is null
      order by id`,
    names: ({ from, basis }) => ({
      codes: from.map((code, index) => [['from', index], code]),
      instrument: basis?.instrument,
    }),
    known: given.entries.flatMap(({ value }) => value.to),
  })
