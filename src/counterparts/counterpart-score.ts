import type { ValueOf } from '../dataset/enumeration.ts'
import type { COUNTERPART_REASON } from '../dataset/vocabulary/power.ts'
import { SHARED_ARTICLES } from '../limits.ts'

/** An article that confers a power, and how many powers of the same list it confers. */
export type Conferring = { instrument: string; article: string; powers: number }

/** What tells whether two powers of different agencies are the same; `bare` is the name without what different hands write differently. */
export type Identity = {
  bare: string
  basicCode: string | null
  statutoryType: string
  conferring: Conferring[]
}

export type Match = {
  by: ValueOf<typeof COUNTERPART_REASON>[]
  shared: Conferring[]
  score: number
}

/**
 * How sure it is that two powers of different agencies are the same, from 0 to 1. The basic code nearly settles it. An article says
 * the more the fewer powers it confers in both lists, and a name the more it is alike; both say less of powers of different types.
 */
export function matchOf(one: Identity, other: Identity): Match {
  const coded = one.basicCode !== null && one.basicCode === other.basicCode
  const shared = one.conferring.flatMap((mine) => {
    const theirs = other.conferring.find(
      ({ instrument, article }) => instrument === mine.instrument && article === mine.article,
    )
    return theirs ? [{ ...mine, powers: Math.sqrt(mine.powers * theirs.powers) }] : []
  })
  const named = alike(one.bare, other.bare)
  const kind = one.statutoryType === other.statutoryType ? 1 : OTHER_TYPE
  const evidence = [
    coded ? BY_CODE : 0,
    Math.max(0, ...shared.map(({ powers }) => (kind * BY_ARTICLE) / powers)),
    kind * BY_NAME * named ** 2,
  ]
  return {
    by: [
      ...(coded ? (['BASIC_CODE'] as const) : []),
      ...(shared.length > 0 ? (['CONFERRING_ARTICLE'] as const) : []),
      ...(named >= ALIKE ? (['NAME'] as const) : []),
    ],
    shared: shared.toSorted((a, b) => a.powers - b.powers).slice(0, SHARED_ARTICLES),
    score: 1 - evidence.reduce((doubt, sure) => doubt * (1 - sure), 1),
  }
}

const BY_CODE = 0.95
const BY_ARTICLE = 0.7
const BY_NAME = 0.9
const OTHER_TYPE = 0.4
/** From here on two names are said to be the same. */
const ALIKE = 0.6

/** The least at which two powers are called counterparts. */
export const SURE_ENOUGH = 0.4

/** How alike two names are, from 0 to 1: the part of their pairs of characters that both have. */
export function alike(one: string, other: string): number {
  if (one === other) return 1
  const [ones, others] = [pairsOf(one), pairsOf(other)]
  const shared = ones.intersection(others).size
  return (2 * shared) / Math.max(ones.size + others.size, 1)
}

const pairsOf = (text: string) => {
  const characters = [...text]
  return new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`))
}

/** Gives each of the one its likeliest of the others, and each other to one only, the surest first. */
export function pairedOff<Id extends number>(
  matches: { one: Id; other: Id; score: number }[],
): { one: Id; other: Id }[] {
  const taken = new Set<string>()
  return matches
    .toSorted((a, b) => b.score - a.score || a.one - b.one || a.other - b.other)
    .filter(({ one, other }) => {
      if (taken.has(`1 ${one}`) || taken.has(`2 ${other}`)) return false
      taken.add(`1 ${one}`).add(`2 ${other}`)
      return true
    })
    .map(({ one, other }) => ({ one, other }))
}
