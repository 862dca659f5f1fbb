import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import postgres from 'postgres'
import { documents } from '../support/documents.ts'
import { edited, otherPublisher, secondEdition } from '../support/editions.ts'
import { pause, query, start, started } from '../support/process.ts'
import { emptyDatabase, WUHAN } from '../support/service.ts'

/** The Wuhan list again under a key of its own, with another hotline. */
const edition = (key: string, hotline = '12345') =>
  edited(
    ['edition.yaml', 'key: wuhan-hrss-2016', `key: ${key}`],
    ['publisher.yaml', 'hotline: "12333"', `hotline: "${hotline}"`],
  )

describe('publication on PostgreSQL', () => {
  let url = ''
  let sql: postgres.Sql
  const run = (...args: string[]) => start({ DATABASE_URL: url }, ...args).exited
  before(async () => {
    url = await emptyDatabase()
    sql = postgres(url, { onnotice: () => {}, max: 2 })
    const first = await run('publish', WUHAN, '--yes')
    assert.equal(first.code, 0, first.err)
    assert.match(
      first.out,
      /^wuhan-hrss-2016: the first list .*\n\+ XK-01 [\s\S]*\npublished wuhan-hrss-2016\n$/,
    )
  })
  after(() => sql.end())

  const inForce = async () => {
    const { out } = await run('editions', '--json')
    return (JSON.parse(out) as { key: string; state: string }[])
      .filter(({ state }) => state === 'in force')
      .map(({ key }) => key)
  }

  test('the same content again is nothing to do; the same key with other content is refused', async () => {
    const again = await run('publish', WUHAN, '--yes')
    assert.deepEqual(
      [again.code, again.out],
      [0, 'wuhan-hrss-2016: published already, with the same content\nnothing to do\n'],
    )
    const other = await run(
      'publish',
      await edited(['publisher.yaml', 'hotline: "12333"', 'hotline: "12345"']),
      '--yes',
    )
    assert.equal(other.code, 4)
    assert.match(
      other.err,
      /^powerlist: there is an edition "wuhan-hrss-2016" with other content; /,
    )
  })

  test('an instrument that differs from the registry is told first, with both values and its place', async () => {
    const folder = await edited([
      'instruments/laws.yaml',
      '主席令（七届）第16号',
      '主席令（七届）第17号',
    ])
    const { code, err } = await run('publish', folder, '--yes')
    assert.equal(code, 1)
    assert.match(
      err,
      /\ninstruments\/laws\.yaml:\d+:\d+ error instrument-differs documentNumber of "[a-z-]+" is ".*17号.*" here and ".*16号.*" in the registry of law/,
    )
  })

  test('a dry run shows the difference as a person reads it, and publishes nothing', async () => {
    const { code, out } = await run('publish', await secondEdition(), '--dry-run')
    assert.equal(code, 0)
    assert.equal(
      out,
      `wuhan-hrss-2016 → wuhan-hrss-2018
~ the edition itself
    effectiveOn: "2016-01-01" → "2018-06-01"
    lawAsOf: "2016-01-31" → "2018-06-01"
    hotline: "12333" → "12345"
~ QZ-01 封存社会保险资料
    name.zh: "对可能被转移、隐匿或者灭失的社会保险资料予以封存" → "封存社会保险资料"
0 added, 0 removed, 1 changed, 36 unchanged
not published: wuhan-hrss-2018
`,
    )
    assert.deepEqual(await inForce(), ['wuhan-hrss-2016'])
  })

  test('without --yes it asks: a no publishes nothing, a yes does, and with nobody to ask it is wrong usage', async () => {
    const folder = await edition('wuhan-asked')
    const answered = async (answer: string) => {
      const { child, exited } = start({ DATABASE_URL: url }, 'publish', folder)
      child.stdin.end(answer)
      return exited
    }
    const unasked = await answered('')
    assert.equal(unasked.code, 2)
    assert.match(unasked.err, /there is nobody to ask; give --yes/)
    assert.match((await answered('n\n')).out, /\nnot published: wuhan-asked\n$/)
    assert.match((await answered('y\n')).out, /\npublished wuhan-asked\n$/)
    assert.equal((await run('withdraw', 'wuhan-asked', '--reason', '试')).code, 0)
  })

  test('of two at once one wins, and the other is refused with the cause', async () => {
    const folders = [await edition('wuhan-one', '1'), await edition('wuhan-two', '2')]
    const ended = await Promise.all(folders.map((folder) => run('publish', folder, '--yes')))
    assert.deepEqual(
      ended.map(({ code }) => code).sort(),
      [0, 4],
      ended.map(({ err }) => err).join(''),
    )
    const refused = ended.find(({ code }) => code === 4)
    assert.match(
      refused?.err ?? '',
      /^powerlist: another (publication is running|list of "wuhan-hrss" came in force meanwhile)/,
    )
    for (const [index, key] of ['wuhan-one', 'wuhan-two'].entries())
      if (ended[index]?.code === 0)
        assert.equal((await run('withdraw', key, '--reason', '试')).code, 0)
    assert.deepEqual(await inForce(), ['wuhan-hrss-2016'])
  })

  test('a publication that is kept waiting by another names it', async () => {
    const held = Promise.withResolvers<void>()
    const holding = sql.begin(async (transaction) => {
      await transaction`select pg_advisory_xact_lock(${0x7075626c})`
      await held.promise
    })
    const { code, err } = await run('publish', await edition('wuhan-late'), '--yes')
    held.resolve()
    await holding
    assert.deepEqual(
      [code, err],
      [4, 'powerlist: another publication is running; try again when it has ended\n'],
    )
  })

  test('several publishers share a database; several paths are published together or not at all', async () => {
    const good = await otherPublisher()
    const bad = await edited(['edition.yaml', 'powers: 37', 'powers: 38'])
    assert.equal((await run('publish', good, bad, '--yes')).code, 1)
    assert.deepEqual(await inForce(), ['wuhan-hrss-2016'])
    assert.equal((await run('publish', good, '--yes')).code, 0)
    assert.deepEqual(await inForce(), ['wuhan-hrss-2016', 'yichang-hrss-2016'])
  })

  test('the two roles of the documents: one publishes, the other serves and cannot write', async () => {
    const [, roles = '', rights = ''] =
      /```sql\n([^`]*?)\\connect powerlist\n([^`]*?)```/.exec(documents) ?? []
    for (const statement of roles.trim().split('\n'))
      await sql.unsafe(statement.replace('…', 'secret'))
    const server = new URL(url)
    const as = (user: string, password = 'secret') =>
      Object.assign(new URL(server), { pathname: '/powerlist', username: user, password }).href
    const owner = postgres(as('postgres', 'postgres'), { onnotice: () => {} })
    await owner.unsafe(rights)
    await owner.end()
    const published = await start(
      { DATABASE_URL: as('powerlist_publisher') },
      'publish',
      WUHAN,
      '--yes',
    ).exited
    assert.equal(published.code, 0, published.err)
    // As for a PgBouncer that knows no prepared statements.
    const reading = `${as('powerlist_reader')}?prepare=false`
    const service = await started({ DATABASE_URL: reading })
    assert.equal((await query(service.url, '{ powers { totalCount } }')).status, 200)
    const reader = postgres(as('powerlist_reader'), { max: 1, onnotice: () => {} })
    await reader`set default_transaction_read_only = off`
    for (const statement of [
      `insert into migration (name, sha256) values ('x', 'x')`,
      `update catalogue set version = 0`,
      `delete from withdrawal`,
      `truncate power cascade`,
      `drop table power cascade`,
      `create table own (id int)`,
      `alter table power disable trigger all`,
      `alter role powerlist_reader superuser`,
      `set role powerlist_publisher`,
    ])
      await assert.rejects(() => reader.unsafe(statement), { code: '42501' }, statement)
    await reader.end()
    const refused = await start(
      { DATABASE_URL: as('powerlist_reader') },
      'withdraw',
      'wuhan-hrss-2016',
      '--reason',
      'x',
    ).exited
    assert.equal(refused.code, 3)
    assert.match(refused.err, /permission denied/)
    service.child.kill('SIGTERM')
    await service.exited
  })

  test('a published edition cannot be changed, whoever tries', async () => {
    for (const statement of [
      `update power set name = '{"zh":"x"}' where code = 'XK-01'`,
      `delete from time_limit`,
      `truncate condition`,
      `update edition set year = 2000`,
      `insert into condition (edition, power, position, text) select edition, id, 99, '{"zh":"x"}' from power limit 1`,
      `delete from withdrawal`,
    ])
      await assert.rejects(() => sql.unsafe(statement), /a published edition cannot be/, statement)
  })

  test('killed at any moment it leaves the old list in force and nothing half-done, and the next try succeeds', async () => {
    const folder = await edition('wuhan-killed')
    const kills = Number(process.env.KILLS ?? 3)
    let finished = 0
    for (let kill = 0; kill < kills; kill++) {
      const { child, exited } = start({ DATABASE_URL: url }, 'publish', folder, '--yes')
      await pause(400 + Math.random() * 1_200)
      child.kill('SIGKILL')
      await exited
      const [row] = await sql`
        select (select count(*)::int from edition where key = 'wuhan-killed') as editions,
          (select count(*)::int from power join edition on edition.id = power.edition where edition.key = 'wuhan-killed') as powers,
          (select count(*)::int from edition_change join edition on edition.id = edition WHERE edition.key = 'wuhan-killed') as told`
      if (row?.editions === 0) {
        assert.deepEqual({ ...row }, { editions: 0, powers: 0, told: 0 })
        assert.ok((await inForce()).includes('wuhan-hrss-2016'))
      } else {
        assert.deepEqual({ ...row }, { editions: 1, powers: 37, told: 1 })
        finished++
      }
    }
    const last = await run('publish', folder, '--yes')
    assert.equal(last.code, 0, last.err)
    assert.match(last.out, finished > 0 ? /nothing to do\n$/ : /published wuhan-killed\n$/)
    assert.ok((await inForce()).includes('wuhan-killed'))
    assert.equal((await run('withdraw', 'wuhan-killed', '--reason', '试')).code, 0)
  })

  test('running services see a publication within two seconds, woken or not, and tell those who listen', async () => {
    const services = await Promise.all(
      [1, 2].map(() => started({ DATABASE_URL: url, DEFAULT_PUBLISHER: 'wuhan-hrss' })),
    )
    const events = await fetch(`${services[0]?.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({
        query:
          'subscription { editionChanged { kind edition { key publisher { currentEdition { key } } } comparison { unchangedCount } } }',
      }),
    })
    const told = events.body?.pipeThrough(new TextDecoderStream()).getReader()
    // The second service is deafened: its connection that would be notified is ended, and it has to find out by itself.
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'powerlist-watching'
        and pid = (select max(pid) from pg_stat_activity where datname = current_database() and application_name = 'powerlist-watching')`
    const folder = await edition('wuhan-seen')
    const published = await run('publish', folder, '--yes')
    assert.equal(published.code, 0, published.err)
    // Two seconds are promised where the machine has time for them.
    const deadline = Date.now() + 20_000
    const current = async (service: string) => {
      const response = await query(service, '{ powers(first: 1) { nodes { edition { key } } } }')
      const { data } = (await response.json()) as {
        data: { powers: { nodes: { edition: { key: string } }[] } }
      }
      return data.powers.nodes[0]?.edition.key
    }
    for (const service of services)
      while ((await current(service.url)) !== 'wuhan-seen') {
        assert.ok(Date.now() < deadline, 'seen within two seconds')
        await pause(50)
      }
    let text = ''
    while (!text.includes('event: next')) text += (await told?.read())?.value ?? ''
    const event = JSON.parse(/data: (.*)\n/.exec(text)?.[1] ?? '{}')
    assert.deepEqual(event.data.editionChanged, {
      kind: 'PUBLISHED',
      edition: { key: 'wuhan-seen', publisher: { currentEdition: { key: 'wuhan-seen' } } },
      comparison: { unchangedCount: 37 },
    })
    // A stream that is still open does not keep a service from leaving.
    for (const { child, exited } of services) {
      child.kill('SIGTERM')
      assert.equal((await exited).code, 0)
    }
  })
})
