import assert from 'node:assert/strict'
import type { Ledger } from './ledger.ts'
import type { Outages } from './outages.ts'
import type { Kind, Tally } from './tally.ts'

/** No answer may take longer than this, be it a refusal. */
export const HANG = 6_000

export const BROKEN_OFF = 'files broken off by an outage'

/** Of those who ask for most while there is more to do than can be done. */
export const REFUSED = 'refused as too much was asked for'
const TOO_MUCH = /Too much is being asked for/

export type Reply = { status: number; text: string; since: number }

export type Question = {
  kind: Kind
  /** What it is called where it fails; left out: its kind. */
  name?: string
  address: string
  init?: RequestInit
  /** Asserts that the answer is right, at a version of the catalogue no older than the floor. */
  check: (reply: Reply, floor: number) => void
}

type Given = { url: string; ledger: Ledger; outages: Outages; tally: Tally }

/** Asks a question, and counts its answer as right, as a refusal in order, as wrong, or as lost; says whether it was right. */
export const asker =
  ({ url, ledger, outages, tally }: Given) =>
  async ({ kind, name = kind, address, init, check }: Question): Promise<boolean> => {
    const { floor } = ledger
    const since = performance.now()
    try {
      const response = await fetch(`${url}${address}`, {
        ...init,
        signal: AbortSignal.timeout(HANG),
      })
      const text = await response.text()
      const now = performance.now()
      const { status, headers } = response
      if (status === 503 && outages.touch(since, now)) {
        assert.ok(headers.get('retry-after'), `a refusal without Retry-After: ${text}`)
        assert.doesNotMatch(text, /INTERNAL_SERVER_ERROR|node_modules/)
        if (address.startsWith('/graphql')) assert.match(text, /"code":"UNAVAILABLE"/)
        tally.count('refused while the database was away')
        return false
      }
      if (status === 503 && TOO_MUCH.test(text)) {
        assert.ok(headers.get('retry-after'), `a refusal without Retry-After: ${text}`)
        tally.count(REFUSED)
        return false
      }
      check({ status, text, since }, floor)
      tally.answered(kind, now - since)
      if (outages.cover(since, now)) tally.count('answered while the database was away')
      return true
    } catch (error) {
      // A file whose list can no longer be read breaks off, so that it does not look whole.
      const brokenOff = kind === 'export' && (error as Error).message === 'terminated'
      if (brokenOff && outages.touch(since, performance.now())) tally.count(BROKEN_OFF)
      else tally.fail(name, error)
      return false
    }
  }

export type Ask = ReturnType<typeof asker>
