import { canonical } from './canonical.ts'
import { likeness } from './likeness.ts'

/** More comparisons than this are not made: in so long a list what changed is only looked for in its place. */
const MAX_COMPARED = 4096

/** Elements with less in common than this are two elements, unless they stand at the same place. */
const ALIKE = 0.5

/**
 * Which elements of two lists are the same: those with the same key or, where elements have none, those that are equal; of
 * the others those that are most alike, and at last those at the same place. `origins` has for each element the index that
 * it had before, undefined for a new one; `removed` what is no longer there; `moved` says whether the order changed.
 */
export function matched(before: unknown[], after: unknown[]) {
  const pairs = pairing(before, after)
  const keys = keysOf(before, after)
  const others = keysOf(after, before)
  if (keys && others) pairEqual(keys, others, pairs)
  else {
    pairEqual(before.map(canonical), after.map(canonical), pairs)
    for (const { origin, index } of alike(before, after, pairs)) pairs.pair(origin, index)
    for (const index of inPlace(pairs)) pairs.pair(index, index)
  }
  const { origins, left } = pairs
  return { origins, removed: [...left], moved: inAnotherOrder(origins) }
}

/** The keys or codes of a list's elements, if each of both lists has one, which no other of its list has. */
export function keysOf(list: unknown[], other: unknown[]): string[] | undefined {
  for (const name of ['key', 'code']) {
    const keys = named(list, name)
    if (keys && named(other, name)) return keys
  }
  return undefined
}

function named(list: unknown[], name: string): string[] | undefined {
  const keys = list
    .map((element) => Object.entries(element ?? {}).find(([key]) => key === name)?.[1])
    .filter((key) => typeof key === 'string')
  return keys.length === list.length && new Set(keys).size === list.length ? keys : undefined
}

type Pairing = ReturnType<typeof pairing>

/** Pairs being found; an element that has its pair keeps it. */
function pairing(before: unknown[], after: unknown[]) {
  const left = new Set(before.keys())
  const origins = after.map((): number | undefined => undefined)
  return {
    left,
    origins,
    added: () => [...after.keys()].filter((index) => origins[index] === undefined),
    pair: (origin: number, index: number) => {
      if (!left.has(origin) || origins[index] !== undefined) return
      origins[index] = origin
      left.delete(origin)
    },
  }
}

// What begins or ends both lists comes first, so that of equal elements the one that stayed in its place is taken.
function pairEqual(before: string[], after: string[], { pair, left, added }: Pairing) {
  const shorter = Math.min(before.length, after.length)
  for (let index = 0; index < shorter && before[index] === after[index]; index++) pair(index, index)
  for (let back = 1; back <= shorter && before.at(-back) === after.at(-back); back++)
    pair(before.length - back, after.length - back)
  const places = Map.groupBy(left, (origin) => before[origin])
  for (const index of added()) {
    const origin = places.get(after[index])?.shift()
    if (origin !== undefined) pair(origin, index)
  }
}

/** Pairs of what is left that are alike, the most alike first, then those nearest in place. */
function alike(before: unknown[], after: unknown[], { left, added }: Pairing) {
  const indexes = added()
  if (left.size * indexes.length > MAX_COMPARED) return []
  const like = likeness()
  const distance = (pair: { origin: number; index: number }) => Math.abs(pair.origin - pair.index)
  return [...left]
    .flatMap((origin) =>
      indexes.map((index) => ({ origin, index, share: like(before[origin], after[index]) })),
    )
    .filter(({ share }) => share >= ALIKE)
    .sort(
      (one, other) =>
        other.share - one.share || distance(one) - distance(other) || one.index - other.index,
    )
}

/** Where something new may be taken for what stood there; that alone shall not make it another order. */
function inPlace({ origins, added }: Pairing): number[] {
  if (inAnotherOrder(origins)) return added()
  const places = [...origins.entries()].filter(([, origin]) => origin !== undefined)
  let passed = 0
  return added().filter((index) => {
    while ((places[passed]?.[0] ?? index) < index) passed++
    const [, last = -1] = places[passed - 1] ?? []
    const [, next = Number.POSITIVE_INFINITY] = places[passed] ?? []
    return last < index && index < next
  })
}

function inAnotherOrder(origins: (number | undefined)[]) {
  const places = origins.filter((origin) => origin !== undefined)
  return places.some((place, index) => place < (places[index - 1] ?? 0))
}
