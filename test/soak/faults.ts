import postgres from 'postgres'
import { pause } from '../support/process.ts'
import type { Ask, Question } from './ask.ts'
import { type Outages, RETURN } from './outages.ts'
import type { Tally } from './tally.ts'

type Cluster = { url: string; cluster: { start: () => Promise<void>; stop: () => Promise<void> } }

type Given = { cluster: Cluster; outages: Outages; ask: Ask; made: () => Question; tally: Tally }

const AWAY = 800

/** What befalls the database, one after the other; each is over when the service answers again. */
export function faults({ cluster, outages, ask, made, tally }: Given) {
  const returns: number[] = []

  async function away(name: string, fault: () => Promise<void>) {
    outages.begin()
    await fault()
    outages.end()
    const since = performance.now()
    while (!(await ask(made())) && performance.now() - since < 5 * RETURN) await pause(20)
    const took = performance.now() - since
    returns.push(took)
    if (took > RETURN) tally.fail(name, `the first good answer came ${took} ms after its return`)
    tally.count(name)
  }

  const killConnections = async () => {
    await asAdministrator(
      (sql) =>
        sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'powerlist%'`,
    )
    tally.count('connections killed')
  }

  const restart = () =>
    away('restarts', async () => {
      await cluster.cluster.stop()
      await pause(AWAY)
      await cluster.cluster.start()
    })

  const immediate = () =>
    away('immediate shutdowns', async () => {
      const [file] = await asAdministrator(
        (sql) => sql`select pg_read_file('postmaster.pid') as text`,
      )
      const server = Number.parseInt(file?.text, 10)
      process.kill(server, 'SIGQUIT')
      while (isAlive(server)) await pause(20)
      await pause(AWAY)
      await cluster.cluster.start()
    })

  const crash = () =>
    away('crashes', async () => {
      const [backend] = await asAdministrator(
        (sql) => sql`select pid from pg_stat_activity where application_name = 'powerlist' limit 1`,
      )
      process.kill(backend?.pid, 'SIGKILL')
      while (
        await asAdministrator((sql) => sql`select 1`).then(
          () => false,
          () => true,
        )
      )
        await pause(20)
    })

  async function asAdministrator(run: (sql: postgres.Sql) => Promise<postgres.Row[]>) {
    const sql = postgres(`${cluster.url}/postgres`, {
      max: 1,
      onnotice: () => {},
      // The driver's own question for types fails where nobody can catch it.
      fetch_types: false,
    })
    try {
      return await run(sql)
    } finally {
      await sql.end({ timeout: 1 })
    }
  }

  return { all: [killConnections, restart, crash, immediate], returns }
}

function isAlive(process_: number) {
  try {
    return process.kill(process_, 0)
  } catch {
    return false
  }
}
