import type { GraphQLError } from 'graphql'
import type { AddressRange } from '../address-range.ts'
import { overloaded, rateLimited } from '../errors.ts'
import { nextTurn } from '../graphql/turn.ts'
import { PRICE_MADE } from '../limits.ts'
import { clientAddress } from '../rate-limit/client-address.ts'
import { rateLimiter, type Spent } from '../rate-limit/rate-limit.ts'
import type { RequestContext } from './request-context.ts'
import { schedulerOf } from './scheduler.ts'

export type AdmissionControl = ReturnType<typeof admissionControl>

export type AdmissionSettings = {
  /** Points a minute for one address; left out: they are not counted. */
  rate?: number
  /** Proxies that say truly whose request they pass on. */
  trusted?: AddressRange[]
  /** Shares the processor among addresses; `share`: of the places, that one address may have. Left out: whoever comes begins. */
  schedule?: { share?: number }
}

type Arrival = { peer?: string; forwarded?: string; id: string }

/** Lets requests in, or says why not. */
export function admissionControl({ rate: points, trusted = [], schedule }: AdmissionSettings = {}) {
  const rate = points === undefined ? undefined : rateLimiter(points)
  const scheduler = schedule && schedulerOf(schedule.share)
  const addressOf = clientAddress(trusted)

  /** Takes points for a request; undefined where it has them at once, or none are counted. */
  function pay(
    context: RequestContext,
    price: number,
  ): Promise<GraphQLError | undefined> | undefined {
    if (!rate || context.address === undefined || price <= 0) return undefined
    const spent = rate.spend(context.address, price)
    if (spent instanceof Promise) return spent.then((known) => charged(context, known, price))
    context.spent = spent
    return undefined
  }

  /** Gives the event loop back until it is this request's turn again. */
  const turn = async ({ slot }: RequestContext) => {
    await (slot && scheduler ? scheduler.turn(slot) : nextTurn())
  }

  function leave(context: RequestContext) {
    if (context.slot) scheduler?.leave(context.slot)
    context.slot = undefined
  }

  return {
    rate,
    scheduler,
    arrive: ({ peer, forwarded, id }: Arrival): RequestContext => ({
      id,
      outcome: 'other',
      arrived: performance.now(),
      address: peer === undefined ? undefined : addressOf(peer, forwarded),
    }),
    pay,
    /** Takes a place; has to be left where it was not refused. */
    enter(context: RequestContext): GraphQLError | undefined {
      if (!scheduler) return undefined
      context.slot = scheduler.enter(context.address ?? '', context.outcome === 'subscription')
      return context.slot ? undefined : refused(context)
    },
    /** Waits for the first turn. */
    async firstTurn(context: RequestContext): Promise<GraphQLError | undefined> {
      return !context.slot || (await scheduler?.first(context.slot)) ? undefined : refused(context)
    },
    /** Waits until there is room for an operation of so many points, and takes them: nobody pays for what there was no room for. */
    async begin(context: RequestContext, cost: number): Promise<GraphQLError | undefined> {
      if (context.slot && !(await scheduler?.begin(context.slot, cost))) return refused(context)
      return pay(context, cost - PRICE_MADE)
    },
    turn,
    /**
     * The same parts, each made when it is the request's turn; while a part is on its way to the client the request uses nothing.
     * Who has `left` gives back its place at once, and no further part is made for it.
     */
    async *inTurns<Part>(context: RequestContext, parts: AsyncIterable<Part>, left?: AbortSignal) {
      left?.addEventListener('abort', () => leave(context), { once: true })
      await turn(context)
      left?.throwIfAborted()
      for await (const part of parts) {
        if (context.slot) scheduler?.pause(context.slot)
        yield part
        await turn(context)
        left?.throwIfAborted()
      }
    },
    leave,
  }
}

function charged(context: RequestContext, spent: Spent, price: number) {
  context.spent = spent
  if (!spent.refused) return undefined
  context.outcome = 'rate_limited'
  return rateLimited(explained(spent, price), spent.seconds)
}

function refused(context: RequestContext) {
  context.outcome = 'overloaded'
  return overloaded()
}

const explained = ({ limit, left, seconds }: Spent, price: number) =>
  price > limit
    ? `This costs ${price} points, and one address may ask for ${limit} a minute; ask for less at a time`
    : `This costs ${price} points, and of ${limit} a minute this address has ${left} left; ask again in ${seconds} seconds`
