import { startCluster } from '../support/postgresql.ts'
import { launch, pause, ready } from '../support/process.ts'
import type { Json } from '../support/service.ts'
import { asker } from './ask.ts'
import { attacks } from './attacks.ts'
import { changer } from './changes.ts'
import { faults } from './faults.ts'
import { openLedger } from './ledger.ts'
import { openMemory } from './memory.ts'
import { mix } from './mix.ts'
import { modest } from './modest.ts'
import { outages } from './outages.ts'
import { questions, TOLD_BY } from './questions.ts'
import { type Report, report } from './report.ts'
import { subscriber } from './subscriber.ts'
import { openTally } from './tally.ts'

/** How hard it is gone about; times in milliseconds. */
export type Pace = {
  seconds: number
  /** How many ask at the same time, and how long each waits after an answer. */
  askers: number
  between: number
  /** From one change of the catalogue, and from one fault of the database, to the next. */
  changeEvery: number
  faultEvery: number
}

/** Node is started as `npm start` does. */
const SETTINGS = {
  LOG_LEVEL: 'error',
  RATE_LIMIT: 'off',
  NODE_OPTIONS: '--max-semi-space-size=8 --max-old-space-size=1536',
  MALLOC_MMAP_THRESHOLD_: '1048576',
}

/** Runs the service on the database within it, which nobody changes and which is never away, through load and attacks. */
export async function soakEmbedded(pace: Pace): Promise<Report> {
  const service = await ready(SETTINGS, launch)
  try {
    return await survive({ service, pace })
  } finally {
    service.child.kill('SIGKILL')
  }
}

/** Runs the service on a PostgreSQL of its own through load, publications and faults, all at once. */
export async function soak(pace: Pace): Promise<Report> {
  const cluster = await startCluster()
  const databaseUrl = `${cluster.url}/postgres`
  const service = await ready({ ...SETTINGS, DATABASE_URL: databaseUrl }, launch)
  try {
    return await survive({ postgresql: { cluster, databaseUrl }, service, pace })
  } finally {
    service.child.kill('SIGKILL')
    await cluster.stop()
  }
}

type Given = {
  /** Left out: the database within the service. */
  postgresql?: { cluster: Awaited<ReturnType<typeof startCluster>>; databaseUrl: string }
  service: Awaited<ReturnType<typeof ready>>
  pace: Pace
}

async function survive({ postgresql, service, pace }: Given): Promise<Report> {
  const { url, port, child, exited, output } = service
  // However this ends, it leaves nothing running.
  process.on('exit', () => child.kill('SIGKILL'))
  const tally = openTally()
  const away = outages()
  const { first, changes } = await beginning(url)
  const ledger = openLedger(first, changes)
  const ask = asker({ url, ledger, outages: away, tally })
  const asked = questions(ledger)
  const subscribers = [1, 2].map(() => subscriber({ url, ledger, outages: away, tally }))
  const fault = postgresql && faults({ ...postgresql, outages: away, ask, made: asked.made, tally })
  const memory = openMemory(url, child.pid ?? 0)

  let stopping = false
  exited.then(({ code, signal, err }) => {
    if (!stopping) tally.fail('the service', `it ended (${code ?? signal}): ${err.slice(0, 2_000)}`)
  })

  const began = performance.now()
  const goesOn = () => performance.now() - began < pace.seconds * 1_000 && child.exitCode === null
  const catalogue = postgresql && changer({ ...postgresql, ledger, tally, goesOn })
  const again = async (every: number, work: () => Promise<unknown>) => {
    while (goesOn()) {
      await work().catch((error) => tally.fail('the soak itself', error))
      await pause(Math.min(every, Math.max(0, pace.seconds * 1_000 + began - performance.now())))
    }
  }
  const oneAfterTheOther = (works: (() => Promise<unknown>)[]) => {
    let at = 0
    return async () => works[at++ % works.length]?.()
  }
  const mixed = mix({ url, ask, questions: asked, tally })
  await Promise.all([
    ...Array.from({ length: pace.askers }, () => again(pace.between, mixed)),
    again(pace.between, oneAfterTheOther(attacks({ ask, port, outages: away, tally }))),
    catalogue && again(pace.changeEvery, catalogue.change),
    fault &&
      pause(pace.faultEvery / 2).then(() => again(pace.faultEvery, oneAfterTheOther(fault.all))),
    process.platform === 'linux' && again(500, modest({ url, outages: away, tally })),
    again(pace.seconds * 25, memory.measure),
  ])
  const seconds = (performance.now() - began) / 1_000
  await memory.measure().catch((error) => tally.fail('the service', error))
  await catalogue?.close()
  await Promise.all(subscribers.map(({ stop }) => stop()))

  stopping = true
  child.kill('SIGTERM')
  const code = await Promise.race([exited.then((exit) => exit.code), pause(10_000)])
  if (code !== 0) tally.fail('the service', `it ended with ${code}, or not at all`)
  for (const line of `${output.out}${output.err}`.split('\n'))
    if (line && !IN_ORDER.test(line)) tally.fail('the log of the service', line)
  return report({ seconds, tally, ledger, outages: away, returns: fault?.returns ?? [], memory })
}

/** What a service logs of an outage. */
const IN_ORDER = /"msg":"Refused as the list cannot be read|"type":"AwayError"/

/** The list that is there before anything is published. */
async function beginning(url: string) {
  const query = `{ changes(first: 1) { totalCount } power(code: "${TOLD_BY}") { name edition { key effectiveOn } } }`
  const answer = await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`)
  const { data }: Json = await answer.json()
  const { name, edition } = data.power
  return { first: { name, ...edition }, changes: data.changes.totalCount }
}
