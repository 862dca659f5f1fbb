import assert from 'node:assert/strict'
import { test } from 'node:test'
import postgres from 'postgres'
import { secondEdition } from '../support/editions.ts'
import { load, refusals, unseenDay, until } from '../support/load.ts'
import { query, start, started } from '../support/process.ts'
import { publishing } from '../support/publish.ts'
import { startReplicated } from '../support/replication.ts'

const { url: server, stop, replicas } = await startReplicated(2)
const url = `${server}/postgres`
const [first, second] = replicas as [(typeof replicas)[0], (typeof replicas)[0]]
const readUrls = replicas.map((replica) => `${replica.url}/postgres`)
const settings = { DATABASE_URL: url, DATABASE_READ_URLS: readUrls.join(', ') }
const services = [await started(settings), await started(settings)] as const

const editionAsked = (number: number) =>
  `{ publisher(key: "wuhan-hrss") { currentEdition { asked${number}: key } } powers(first: 1, asOf: "${unseenDay()}") { totalCount } }`

/** Asks both services for the edition in force all the time; `seen` is what each saw, in the order in which they were asked. */
function loads() {
  let number = 0
  const ask = () => editionAsked(number++)
  const running = services.map((service) => load(service.url, { atOnce: 2, every: 80, ask }))
  const ended = async () => Promise.all(running.map(({ stop }) => stop()))
  return Object.assign(ended, {
    answered: (count: number) => Promise.all(running.map(({ answered }) => answered(count))),
    /** Each service has told of an edition. */
    told: (key: string) =>
      Promise.all(running.map(({ come }) => come(key, ({ body }) => keyIn(body.data) === key))),
  })
}

type Editions = { publisher: { currentEdition: Record<string, string> } }
type Answers = Awaited<ReturnType<ReturnType<typeof load>['stop']>>

const keyIn = (data: unknown) => Object.values((data as Editions).publisher.currentEdition)[0]

/** Nothing failed, and whoever asked after somebody had seen the new edition got it too. */
function assertInOrder(answers: Answers) {
  assert.equal(refusals(answers), 0)
  const seen = answers.filter(({ body }) => keyIn(body.data) === 'wuhan-hrss-2018')
  const firstSeen = Math.min(...seen.map(({ began, took }) => began + took))
  for (const { began, body } of answers)
    if (began > firstSeen) assert.equal(keyIn(body.data), 'wuhan-hrss-2018')
  assert.ok(seen.length > 0)
}

const on = async <Result>(
  address: string,
  work: (sql: postgres.Sql) => Promise<Result>,
): Promise<Result> => {
  const sql = postgres(address, { max: 1, onnotice: () => {} })
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}

/** How many transactions have run on each replica. */
const used = () =>
  Promise.all(
    readUrls.map((address) =>
      on(address, async (sql) => {
        const [row] =
          await sql`select xact_commit::int as count from pg_stat_database where datname = 'postgres'`
        return Number(row?.count)
      }),
    ),
  )

/** Both replicas have all that was published, and the services read from both. */
async function caughtUp() {
  const version = (sql: postgres.Sql) =>
    sql`select version from catalogue`.then(([row]) => row?.version)
  const wanted = await on(url, version)
  for (const address of readUrls)
    await until('replicas follow', async () => (await on(address, version)) === wanted)
  const before = await used()
  const ended = loads()
  // What is counted is reported once a second by the connections.
  await until('both are read from', async () =>
    (await used()).every((count, index) => count > Number(before[index]) + 5),
  )
  for (const answers of await ended()) assert.equal(refusals(answers), 0)
}

test('while an edition is published and a replica lags, no answer is wrong and none fails', async () => {
  await caughtUp()
  await on(`${second.url}/postgres`, (sql) => sql`select pg_wal_replay_pause()`)
  const ended = loads()
  await ended.answered(1)
  await publishing(url).publish(await secondEdition())
  await ended.told('wuhan-hrss-2018')
  await ended.answered(4)
  for (const answers of await ended()) assertInOrder(answers)
  await on(`${second.url}/postgres`, (sql) => sql`select pg_wal_replay_resume()`)
})

test('both replicas are read from', async () => {
  await caughtUp()
  const ended = loads()
  await ended.answered(10)
  for (const answers of await ended()) assertInOrder(answers)
})

test('a replica that is killed under load costs no answer, and neither does the primary then', async () => {
  const ended = loads()
  await ended.answered(4)
  await first.kill()
  await ended.answered(20)
  await stop()
  await ended.answered(20)
  for (const answers of await ended()) assertInOrder(answers)
  for (const { url } of services)
    assert.equal((await query(url, '{ edition { key } }')).status, 200)
})

test('a wrong list of replicas is told without its passwords', async () => {
  const wrong = 'postgres://me:sec/ret@x/y, postgres://me:secret@x/y,'
  const alone = await start({ PORT: '0', DATABASE_READ_URLS: wrong.slice(0, -1) }).exited
  const unfinished = await start({ PORT: '0', DATABASE_URL: url, DATABASE_READ_URLS: wrong }).exited
  for (const { code, err } of [alone, unfinished]) {
    assert.equal(code, 2, err)
    assert.match(
      err,
      /^powerlist: DATABASE_READ_URLS is "postgres:\/\/me:…@x\/y, .*"; it must be .*\n$/,
    )
    assert.doesNotMatch(err, /ret@/)
  }
})
