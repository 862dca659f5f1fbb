import type { GraphQLError } from 'graphql'
import type { AddressRange } from '../address-range.ts'
import { admissionOf } from '../admission/admission.ts'
import { overloaded, rateLimited } from '../errors.ts'
import { nextTurn } from '../graphql/turn.ts'
import { clientAddress } from './client-address.ts'
import type { LoopDelay } from './loop-delay.ts'
import { rateOf, type Spent } from './rate.ts'
import { requestId } from './request-id.ts'
import type { Visit } from './visit.ts'

export type Gate = ReturnType<typeof gateOf>

export type Limits = {
  /** Points a minute for one address. */
  rate?: number
  /** Proxies that say truly whose request they pass on. */
  trusted?: AddressRange[]
  /** Shares the processor among addresses; `loop`: tells how late the event loop is; `share`: of the places, that one address may have. */
  load?: { loop?: LoopDelay; share?: number }
}

type Arrival = { peer?: string; forwarded?: string; id?: string }

/** Lets requests in, or says why not. */
export function gateOf({ rate: points, trusted = [], load: given }: Limits = {}) {
  const rate = points === undefined ? undefined : rateOf(points)
  const admission = given && admissionOf(given.share)
  const addressOf = clientAddress(trusted)
  return {
    rate,
    admission,
    /** By how many milliseconds the event loop is late. */
    get late() {
      return given?.loop?.late
    },
    arrive: ({ peer, forwarded, id }: Arrival): Visit => ({
      id: requestId(id),
      kind: 'other',
      arrived: performance.now(),
      address: peer === undefined ? undefined : addressOf(peer, forwarded),
    }),
    /** Takes points for a request; undefined where it has them at once, or none are counted. */
    pay(visit: Visit, price: number): Promise<GraphQLError | undefined> | undefined {
      if (!rate || visit.address === undefined || price <= 0) return undefined
      const spent = rate.spend(visit.address, price)
      if (spent instanceof Promise) return spent.then((known) => taken(visit, known, price))
      visit.spent = spent
      return undefined
    },
    /** Takes a place; has to be ended where it was not refused. */
    begin(visit: Visit): GraphQLError | undefined {
      if (!admission) return undefined
      visit.held = admission.enter(visit.address ?? '', visit.kind === 'subscription')
      return visit.held ? undefined : shed(visit)
    },
    /** Waits for the first turn. */
    async first(visit: Visit): Promise<GraphQLError | undefined> {
      return !visit.held || (await admission?.first(visit.held)) ? undefined : shed(visit)
    },
    /** Waits until there is room for so many points of cost. */
    async weigh(visit: Visit, cost: number): Promise<GraphQLError | undefined> {
      return !visit.held || (await admission?.begin(visit.held, cost)) ? undefined : shed(visit)
    },
    /** Gives the loop back until it is this one's turn again. */
    async turn({ held }: Visit): Promise<void> {
      await (held && admission ? admission.turn(held) : nextTurn())
    },
    end(visit: Visit) {
      if (visit.held) admission?.leave(visit.held)
      visit.held = undefined
    },
  }
}

function taken(visit: Visit, spent: Spent, price: number) {
  visit.spent = spent
  if (!spent.refused) return undefined
  visit.kind = 'limited'
  return rateLimited(said(spent, price), spent.seconds)
}

function shed(visit: Visit) {
  visit.kind = 'shed'
  return overloaded()
}

const said = ({ limit, left, seconds }: Spent, price: number) =>
  price > limit
    ? `This costs ${price} points, and one address may ask for ${limit} a minute; ask for less at a time`
    : `This costs ${price} points, and of ${limit} a minute this address has ${left} left; ask again in ${seconds} seconds`
