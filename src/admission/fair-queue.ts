import { usageByAddress } from '../usage.ts'

/** A request's place. */
export type Ticket = {
  address: string
  /** What it takes of the capacity once it has begun. */
  units: number
  /** What its address is charged while it has the loop: the queue's clock when it got it. */
  since?: number
}

type Waiting = {
  ticket: Ticket
  /** What it needs to begin; undefined for one that has begun and wants to go on. */
  units?: number
  settle: (granted: boolean) => void
}

type Options = {
  /** Requests that have a place at a time, and of those, of one address. */
  places: number
  placesByAddress: number
  /** What may have begun at a time, in units; as much again is for addresses of which nothing has begun. */
  capacity: number
  /** Milliseconds that a request waits to begin before it is refused. */
  patience: number
  now: () => number
  /** Calls back once the event loop has come round, and after so many milliseconds. */
  nextTurn: (callback: () => void) => unknown
  later: (callback: () => void, milliseconds: number) => () => void
}

/** What a place that is taken counts for before it has used anything, in milliseconds. */
const EXPECTED = 10
/** Milliseconds for which the loop may be held, by all together, before it comes round. */
const SLICE = 10

/**
 * Shares the event loop among addresses: of all who wait, one of the address that used least of it goes on in each turn of
 * the loop, be it to begin or to make the next slice of its answer. Nobody waits while nobody else does. Who finds no place
 * takes that of the address with most used and most waiting, where that is another's.
 */
export function fairQueue(options: Options) {
  const { places, placesByAddress, capacity, patience, now, nextTurn, later } = options
  const usage = usageByAddress(now)
  const held = new Map<string, number>()
  const begun = new Map<string, number>()
  const waiting = new Set<Waiting>()
  let taken = 0
  let inUse = 0
  // Since when the loop is held, and by whom; undefined once it has come round.
  let heldSince: number | undefined
  let holder: Ticket | undefined
  // What one of those that have the loop is charged: each millisecond is shared by all who have it.
  let running = 0
  let clock = 0
  let readAt = now()

  const charge = () => {
    const at = now()
    if (running > 0) clock += (at - readAt) / running
    readAt = at
  }
  const standing = (address: string) => usage.of(address) + EXPECTED * (held.get(address) ?? 0)
  const hasRoom = ({ ticket: { address }, units = 0 }: Waiting) =>
    units === 0 || inUse === 0 || inUse + units <= capacity * (begun.get(address) ? 1 : 2)

  const go = ({ ticket, units = 0, settle }: Waiting) => {
    charge()
    running += 1
    ticket.since = clock
    ticket.units += units
    inUse += units
    if (units > 0) add(begun, ticket.address, 1)
    holder = ticket
    settle(true)
  }

  const pause = (ticket: Ticket) => {
    if (ticket.since === undefined) return
    charge()
    running -= 1
    usage.add(ticket.address, clock - ticket.since)
    ticket.since = undefined
    if (holder === ticket) holder = undefined
  }

  /** The one to go on next: of the address that used least, what has begun first, and then who came first. */
  const next = () => {
    let best: Waiting | undefined
    const standings = new Map<string, number>()
    for (const one of waiting) {
      if (!hasRoom(one)) continue
      const { address } = one.ticket
      if (!standings.has(address)) standings.set(address, standing(address))
      if (!best || precedes(one, best, standings)) best = one
    }
    return best
  }

  const turnOn = () => {
    if (heldSince !== undefined) return
    heldSince = now()
    nextTurn(() => {
      heldSince = undefined
      holder = undefined
      const one = next()
      if (!one) return
      waiting.delete(one)
      turnOn()
      go(one)
    })
  }

  /** True at once where nobody waits and the loop was not held for long; false: there was no room for it in time. */
  const wait = (ticket: Ticket, units?: number): true | Promise<boolean> => {
    pause(ticket)
    const one: Waiting = { ticket, units, settle: () => {} }
    const free = heldSince === undefined || (!holder && now() - heldSince < SLICE)
    if (free && waiting.size === 0 && hasRoom(one)) {
      turnOn()
      go(one)
      return true
    }
    const { promise, resolve } = Promise.withResolvers<boolean>()
    const refuse = () => {
      waiting.delete(one)
      one.settle(false)
    }
    const cancel = units === undefined ? undefined : later(refuse, patience)
    one.settle = (granted) => {
      cancel?.()
      resolve(granted)
    }
    waiting.add(one)
    turnOn()
    return promise
  }

  const leave = (ticket: Ticket) => {
    pause(ticket)
    for (const one of waiting)
      if (one.ticket === ticket) {
        waiting.delete(one)
        one.settle(false)
      }
    taken -= 1
    inUse -= ticket.units
    add(held, ticket.address, -1)
    if (ticket.units > 0) add(begun, ticket.address, -1)
    if (waiting.size > 0) turnOn()
  }

  /** Somebody who has not begun, of the address that stands worst, if that is worse than this one. */
  const pushedOut = (address: string) => {
    let worst: Waiting | undefined
    let most = standing(address) + EXPECTED
    for (const one of waiting) {
      if (one.units === undefined || one.ticket.units > 0) continue
      const its = standing(one.ticket.address)
      if (its > most) {
        worst = one
        most = its
      }
    }
    return worst
  }

  return {
    /** A place; undefined where there is none. It has to be left. */
    enter(address: string): Ticket | undefined {
      if ((held.get(address) ?? 0) >= placesByAddress) return undefined
      if (taken >= places) {
        const other = pushedOut(address)
        if (!other) return undefined
        waiting.delete(other)
        other.settle(false)
      }
      taken += 1
      add(held, address, 1)
      return { address, units: 0 }
    },
    /** Waits for the first turn of the loop; false: it is refused. */
    first: (ticket: Ticket) => wait(ticket, 0),
    /** Waits until there is room for work of so many units; false: it is refused. */
    begin: (ticket: Ticket, units: number) => wait(ticket, units),
    /** Gives the loop back until it is this one's turn again. */
    turn: (ticket: Ticket) => wait(ticket),
    /** Uses nothing until its next turn. */
    pause,
    leave,
    get taken() {
      return taken
    },
  }
}

function precedes(one: Waiting, other: Waiting, standings: Map<string, number>) {
  const a = standings.get(one.ticket.address) ?? 0
  const b = standings.get(other.ticket.address) ?? 0
  if (one.ticket.address !== other.ticket.address) return a < b
  return other.ticket.units === 0 && one.ticket.units > 0
}

function add(counts: Map<string, number>, key: string, more: number) {
  const count = (counts.get(key) ?? 0) + more
  if (count === 0) counts.delete(key)
  else counts.set(key, count)
}
