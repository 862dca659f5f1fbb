import { BROKEN_OFF, REFUSED } from './ask.ts'
import type { Ledger } from './ledger.ts'
import { byTheMinute, grew, type Memory, TELLING_SECONDS } from './memory.ts'
import type { Outages } from './outages.ts'
import type { Kind, Tally } from './tally.ts'

export type Report = ReturnType<typeof report>

type Given = {
  seconds: number
  tally: Tally
  ledger: Ledger
  outages: Outages
  returns: number[]
  memory: Memory
}

const KINDS: Kind[] = [
  'kept',
  'made',
  'search',
  'whole list',
  'export',
  'feed',
  'address',
  'health',
  'attack',
  'modest',
]

/** Numbers of a soak, times in milliseconds, memory in MiB. */
export function report({ seconds, tally, ledger, outages, returns, memory }: Given) {
  const { answers, counted, percentile } = tally
  const growth = grew(memory, seconds)
  if (growth) tally.fail('memory', 'it grew without end')
  const times = (kind: Kind) => ({
    p50: round(percentile(kind, 0.5)),
    p99: round(percentile(kind, 0.99)),
  })
  // What is kept while a service warms up is no growth.
  const warm = memory.held[Math.floor(memory.held.length / 10)]
  return {
    seconds: Math.round(seconds),
    answers: Object.fromEntries(KINDS.map((kind) => [kind, answers().get(kind) ?? 0])),
    attacksRefused: tally.attacks,
    faults: Object.fromEntries(
      ['restarts', 'immediate shutdowns', 'crashes', 'connections killed'].map((name) => [
        name,
        counted(name),
      ]),
    ),
    publications: counted('publications'),
    withdrawals: counted('withdrawals'),
    cutOff: counted('publications cut off and made again'),
    left: counted('clients that left half way'),
    heard: counted('changes heard by subscribers'),
    filesBrokenOff: counted(BROKEN_OFF),
    refused: counted(REFUSED),
    refusedWhileAway: counted('refused while the database was away'),
    answeredWhileAway: counted('answered while the database was away'),
    lostOrWrong: tally.failed,
    failures: tally.failures,
    firstGoodAnswer: Math.round(Math.max(0, ...returns)),
    changeShown: Math.round(longestToShow(ledger, outages)),
    kept: times('kept'),
    made: times('made'),
    modest: times('modest'),
    memory: {
      start: warm?.rss,
      end: memory.held.at(-1)?.rss,
      levelledOff: seconds < TELLING_SECONDS ? null : !growth,
      byTheMinute: byTheMinute(memory),
    },
    files: { start: warm?.files, end: memory.held.at(-1)?.files },
  }
}

/** How long it took at most until an answer showed a change, of those made while the database was there. */
const longestToShow = (ledger: Ledger, outages: Outages) =>
  Math.max(
    0,
    ...ledger
      .sightings()
      .flatMap(({ made, shown }) =>
        made !== undefined && shown !== undefined && !outages.touch(made, shown)
          ? [shown - made]
          : [],
      ),
  )

const round = (milliseconds: number) => Number(milliseconds.toPrecision(2))
