import type { GraphQLError } from 'graphql'
import type { AddressRange } from '../address-range.ts'
import { overloaded, rateLimited } from '../errors.ts'
import { DEAR } from '../limits.ts'
import { clientAddress } from './client-address.ts'
import { loadOf } from './load.ts'
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
  /** Refuses what cannot be begun now; `loop`: when the event loop is late as well. */
  load?: { loop?: LoopDelay }
}

type Arrival = { peer?: string; forwarded?: string; id?: string }

/** Lets requests in, or says why not. */
export function gateOf({ rate: points, trusted = [], load: given }: Limits = {}) {
  const rate = points === undefined ? undefined : rateOf(points)
  const load = given && loadOf(() => given.loop?.late ?? 0)
  const addressOf = clientAddress(trusted)
  return {
    rate,
    load,
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
    /** Has to be ended where it was not refused. */
    begin(visit: Visit): GraphQLError | undefined {
      if (!load) return undefined
      visit.work = load.enter(visit.kind === 'subscription')
      return visit.work ? undefined : shed(visit)
    },
    async turn(visit: Visit): Promise<GraphQLError | undefined> {
      return !load || (await load.turn()) ? undefined : shed(visit)
    },
    async weigh(visit: Visit, cost: number): Promise<GraphQLError | undefined> {
      if (!load || !visit.work) return undefined
      if (!load.weigh(visit.work, cost)) return shed(visit)
      // It keeps the loop to itself for long: all who wait hear first whether there is room for them.
      if (cost > DEAR) await load.turn(true)
      return undefined
    },
    end(visit: Visit) {
      if (visit.work) load?.leave(visit.work)
      visit.work = undefined
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
