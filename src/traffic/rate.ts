import { LRUCache } from 'lru-cache'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { MAX_ADDRESSES } from '../graphql/limits.ts'

/** What is left for an address after it asked for something; `refused`: that was too much, and nothing was taken for it. */
export type Spent = {
  refused: boolean
  limit: number
  policy: string
  left: number
  seconds: number
}

export type Rate = ReturnType<typeof rateOf>

/** Points a minute for each address. */
export function rateOf(points: number) {
  const policy = `"points";q=${points};w=${MINUTE}`
  const limiter = new RateLimiterMemory({ points, duration: MINUTE })
  // Forgetting an address makes it a gift; a flood that has so many would gain nothing by more.
  const addresses = new LRUCache<string, true>({
    max: MAX_ADDRESSES,
    dispose: (_, address, reason) => reason === 'evict' && limiter.delete(address),
  })
  const spent = (refused: boolean, { msBeforeNext, remainingPoints }: RateLimiterRes): Spent => ({
    refused,
    limit: points,
    policy,
    left: remainingPoints,
    seconds: Math.max(1, Math.ceil(msBeforeNext / 1_000)),
  })
  return {
    spend(address: string, price: number): Promise<Spent> {
      addresses.set(address, true)
      return limiter.consume(address, price).then(
        (left) => spent(false, left),
        () => limiter.reward(address, price).then((left) => spent(true, left)),
      )
    },
    /** How many addresses are known. */
    get addresses() {
      return addresses.size
    },
  }
}

const MINUTE = 60

/** RateLimit header fields, as draft-ietf-httpapi-ratelimit-headers-10 has them: name, value, name, value. */
export const rateHeaders = ({ policy, left, seconds }: Spent) => [
  'ratelimit-policy',
  policy,
  'ratelimit',
  `"points";r=${left};t=${seconds}`,
]
