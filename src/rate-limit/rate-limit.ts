import { LRUCache } from 'lru-cache'
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { MAX_ADDRESSES, PRICE } from '../limits.ts'

/** What is left for an address after it asked for something; `refused`: that was too much, and nothing was taken for it. */
export type Spent = {
  refused: boolean
  limit: number
  policy: string
  left: number
  seconds: number
}

/** Points a minute for each address. */
export function rateLimiter(points: number) {
  const policy = `"points";q=${points};w=${MINUTE}`
  const handful = Math.min(HANDFUL, Math.max(1, Math.floor(points / 1_000)))
  const limiter = new RateLimiterMemory({ points, duration: MINUTE })
  // Forgetting an address makes it a gift; a flood that has so many would gain nothing by more.
  const purses = new LRUCache<string, Purse>({
    // With `max`, room for all of them would be taken at once.
    maxSize: MAX_ADDRESSES,
    sizeCalculation: () => 1,
    dispose: (_, address, reason) => reason === 'evict' && limiter.delete(address),
  })
  const spent = (refused: boolean, purse: Purse, now: number): Spent => ({
    refused,
    limit: points,
    policy,
    left: purse.limiter + purse.held,
    seconds: Math.max(1, Math.ceil(Math.round(purse.until - now) / 1_000)),
  })

  async function take(address: string, price: number, purse: Purse): Promise<Spent> {
    const bought = price === PRICE ? handful : price
    const now = performance.now()
    const left = await limiter.consume(address, bought).catch(() => undefined)
    if (left) fill(purse, left, now)
    if (left && bought > price) purse.held += bought - price
    if (left) return spent(false, purse, now)
    fill(purse, await limiter.reward(address, bought), now)
    return bought > price ? takeOne(address, purse, now) : spent(true, purse, now)
  }

  /** The last points, where there is no handful left. */
  async function takeOne(address: string, purse: Purse, now: number): Promise<Spent> {
    const left = await limiter.consume(address, PRICE).catch(() => undefined)
    fill(purse, left ?? (await limiter.reward(address, PRICE)), now)
    return spent(!left, purse, now)
  }

  return {
    spend(address: string, price: number): Spent | Promise<Spent> {
      const now = performance.now()
      const held = purses.get(address)
      if (held && held.until > now && held.held >= price) {
        held.held -= price
        return spent(false, held, now)
      }
      const purse = held ?? { held: 0, limiter: points, until: 0 }
      if (!held) purses.set(address, purse)
      return take(address, price, purse)
    },
    /** How many addresses are known. */
    get addresses() {
      return purses.size
    },
  }
}

/** What was taken for an address and is not spent, what the limiter has left for it, and until when. */
type Purse = { held: number; limiter: number; until: number }

function fill(purse: Purse, { remainingPoints, msBeforeNext }: RateLimiterRes, now: number) {
  // The wall clock may have been set back meanwhile; nobody waits longer than a minute for that.
  const until = now + Math.min(msBeforeNext, MINUTE * 1_000)
  // What is left of the minute before counts no more.
  if (purse.until <= now) purse.held = 0
  purse.limiter = remainingPoints
  purse.until = until
}

const MINUTE = 60

/** So many points are taken at once where one is asked for, so that a kept answer need not wait for the limiter. */
const HANDFUL = 100

/** RateLimit header fields, as draft-ietf-httpapi-ratelimit-headers-10 has them: name, value, name, value. */
export const rateHeaders = ({ policy, left, seconds }: Spent) => [
  'ratelimit-policy',
  policy,
  'ratelimit',
  `"points";r=${left};t=${seconds}`,
]
