/** What answers are counted as. */
export type Kind =
  | 'kept'
  | 'made'
  | 'search'
  | 'whole list'
  | 'export'
  | 'feed'
  | 'address'
  | 'health'
  | 'attack'
  | 'modest'

/** How many different failures are told in words, each with how often it came. */
const MAX_LISTED = 20

/** Counts what happens. */
export function openTally() {
  const took = new Map<Kind, number[]>()
  const counts = new Map<string, number>()
  const attacks = new Set<string>()
  const failures = new Map<string, number>()
  let failed = 0
  const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1)
  return {
    answered: (kind: Kind, milliseconds: number) => {
      const all = took.get(kind)
      if (all) all.push(milliseconds)
      else took.set(kind, [milliseconds])
    },
    count,
    /** Notes an attack that was refused. */
    repelled: (name: string) => attacks.add(name),
    /** Notes what must not happen. */
    fail: (what: string, error: unknown) => {
      failed++
      const failure = `${what}: ${told(error)}`
      const before = failures.get(failure)
      if (before || failures.size < MAX_LISTED) failures.set(failure, (before ?? 0) + 1)
    },
    counted: (what: string) => counts.get(what) ?? 0,
    answers: () => new Map([...took].map(([kind, all]) => [kind, all.length])),
    percentile: (kind: Kind, share: number) => percentile(took.get(kind) ?? [], share),
    get attacks() {
      return attacks.size
    },
    get failed() {
      return failed
    },
    get failures() {
      return [...failures].map(([failure, times]) => `${times} times ${failure}`)
    },
  }
}

export type Tally = ReturnType<typeof openTally>

function told(error: unknown) {
  if (!(error instanceof Error)) return String(error)
  const { message, cause, stack } = error
  const why = cause instanceof Error ? ` (${cause.message})` : ''
  const where = error instanceof TypeError && !why ? stack : ''
  return `${message}${why} ${where}`.replace(/\s+/g, ' ').slice(0, 1_000)
}

const percentile = (values: number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0
