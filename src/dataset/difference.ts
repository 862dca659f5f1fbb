import { besidePowers } from './beside-powers.ts'
import { powerHash } from './content-hash.ts'
import { type FieldChange, fieldChanges } from './diff.ts'
import type { Content } from './list.ts'
import type { Power } from './power.ts'
import { between, type ContinuationKind, links, type Step } from './succession.ts'

export type NamedPower = { code: string; name: string }

/** A power that says something else; with the code of the one that it goes on from, and how, where something befell that. */
export type ChangedPower = NamedPower & {
  from?: string
  kind?: ContinuationKind
  fields: FieldChange[]
}

/** What sets one list apart from another. */
export type Difference = {
  fields: FieldChange[]
  added: NamedPower[]
  removed: NamedPower[]
  changed: ChangedPower[]
  unchanged: number
}

type Pair = { from: string; kind: ContinuationKind }

/**
 * The difference between two lists; without one before, all is added. Events between the two, in the order of their days, say
 * which powers go on under which codes. Remembers of each power its code, name and hash.
 */
export async function difference(
  before: Content | null,
  after: Content,
  events: Step[] = [],
): Promise<Difference> {
  const old = new Map<string, { name: string; hash: string }>()
  if (before)
    for await (const power of before.powers())
      old.set(power.code, { name: power.name.zh, hash: powerHash(power) })
  const earlierOf = before
    ? await pairing(before, after, { codes: new Set(old.keys()), events })
    : null
  const left = new Set(old.keys())
  const added: NamedPower[] = []
  const changed: { now: Power; pair: Pair }[] = []
  let unchanged = 0
  for await (const power of after.powers()) {
    const pairs = earlierOf?.(power.code) ?? []
    if (pairs.length === 0) added.push(named(power))
    const hash = pairs.length > 0 && powerHash(power)
    for (const pair of pairs) {
      left.delete(pair.from)
      if (old.get(pair.from)?.hash === hash) unchanged++
      else changed.push({ now: power, pair })
    }
  }
  return {
    fields: before ? fieldChanges(besidePowers(before), besidePowers(after)) : [],
    added,
    removed: [...left].map((code) => ({ code, name: old.get(code)?.name ?? '' })),
    changed: before ? await inDetail(before, changed) : [],
    unchanged,
  }
}

type Given = { codes: Set<string>; events: Step[] }

/** Which powers of the list before one of the list after goes on from. */
async function pairing(before: Content, after: Content, { codes, events }: Given) {
  const same = (code: string): Pair[] => (codes.has(code) ? [{ from: code, kind: 'SAME' }] : [])
  const days = [before.edition.effectiveOn, after.edition.effectiveOn].sort() as [string, string]
  const during = between(events, ...days)
  if (before.publisher.key !== after.publisher.key || during.length === 0) return same
  const later = new Set<string>()
  for await (const { code } of after.powers()) later.add(code)
  const isForward = before.edition.effectiveOn <= after.edition.effectiveOn
  const found = isForward ? links(during, codes, later) : links(during, later, codes)
  const byCode = Map.groupBy(
    found.map((link) => ({
      from: isForward ? link.before : link.after,
      to: isForward ? link.after : link.before,
      kind: link.kind,
    })),
    ({ to }) => to,
  )
  return (code: string): Pair[] => byCode.get(code) ?? []
}

async function inDetail(before: Content, changed: { now: Power; pair: Pair }[]) {
  if (changed.length === 0) return []
  const wanted = new Set(changed.map(({ pair }) => pair.from))
  const was = new Map<string, Power>()
  for await (const power of before.powers()) if (wanted.has(power.code)) was.set(power.code, power)
  return changed.map(
    ({ now, pair: { from, kind } }): ChangedPower => ({
      ...named(now),
      ...(kind !== 'SAME' && { from, kind }),
      fields: fieldChanges(was.get(from), now),
    }),
  )
}

const named = ({ code, name }: Power): NamedPower => ({ code, name: name.zh })

/** Whether two lists say the same. */
export const isSame = ({ fields, added, removed, changed }: Difference) =>
  [fields, added, removed, changed].every(({ length }) => length === 0)
