import { AIMS } from './aims.ts'
import type { Measured } from './answers.ts'
import type { Run } from './contest.ts'
import type { PoolRuns } from './pool.ts'
import type { Profile } from './profile.ts'
import type { Question } from './questions.ts'
import type { Share } from './servers/profiler.ts'
import { ratios, type Spread, spread } from './spread.ts'
import type { Start } from './start.ts'

const NAMES: Record<Question, string> = { one: 'one power', list: 'the whole list' }

/** Ratios of answers a second and of processor time, the median of the rounds with the least and the most, beside the aims. */
export function ratioTable(measured: Measured[]): string {
  const rows = measured.flatMap(({ question, connections, runs }) =>
    AIMS.flatMap(({ path, one, other, aim }) => {
      const ours = runs.get(one)
      const theirs = runs.get(other)
      if (!ours || !theirs) return []
      const rate = ratios(rates(ours), rates(theirs))
      const cpu = ratios(processor(theirs), processor(ours))
      const wanted = aim?.[question]
      return [
        [
          path,
          NAMES[question],
          other.split(',')[0] ?? other,
          connections,
          said(rate),
          said(cpu),
          wanted === undefined
            ? ''
            : `${wanted}: ${rate.median >= wanted ? 'reached' : 'not reached'}`,
        ],
      ]
    }),
  )
  return table(
    ['path', 'question', 'against', 'connections', 'answers a second', 'processor time', 'aim'],
    rows,
  )
}

/** What each run came to, as medians. */
export const absoluteTable = (measured: Measured[]): string =>
  table(
    [
      'question',
      'connections',
      '',
      'answers a second',
      'processor time of one',
      'half within',
      '99 % within',
    ],
    measured.flatMap(({ question, connections, runs }) =>
      [...runs].map(([name, each]) => [NAMES[question], connections, name, ...figures(each)]),
    ),
  )

export const portalTable = (paths: [string, Map<string, Run[]>][]): string =>
  table(
    ['', '', 'answers a second', 'processor time of one', 'half within', '99 % within'],
    paths.flatMap(([what, runs]) =>
      [...runs].map(([name, each]) => [what, name, ...figures(each)]),
    ),
  )

export const poolTable = ({ one, list }: PoolRuns): string =>
  table(
    [
      'connections in the pool',
      'one power a second',
      'half within',
      'the whole list a second',
      'half within',
    ],
    [...one].map(([name, runs]) => [
      name,
      ...figures(runs).filter(isRateOrHalf),
      ...figures(list.get(name) ?? []).filter(isRateOrHalf),
    ]),
  )

export const startTable = (starts: Start[]): string =>
  table(
    ['database', '`npm start` to ready', 'memory at rest', 'after 100 whole lists'],
    starts.map(({ name, milliseconds, idle, loaded }) => [
      name,
      `${said(spread(milliseconds.map((each) => each / 1_000)))} s`,
      megabytes(idle),
      megabytes(loaded),
    ]),
  )

/** The packages and files with most of the time, each with the functions in it that have most of that. */
export const profileTables = (profiles: Profile[]): string =>
  profiles
    .map(({ question, path, shares }) => {
      const places = [...Map.groupBy(shares, ({ place }) => place)]
        .map(([place, each]) => ({ place, each, share: sum(each) }))
        .sort((a, b) => b.share - a.share)
      const rows = places.slice(0, 15).map(({ place, each, share }) => [
        percent(share),
        place,
        each
          .sort((a, b) => b.share - a.share)
          .slice(0, 4)
          .map((one) => `${one.called} ${percent(one.share)}`)
          .join(', '),
      ])
      return `${NAMES[question]}, ${path}\n\n${table(['share', 'where', 'most of it in'], rows)}`
    })
    .join('\n\n')

const sum = (shares: Share[]) => shares.reduce((all, { share }) => all + share, 0)
const percent = (share: number) => `${(share * 100).toFixed(1)} %`

const rates = (runs: Run[]) => runs.map(({ rate }) => rate)
const processor = (runs: Run[]) => runs.map(({ cpu }) => cpu)

function figures(runs: Run[]) {
  const median = (of: (run: Run) => number) => spread(runs.map(of)).median
  return [
    said(spread(rates(runs))),
    `${short(median(({ cpu }) => cpu))} ms`,
    `${short(median(({ p50 }) => p50))} ms`,
    `${short(median(({ p99 }) => p99))} ms`,
  ]
}

const isRateOrHalf = (_: string, index: number) => index === 0 || index === 2

const said = ({ min, median, max }: Spread) => `${short(median)} (${short(min)}–${short(max)})`

/** Three digits, as no measurement here is good for more. */
const short = (value: number) =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(value < 0.1 ? 2 : 3)

const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`

export const table = (head: string[], rows: (string | number)[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
