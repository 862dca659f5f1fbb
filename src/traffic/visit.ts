import type { Held } from '../admission/admission.ts'
import type { Spent } from './rate.ts'

/** What becomes of requests, as they are counted. */
export const KINDS = [
  'kept',
  'made',
  'refused',
  'limited',
  'shed',
  'subscription',
  'page',
  'file',
  'feed',
  'health',
  'other',
] as const

export type Kind = (typeof KINDS)[number]

/** A request from its arrival until it is answered. */
export type Visit = {
  id: string
  kind: Kind
  /** By `performance.now`. */
  arrived: number
  /** Whose it is, as the rate limit counts; undefined for one that came by no socket. */
  address: string | undefined
  spent?: Spent
  /** Its place among those under way. */
  held?: Held
}
