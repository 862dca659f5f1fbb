import { MAX_COST_UNDER_WAY, MAX_LATE, MAX_SUBSCRIPTIONS, MAX_UNDER_WAY, WELL } from '../limits.ts'

/** Something under way; `cost` is known once it has been weighed. */
export type Work = { cost: number; stream: boolean }

export type Load = ReturnType<typeof loadOf>

/**
 * What is under way, and whether more can be: not when there are too many, or too dear ones, or when the event loop lags.
 * Whoever is refused hears so at once. Once it is full it refuses until half of that is done and the rush is over, or a second
 * has passed: those who came together must not be let in one after the other as they come to be read.
 */
export function loadOf(late: () => number = () => 0) {
  let requests = 0
  let subscriptions = 0
  let cost = 0
  let full: { since: number; refused: number } | undefined
  let lagging = false
  let line = Promise.resolve()

  const refusing = () => {
    lagging = late() > (lagging ? WELL : MAX_LATE)
    if (!full) return lagging
    const now = performance.now()
    const over = now - full.refused > QUIET || now - full.since > RUSH
    if (over && cost <= MAX_COST_UNDER_WAY / 2) full = undefined
    else full.refused = now
    return lagging || full !== undefined
  }
  return {
    /** Undefined where it cannot be begun now. */
    enter(stream = false): Work | undefined {
      if (refusing()) return undefined
      if (stream ? subscriptions >= MAX_SUBSCRIPTIONS : requests >= MAX_UNDER_WAY) return undefined
      if (stream) subscriptions += 1
      else requests += 1
      return { cost: 0, stream }
    },
    /** Says whether work that turns out to cost so much can go on. */
    weigh(work: Work, points: number): boolean {
      if (cost > 0 && cost + points > MAX_COST_UNDER_WAY) {
        const now = performance.now()
        full ??= { since: now, refused: now }
      }
      if (refusing()) return false
      work.cost += points
      cost += points
      return true
    },
    leave(work: Work) {
      cost -= work.cost
      work.cost = 0
      if (work.stream) subscriptions -= 1
      else requests -= 1
    },
    /**
     * Lets one go on in each turn of the loop, so that answers that are kept, and refusals, get in between; says whether it can
     * still be begun. `begun`: it goes on in any case.
     */
    async turn(begun = false): Promise<boolean> {
      const before = line
      const { promise, resolve } = Promise.withResolvers<void>()
      line = promise
      await before
      const go = begun || !refusing()
      // Whoever is refused takes no turn.
      if (go) setImmediate(resolve)
      else resolve()
      return go
    },
    get requests() {
      return requests
    },
    get subscriptions() {
      return subscriptions
    },
  }
}

/** Milliseconds without anybody to refuse after which a rush is over, and that it lasts at most. */
const QUIET = 250
const RUSH = 1_000
