import type { GivenStandings } from '../checking/read-standings.ts'
import type { Sql } from '../database/sql.ts'
import { type Standing, standingHash } from '../dataset/standing.ts'
import { type PlanBeside, planBeside } from './plan-beside.ts'

type Held = { id: number; codes: string[]; part: string; since: string; change: string }

/** What bringing the standings of a publisher up to date would do. */
export type StandingsPlan = PlanBeside<Standing, Held>

export const planStandings = (sql: Sql, given: GivenStandings): Promise<StandingsPlan> =>
  planBeside(sql, given, {
    hash: standingHash,
    held: (publisher) => sql<(Held & { sha256: string })[]>`
      select id, codes, part, since, change, sha256 from standing
      where publisher = ${publisher} and until is null
      order by id`,
    names: ({ powers, basis }) => ({
      codes: powers.map((code, index) => [['powers', index], code]),
      instrument: basis?.instrument,
    }),
  })
