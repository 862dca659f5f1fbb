import { dayAt } from '../day.ts'

/** For so many seconds nobody needs to ask again, */
const FRESH = 60
/** for so many more an answer may be given while a new one is fetched, */
const STALE = 300
/** and for so many while none can be had. */
const ON_ERROR = 86_400

/** Cache-Control (RFC 9111, RFC 5861); what depends on today is not fresh after midnight in Asia/Shanghai. */
export function cacheControl(ofToday: boolean, now: number): string {
  const left = ofToday ? Math.floor(dayAt(now).left / 1_000) : FRESH + STALE
  if (left >= FRESH + STALE) return USUAL
  const fresh = Math.min(FRESH, left)
  return `public, max-age=${fresh}, stale-while-revalidate=${left - fresh}, stale-if-error=${ON_ERROR}`
}

/** What was asked for as of a version of the catalogue, and would be no other on another day (RFC 8246). */
export const IMMUTABLE = 'public, max-age=31536000, immutable'

const USUAL = `public, max-age=${FRESH}, stale-while-revalidate=${STALE}, stale-if-error=${ON_ERROR}`
