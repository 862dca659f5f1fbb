import type { Spent } from '../rate-limit/rate-limit.ts'
import type { Slot } from './scheduler.ts'

/** What becomes of requests, as the metrics count them. */
export const OUTCOMES = [
  'cached',
  'executed',
  'refused',
  'rate_limited',
  'overloaded',
  'subscription',
  'page',
  'file',
  'feed',
  'health',
  'other',
] as const

export type Outcome = (typeof OUTCOMES)[number]

/** What is known of a request until it is answered: its id, its client, what becomes of it. */
export type RequestContext = {
  id: string
  outcome: Outcome
  /** By `performance.now`. */
  arrived: number
  /** Whose it is, as the rate limit counts; undefined for one that came by no socket. */
  address: string | undefined
  /** Points that are left to its address, once any were taken. */
  spent?: Spent
  /** Its place among the requests in progress. */
  slot?: Slot
}
