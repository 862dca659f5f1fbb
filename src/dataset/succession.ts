import type { ValueOf } from './enumeration.ts'
import type { LineageEvent } from './lineage.ts'
import type { CONTINUATION_KIND } from './vocabulary/power.ts'

export type ContinuationKind = ValueOf<typeof CONTINUATION_KIND>

/** What of an event says which code goes on as which. */
export type Step = Pick<LineageEvent, 'kind' | 'on' | 'from' | 'to'>

/** A code under which another goes on, and the event by which it does; null: nothing happened to it. */
export type Successor<Event extends Step = Step> = {
  code: string
  kind: ContinuationKind
  event: Event | null
}

/** A code of one list that goes on as one of another. */
export type Link = { before: string; after: string; kind: ContinuationKind }

/** The events after one day and no later than another, which lie between the lists of these days; asked again, the same array. */
export const between = <Event extends Step>(events: Event[], after: string, until: string) =>
  remembered(events, `${after} ${until}`, () =>
    events.filter(({ on }) => on > after && on <= until),
  )

/** The same events told backwards, to find what a code was before. */
export const backwards = <Event extends Step>(events: Event[]): Event[] =>
  remembered(events, 'backwards', () =>
    events
      .map((event) => ({ ...event, from: event.to, to: event.from }))
      .sort((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0)),
  )

/** The codes that events lead to, and those that began anew. */
export const taken = (events: Step[]): Set<string> =>
  remembered(
    events,
    'taken',
    () => new Set(events.flatMap(({ kind, from, to }) => (kind === 'NEW' ? [...from, ...to] : to))),
  )

/**
 * The codes under which a code goes on after events that are in the order of their days, or of days backwards; none where it
 * ended and another power took its code. What happened on one day happened at once, so that codes may be exchanged.
 */
export function follow<Event extends Step>(events: Event[], code: string): Successor<Event>[] {
  let reached = new Map<string, Successor<Event>>([[code, { code, kind: 'SAME', event: null }]])
  for (const day of daysOf(events)) {
    const next = new Map<string, Successor<Event>>()
    for (const held of reached.values())
      for (const successor of day.steps.get(held.code) ?? [held]) {
        if (successor === held && day.begun.has(held.code)) continue
        const told = RANK[successor.kind] >= RANK[held.kind] ? successor : held
        next.set(successor.code, { ...told, code: successor.code })
      }
    reached = next
  }
  return [...reached.values()]
}

/**
 * Which codes of a list go on as which of another, by the events between them in the order of their days; what none of them
 * speaks of is the same by its code. A code that should have gone on as one that the other list does not have is still the same
 * where no other power took it.
 */
export function links(events: Step[], before: Set<string>, after: Set<string>): Link[] {
  return [...before].flatMap((code) => {
    const found = follow(events, code)
      .filter((successor) => after.has(successor.code))
      .map((successor) => ({ before: code, after: successor.code, kind: successor.kind }))
    if (found.length > 0) return found
    return after.has(code) && !taken(events).has(code)
      ? [{ before: code, after: code, kind: 'SAME' as const }]
      : []
  })
}

type OfDay<Event extends Step> = { steps: Map<string, Successor<Event>[]>; begun: Set<string> }

const daysOf = <Event extends Step>(events: Event[]): OfDay<Event>[] =>
  remembered(events, 'days', () =>
    [...Map.groupBy(events, ({ on }) => on).values()].map((together) => ({
      steps: Map.groupBy(
        together.flatMap((event) =>
          stepsOf(event).map(([from, code]) => ({ from, code, kind: KINDS[event.kind], event })),
        ),
        ({ from }) => from,
      ),
      begun: new Set(
        together.filter(({ kind }) => kind === 'NEW').flatMap(({ from, to }) => [...from, ...to]),
      ),
    })),
  )

/** What was made of an array, made once: the lineage of a long list is asked for power by power. */
function remembered<Value>(of: object, what: string, make: () => Value): Value {
  const held = made.get(of) ?? new Map<string, unknown>()
  made.set(of, held)
  if (!held.has(what)) held.set(what, make())
  return held.get(what) as Value
}

const made = new WeakMap<object, Map<string, unknown>>()

/** From which code an event leads to which. */
function stepsOf({ kind, from, to }: Step): [string, string][] {
  if (kind === 'MERGED' || kind === 'SPLIT')
    return from.flatMap((one) => to.map((other): [string, string] => [one, other]))
  return from.length === to.length ? from.map((one, index) => [one, to[index] as string]) : []
}

const KINDS: Record<LineageEvent['kind'], ContinuationKind> = {
  NEW: 'SAME',
  CANCELLED: 'SAME',
  TRANSFERRED: 'MOVED',
  DELEGATED: 'MOVED',
  RETURNED: 'MOVED',
  RENAMED: 'RENAMED',
  MERGED: 'MERGED',
  SPLIT: 'SPLIT',
  RECODED: 'RECODED',
  BASIS_REPEALED: 'SAME',
}

/** Of several events on the way, the one that says most is told; of two that say the same, the last. */
const RANK: Record<ContinuationKind, number> = {
  SAME: 0,
  MOVED: 1,
  RENAMED: 2,
  RECODED: 3,
  SPLIT: 4,
  MERGED: 5,
}
