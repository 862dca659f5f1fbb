import type { Fragment, Sql } from '../database/sql.ts'
import { badUserInput } from '../errors.ts'
import { nearest } from '../nearest.ts'

type Named = {
  /** Where the caller gave them: filter.units. */
  path: string[]
  given: string | readonly string[]
  /** What they should be, in a word: a unit. */
  kind: string
  /** A query of all keys or codes that there are, in its first column. */
  all: Fragment
  /** A query of the keys of what is called so, since people know it by its name. */
  called?: (name: string) => Fragment
}

/** What an argument names has to exist; where it does not, the error gives the nearest that does. One statement while all do. */
export async function expectKnown(
  sql: Sql,
  { path, given, kind, all, called }: Named,
): Promise<void> {
  const several = typeof given !== 'string'
  const asked = several ? [...given] : [given]
  const held = await sql<{ key: string }[]>`
    select distinct key::text from (${all}) as named (key) where key = any(${asked}::text[])`
  const known = new Set(held.map(({ key }) => key))
  const index = asked.findIndex((key) => !known.has(key))
  const unknown = asked[index]
  if (unknown === undefined) return
  const refuse = (hint: string): never => {
    const message = `${JSON.stringify(unknown)} is not ${kind}${hint}`
    throw badUserInput(`${path.join('.')}: ${message}`, [
      { path: several ? [...path, index] : path, message },
    ])
  }
  const named = called ? await sql<{ key: string }[]>`${called(unknown)}` : []
  if (named.length > 0)
    refuse(`; did you mean ${named.map(({ key }) => JSON.stringify(key)).join(' or ')}?`)
  // Only what is about as long can be near; the rest is to give an idea of what there is.
  const candidates = await sql<{ key: string }[]>`
    select key::text from (${all}) as named (key)
    group by key order by abs(length(key) - length(${unknown})), key collate "C" limit ${CANDIDATES}`
  const keys = candidates.map(({ key }) => key)
  const near = nearest(unknown, keys)
  const shown = keys.slice(0, SHOWN).join(', ')
  const some = keys.length > SHOWN ? `; there are ${shown}, …` : `; there is ${shown || 'none'}`
  refuse(near || some)
}

const CANDIDATES = 500
const SHOWN = 10
