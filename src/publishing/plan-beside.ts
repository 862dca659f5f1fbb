import type { Given } from '../checking/read-beside.ts'
import { problemAt } from '../checking/validate.ts'
import type { Sql } from '../database/sql.ts'
import { DatasetError, type Problem } from '../formats/problem.ts'
import { nearest } from '../nearest.ts'

/** What bringing what is known beside the lists of a publisher up to date would do. */
export type PlanBeside<Entry, Held> = {
  publisher: { id: number; key: string }
  checkedOn: string
  added: Entry[]
  /** Entries that the file no longer has. */
  removed: Held[]
  unchanged: number
}

type Beside<Entry, Held> = {
  hash: (entry: Entry) => string
  /** The entries that stand, with their hashes. */
  held: (publisher: number) => PromiseLike<readonly (Held & { sha256: string })[]>
  /** The codes that an entry needs to be known, by their paths, and the instrument that it names. */
  names: (entry: Entry) => {
    codes: [path: (string | number)[], code: string][]
    instrument?: string
  }
  /** Codes that are known beside those of the lists. */
  known?: Iterable<string>
}

/** Holds a file against the tables; throws where it names a publisher, a power or an instrument that there is not. */
export async function planBeside<Entry, Held>(
  sql: Sql,
  given: Given<Entry>,
  { hash, held: heldOf, names, known = [] }: Beside<Entry, Held>,
): Promise<PlanBeside<Entry, Held>> {
  const publisher = await publisherOf(sql, given)
  const codes = new Set(known).union(await codesOf(sql, publisher.id))
  const rows = await sql<{ key: string }[]>`select key from instrument`
  const keys = new Set(rows.map(({ key }) => key))
  const problems = given.entries.flatMap(({ value, place }): Problem[] => {
    const named = names(value)
    return [
      ...named.codes
        .filter(([, code]) => !codes.has(code))
        .map(([path, code]) =>
          problemAt(
            place,
            path,
            'unknown-power',
            `"${code}" is in no list of the publisher${nearest(code, codes)}`,
          ),
        ),
      ...(named.instrument === undefined || keys.has(named.instrument)
        ? []
        : [
            problemAt(
              place,
              ['basis', 'instrument'],
              'unknown-instrument',
              `"${named.instrument}" is not in the registry of law${nearest(named.instrument, keys)}`,
            ),
          ]),
    ]
  })
  if (problems.length > 0) throw new DatasetError(given.path, problems)
  const held = await heldOf(publisher.id)
  const hashes = given.entries.map(({ value }) => ({ value, sha256: hash(value) }))
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

async function publisherOf<Entry>(
  sql: Sql,
  { path, publisher: { value: key, place } }: Given<Entry>,
) {
  const [found] = await sql<{ id: number; key: string }[]>`
    select id, key from publisher where key = ${key}`
  if (found) return found
  const message = `no list of "${key}" is published`
  throw new DatasetError(path, [problemAt(place, [], 'unknown-publisher', message)])
}

async function codesOf(sql: Sql, publisher: number) {
  const powers = await sql<{ code: string }[]>`
    select distinct code from power
    where edition in (select id from edition where publisher = ${publisher})`
  return new Set(powers.map(({ code }) => code))
}
