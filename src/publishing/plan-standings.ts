import type { GivenStandings } from '../checking/read-standings.ts'
import { problemAt } from '../checking/validate.ts'
import type { Sql } from '../database/sql.ts'
import { type Standing, standingHash } from '../dataset/standing.ts'
import { DatasetError, type Problem } from '../formats/problem.ts'
import { nearest } from '../nearest.ts'

/** What bringing the standings of a publisher up to date would do. */
export type StandingsPlan = {
  publisher: { id: number; key: string }
  checkedOn: string
  added: Standing[]
  /** The ids of entries that the file no longer has, with what they say. */
  removed: { id: number; codes: string[]; part: string; since: string; change: string }[]
  unchanged: number
}

/** Holds a file of standings against the tables; throws where it names a publisher, a power or an instrument that there is not. */
export async function planStandings(sql: Sql, given: GivenStandings): Promise<StandingsPlan> {
  const publisher = await publisherOf(sql, given)
  const problems = await unknownNames(sql, given, publisher.id)
  if (problems.length > 0) throw new DatasetError(given.path, problems)
  const held = await sql<(StandingsPlan['removed'][number] & { sha256: string })[]>`
    select id, codes, part, since, change, sha256 from standing
    where publisher = ${publisher.id} and until is null
    order by id`
  const hashes = given.standings.map(({ value }) => ({ value, sha256: standingHash(value) }))
  const before = new Set(held.map(({ sha256 }) => sha256))
  const after = new Set(hashes.map(({ sha256 }) => sha256))
  return {
    publisher,
    checkedOn: given.checkedOn,
    added: hashes.filter(({ sha256 }) => !before.has(sha256)).map(({ value }) => value),
    removed: held.filter(({ sha256 }) => !after.has(sha256)),
    unchanged: held.filter(({ sha256 }) => after.has(sha256)).length,
  }
}

async function publisherOf(sql: Sql, { path, publisher: { value: key, place } }: GivenStandings) {
  const [found] = await sql<{ id: number; key: string }[]>`
    select id, key from publisher where key = ${key}`
  if (found) return found
  const message = `no list of "${key}" is published`
  throw new DatasetError(path, [problemAt(place, [], 'unknown-publisher', message)])
}

async function unknownNames(sql: Sql, { standings }: GivenStandings, publisher: number) {
  const powers = await sql<{ code: string }[]>`
    select distinct code from power
    where edition in (select id from edition where publisher = ${publisher})`
  const instruments = await sql<{ key: string }[]>`select key from instrument`
  const codes = new Set(powers.map(({ code }) => code))
  const keys = new Set(instruments.map(({ key }) => key))
  return standings.flatMap(({ value, place }): Problem[] => [
    ...value.powers.flatMap((code, index) =>
      codes.has(code)
        ? []
        : [
            problemAt(
              place,
              ['powers', index],
              'unknown-power',
              `"${code}" is in no list of the publisher${nearest(code, codes)}`,
            ),
          ],
    ),
    ...(value.basis === null || keys.has(value.basis.instrument)
      ? []
      : [
          problemAt(
            place,
            ['basis', 'instrument'],
            'unknown-instrument',
            `"${value.basis.instrument}" is not in the registry of law${nearest(value.basis.instrument, keys)}`,
          ),
        ]),
  ])
}
