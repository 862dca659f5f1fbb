import { usageByAddress } from '../usage.ts'
import type { Wait } from './asker.ts'
import { AwayError } from './lost.ts'

type Asked = { address: string; at: number }

type Waiting = { address: string | undefined; begin: () => void }

/** What a statement that is under way counts for before it has come back, in milliseconds. */
const EXPECTED = 10
/** Milliseconds for which an address that has asked leaves room for itself. */
const RECENT = 1_000

type Room = {
  /** Statements that the database is given at a time; */
  atOnce: number
  /** and those of one address while there are others, so that theirs need not wait for what it has begun. */
  ofOne: number
}

/**
 * Shares a database among addresses: of the statements that wait the next is one of the address that used least of it of late, or
 * of the service itself. Without that a few queries of many statements would have everybody else's stand behind them.
 */
export function statementTurns(
  { atOnce, ofOne }: Room,
  name: string,
  now = () => performance.now(),
) {
  const usage = usageByAddress(now)
  const running = new Map<string, number>()
  const waiting = new Set<Waiting>()
  let given = 0
  let forgotten = 0
  // Who asked last, and who did of all others.
  let last: Asked | undefined
  let other: Asked | undefined

  const note = (address: string) => {
    if (last && last.address !== address) other = last
    last = { address, at: now() }
  }

  /** Whether it leaves enough for others, where there are any. */
  function mayBegin(address: string | undefined) {
    if (given >= atOnce) return false
    if (address === undefined || (running.get(address) ?? 0) < ofOne) return true
    const theirs = last?.address === address ? other : last
    return !theirs || now() - theirs.at > RECENT
  }

  /** Takes a turn, and gives what ends it. */
  function begin(address = '') {
    const since = now()
    const before = forgotten
    given += 1
    running.set(address, (running.get(address) ?? 0) + 1)
    let ended = false
    return () => {
      if (ended || before !== forgotten) return
      ended = true
      given -= 1
      const others = (running.get(address) ?? 1) - 1
      if (others > 0) running.set(address, others)
      else running.delete(address)
      usage.add(address, (now() - since) / atOnce)
      go()
    }
  }

  function go() {
    for (let one = next(); one; one = next()) one.begin()
  }

  const standing = (address: string | undefined) =>
    address === undefined ? -1 : usage.of(address) + EXPECTED * (running.get(address) ?? 0)

  /** The first that came, of the address that stands best. */
  function next(): Waiting | undefined {
    const standings = new Map<string | undefined, number>()
    let best: Waiting | undefined
    let least = Infinity
    if (given >= atOnce) return undefined
    for (const one of waiting) {
      if (!mayBegin(one.address)) continue
      const its = standings.get(one.address) ?? standing(one.address)
      standings.set(one.address, its)
      if (its < least) {
        best = one
        least = its
      }
    }
    return best
  }

  return {
    /** Waits for a turn, which has to be ended; at once where there is one. Rejects where nobody waits for it any more. */
    take({ address, asker, until }: Wait): (() => void) | Promise<() => void> {
      if (address !== undefined) note(address)
      if (mayBegin(address)) return begin(address)
      const { promise, resolve, reject } = Promise.withResolvers<() => void>()
      const leave = (code: AwayError['code']) => {
        settle()
        reject(new AwayError(code, name))
      }
      const abandon = () => leave('CONNECTION_ABANDONED')
      const late = () => leave('CONNECTION_BUSY')
      const timer = Number.isFinite(until)
        ? setTimeout(late, Math.max(0, until - performance.now()))
        : undefined
      const settle = () => {
        waiting.delete(one)
        clearTimeout(timer)
        asker?.onGone.delete(abandon)
      }
      const one = {
        address,
        begin: () => {
          settle()
          resolve(begin(address))
        },
      }
      asker?.onGone.add(abandon)
      waiting.add(one)
      return promise
    },
    /** Takes back all turns: the connections are gone, and of what was under way on them some is never heard of again. */
    forget() {
      forgotten += 1
      given = 0
      running.clear()
      go()
    },
    /** How many statements it has been given, or are to be given to it. */
    get load() {
      return given + waiting.size
    },
  }
}
