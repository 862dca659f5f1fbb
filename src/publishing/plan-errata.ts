import type { GivenErrata } from '../checking/read-errata.ts'
import { problemAt } from '../checking/validate.ts'
import type { Sql } from '../database/sql.ts'
import { type Erratum, erratumHash } from '../dataset/erratum.ts'
import { DatasetError } from '../formats/problem.ts'
import { nearest } from '../nearest.ts'
import { type PlanBeside, planBeside } from './plan-beside.ts'

type Held = { id: number; key: string; power: string; decision: string }

/** What bringing the errata of a publisher up to date would do. */
export type ErrataPlan = PlanBeside<Erratum, Held>

/** The newest day that an entry speaks of. */
export const lastDay = (errata: Pick<Erratum, 'decidedOn' | 'reportedOn'>[]) =>
  errata
    .map(({ decidedOn, reportedOn }) => decidedOn ?? reportedOn)
    .sort()
    .at(-1) ?? ''

export async function planErrata(sql: Sql, given: GivenErrata): Promise<ErrataPlan> {
  const entries = given.entries.map(({ value }) => value)
  const plan = await planBeside(
    sql,
    { ...given, checkedOn: lastDay(entries) },
    {
      hash: erratumHash,
      held: (publisher) => sql<(Held & { sha256: string })[]>`
        select id, key, code as power, decision, sha256 from erratum
        where publisher = ${publisher} and until is null
        order by id`,
      names: ({ power }) => ({ codes: [[['power'], power]] }),
    },
  )
  const rows = await sql<{ key: string }[]>`
    select key from edition where publisher = ${plan.publisher.id}`
  const keys = rows.map(({ key }) => key)
  const problems = given.entries.flatMap(({ value, place }) =>
    (['edition', 'correctedIn'] as const).flatMap((name) => {
      const key = value[name]
      const message = `"${key}" is no edition of the publisher${nearest(key ?? '', keys)}`
      return key === null || keys.includes(key)
        ? []
        : [problemAt(place, [name], 'unknown-edition', message)]
    }),
  )
  if (problems.length > 0) throw new DatasetError(given.path, problems)
  return plan
}
