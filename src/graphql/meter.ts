import { queryTooComplex } from '../errors.ts'
import { MAX_ANSWER, MAX_MADE, POINTS_A_TURN, TURN_MILLISECONDS } from '../limits.ts'
import { nextTurn } from './turn.ts'

export type Meter = ReturnType<typeof meterOf>

/** What counts while fields are written. */
export type Counter = Pick<Meter, 'add' | 'never' | 'pace' | 'spend' | 'write'>

/** What an answer may take, and how it waits for a turn of the event loop between two slices of its work. */
export type Bounds = { points?: number; text?: number; slice?: number; turn?: () => Promise<void> }

/**
 * Counts what is made of an answer, in points of its cost and in characters of text, and ends the work where it passes a bound.
 * Work of many points is done in slices: what is found after a slice is full waits for the next turn of the event loop.
 */
export function meterOf({
  points: mostPoints = MAX_MADE,
  text: mostText = MAX_ANSWER,
  slice = POINTS_A_TURN,
  turn = nextTurn,
}: Bounds = {}) {
  let points = 0
  let text = 0
  let sliced = 0
  let since = performance.now()
  let looks = 0
  let ended = false
  let waiting: (() => void)[] = []
  let head = 0
  let idle: Batch[] = []
  let inSlices = false
  let batches = 0
  let fresh = false
  const { promise: end, reject } = Promise.withResolvers<never>()
  end.catch(() => {})
  // What goes on no more: a failure of each part would be one that nobody hears of.
  const never = new Promise<never>(() => {})

  function stop(reason: unknown) {
    if (ended) return
    ended = true
    waiting = []
    idle = []
    reject(reason)
  }

  function begin() {
    inSlices = true
    turn().then(() => {
      renew()
      next()
    })
  }

  function renew() {
    fresh = true
    setImmediate(() => {
      fresh = false
    })
    sliced = 0
    looks = 0
    since = performance.now()
  }

  /** Lets one that waits go on, and the next when all that came of it is done. */
  function next() {
    const go = waiting[head]
    if (!go) return allGo()
    if (isFull()) return begin()
    head += 1
    go()
    // A tick comes after all microtasks, of which the work consists.
    queueMicrotask(() => process.nextTick(next))
  }

  // Looking at the clock takes longer than making most of what is made between two looks.
  const isFull = () =>
    sliced >= slice ||
    (++looks % A_LOOK === 0 && performance.now() - since > TURN_MILLISECONDS && fill())

  /** Whatever is found next waits as well. */
  function fill() {
    sliced = slice
    return true
  }

  function allGo() {
    inSlices = false
    waiting = []
    head = 0
    flush()
  }

  function flush() {
    if (ended || inSlices || batches > 0) return
    const others = idle.filter(({ last }) => !last)
    const ready = others.length > 0 ? others : idle
    idle = idle.filter((batch) => !ready.includes(batch))
    for (const { dispatch } of ready) dispatch()
    // What was dispatched may have found all it wanted without a statement, whose end would flush the rest.
    if (idle.length > 0) flushSoon()
  }

  // Once all that is going on now has named its keys.
  const flushSoon = () => void SETTLED.then(() => process.nextTick(flush))

  return {
    get points() {
      return points
    },
    /** Whether the work has ended before its time. */
    get ended() {
      return ended
    },
    /** Counts from the beginning: the same is made once more. */
    again() {
      points = 0
      text = 0
    },
    /** Counts what a field takes; false: the work has ended. */
    spend(more: number): boolean {
      if (ended) return false
      points += more
      sliced += more
      if (points > mostPoints) stop(tooMuch(points, mostPoints))
      return !ended
    },
    /** Counts what was made before and goes into the answer once more; it takes nothing of the turn. */
    add(more: { points: number; text: number }): boolean {
      if (ended) return false
      points += more.points
      text += more.text
      if (points > mostPoints) stop(tooMuch(points, mostPoints))
      else if (text > mostText) stop(tooLong(text, mostText))
      return !ended
    },
    /** Counts a text that goes into the answer; false: the work has ended. */
    write(written: string): boolean {
      text += written.length
      if (text > mostText) stop(tooLong(text, mostText))
      return !ended
    },
    /** Ends the work. */
    stop,
    never,
    /** What comes of the work, or the reason for which it has ended before. */
    whole: <Value>(work: Value | Promise<Value>): Promise<Value> => Promise.race([work, end]),
    /** Hands on what was found, which so many rows have to be made of: at once, or in a later turn where this one has done enough. */
    pace<Value>(found: Value, rows = 0): Value | Promise<Value> {
      sliced += rows
      if (ended) return never
      if (!isFull()) return found
      const { promise, resolve } = Promise.withResolvers<Value>()
      waiting.push(() => resolve(found))
      if (!inSlices) begin()
      return promise
    },
    /** Runs a batch once nothing is under way that could name another of its keys; `last`: and no batch of another kind waits. */
    whenIdle(dispatch: () => void, last = false) {
      idle.push({ dispatch, last })
      flushSoon()
    },
    /** Waits for the rows of a batch, with which a turn of the loop comes without having been asked for. */
    async rows<Rows>(batch: Promise<Rows>): Promise<Rows> {
      batches += 1
      try {
        return await batch
      } finally {
        batches -= 1
        if (!inSlices && !fresh) renew()
        flushSoon()
      }
    },
  }
}

/** How often it is asked whether a slice is full before the clock says. */
const A_LOOK = 16

type Batch = { dispatch: () => void; last: boolean }

const SETTLED = Promise.resolve()

const tooMuch = (points: number, most: number) =>
  queryTooComplex(
    `The answer takes more than ${most} points of cost; ask for fewer items a page`,
    points,
    most,
  )

const tooLong = (length: number, most: number) =>
  queryTooComplex(
    `The answer has more than ${most} bytes; ask for fewer items a page`,
    length,
    most,
  )
