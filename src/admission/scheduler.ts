import { nextTurn } from '../graphql/turn.ts'
import { ADDRESS_SHARE, CAPACITY, MAX_PLACES, MAX_SUBSCRIPTIONS, MAX_WAIT } from '../limits.ts'
import { fairQueue, type Ticket } from './fair-queue.ts'
import { placesOf } from './places.ts'

/** What a request holds while it is under way. */
export type Slot = { address: string; ticket?: Ticket }

/** Points of cost that are one unit of the capacity. */
const POINTS_A_UNIT = 200_000

/** Who may begin, and when: requests by the fair queue, subscriptions while there are places; `share`: that one address may have. */
export function schedulerOf(share = ADDRESS_SHARE) {
  const queue = fairQueue({
    places: MAX_PLACES,
    placesByAddress: Math.ceil(MAX_PLACES * share),
    capacity: CAPACITY,
    patience: MAX_WAIT,
    now: () => performance.now(),
    nextTurn: setImmediate,
    later(callback, milliseconds) {
      const timer = setTimeout(callback, milliseconds).unref()
      return () => clearTimeout(timer)
    },
  })
  const subscriptions = placesOf(MAX_SUBSCRIPTIONS, Math.ceil(MAX_SUBSCRIPTIONS * share))
  return {
    /** Undefined where there is no place. */
    enter(address: string, subscription: boolean): Slot | undefined {
      if (subscription) return subscriptions.take(address) ? { address } : undefined
      const ticket = queue.enter(address)
      return ticket && { address, ticket }
    },
    /** Waits for the first turn of the loop; false: it is refused. */
    first: ({ ticket }: Slot): boolean | Promise<boolean> =>
      ticket ? queue.first(ticket) : nextTurn().then(() => true),
    /** Waits until there is room for so many points of cost; false: it is refused. */
    begin: ({ ticket }: Slot, cost: number) =>
      !ticket || queue.begin(ticket, 1 + cost / POINTS_A_UNIT),
    /** Gives the loop back to whoever used less of it, until it is this one's turn again. */
    turn: ({ ticket }: Slot) => !ticket || queue.turn(ticket),
    /** Uses nothing until its next turn. */
    pause({ ticket }: Slot) {
      if (ticket) queue.pause(ticket)
    },
    leave({ address, ticket }: Slot) {
      if (ticket) queue.leave(ticket)
      else subscriptions.giveBack(address)
    },
    get requests() {
      return queue.taken
    },
    get subscriptions() {
      return subscriptions.taken
    },
  }
}
