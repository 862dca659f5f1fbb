import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import postgres from 'postgres'
import { writeFolder } from '../../src/commands/write-out.ts'
import { writing } from '../../src/database/postgresql.ts'
import { yamlFolder } from '../../src/formats/yaml/write.ts'
import { madeUpList } from '../support/made-up-list.ts'
import { publishing } from '../support/publish.ts'
import { service } from '../support/service.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

test('PostgreSQL: a role publishes and withdraws for its publisher, and for no other', async (t) => {
  const { databaseUrl = '', ask, catalogue } = await service('PostgreSQL', { own: true })
  const owner = postgres(databaseUrl, { max: 1, onnotice: () => {} })
  after(() => owner.end())
  const roleOf = async (publisher: string) => {
    const role = `${publisher.replaceAll('-', '_')}_${process.pid}`
    await owner.unsafe(`create role ${role} login password 'secret'`)
    await owner`select bind_publisher(${publisher}, ${role})`
    const url = new URL(databaseUrl)
    url.username = role
    url.password = 'secret'
    return { role, url: String(url), ...publishing(String(url)) }
  }
  const wuhan = await roleOf('wuhan-hrss')
  const yichang = await roleOf('yichang-hrss')
  const second = await listOf('wuhan-hrss', 'wuhan-hrss-2018')
  const other = await listOf('yichang-hrss', 'yichang-hrss-2016')
  const totals = () =>
    ask('{ editions { totalCount } of: editions(publisher: "yichang-hrss") { totalCount } }')

  await t.test('before its first list, nobody takes its name', async () => {
    await assert.rejects(wuhan.publish(other), {
      name: 'Error',
      message: `lists of "yichang-hrss" are published by the role ${yichang.role}; DATABASE_URL names the role ${wuhan.role}`,
    })
    await yichang.publish(other)
    await catalogue.refresh()
    assert.equal((await totals()).of.totalCount, 1)
  })

  await t.test('a later list is its own too', async () => {
    await assert.rejects(yichang.publish(second), /are published by the role wuhan_hrss/)
    await wuhan.publish(second)
    await catalogue.refresh()
    assert.equal((await totals()).editions.totalCount, 2)
  })

  await t.test('nobody withdraws the list of another', async () => {
    await assert.rejects(
      yichang.withdraw('wuhan-hrss-2018', 'not ours'),
      /published by the role wuhan_hrss/,
    )
    await wuhan.withdraw('wuhan-hrss-2018', 'ours')
    await catalogue.refresh()
    assert.equal((await totals()).editions.totalCount, 1)
  })

  await t.test('the tables refuse what the commands would not do', async () => {
    const { sql, close } = writing(yichang.url)
    try {
      for (const statement of [
        `insert into publisher (key, version) values ('somebody-else', 99)`,
        `insert into edition (key, publisher, publisher_name, title, year, effective_on, effective_precision, law_as_of, provenance_status, version)
          select 'forged', publisher, publisher_name, title, year, effective_on, effective_precision, law_as_of, provenance_status, 99
          from edition where key = 'wuhan-hrss-2016'`,
        `insert into withdrawal (edition, version, reason) select id, 1, 'x' from edition where key = 'wuhan-hrss-2016'`,
        `insert into edition_change (version, edition, publisher, kind, at) select 1, id, publisher, 'WITHDRAWN', now() from edition where key = 'wuhan-hrss-2016'`,
        `insert into standing_update (publisher, version, at, checked_on) select id, 99, now(), '2030-01-01' from publisher where key = 'wuhan-hrss'`,
        `insert into search_phrase (edition, power, position, text, written, spelled, initials) select edition, id, 999, 'x', 'x', 'x', 'x' from power limit 1`,
      ])
        await assert.rejects(sql.unsafe(statement), { code: '42501' }, statement)
      for (const statement of [
        `update publisher_role set role = '${yichang.role}'`,
        `insert into publisher_role values ('wuhan-hrss-2', '${yichang.role}')`,
        `select bind_publisher('wuhan-hrss', '${yichang.role}')`,
        'delete from withdrawal',
        'delete from search_entry',
        'alter table edition disable row level security',
      ])
        await assert.rejects(sql.unsafe(statement), { code: '42501' }, statement)
      const ended = await sql`
        update standing set until = version + 1
        where publisher = (select id from publisher where key = 'wuhan-hrss') returning id`
      assert.equal(ended.length, 0)
    } finally {
      await close()
    }
  })

  await t.test('whoever owns the tables may do all', async () => {
    await publishing(databaseUrl).withdraw('yichang-hrss-2016', 'by the operator')
    await catalogue.refresh()
    assert.equal((await totals()).of.totalCount, 0)
  })
})

/** A folder with a small list of a publisher. */
async function listOf(publisher: string, key: string): Promise<string> {
  const list = madeUpList(3)
  const folder = join(temporaryFolder(), key)
  await writeFolder(
    folder,
    yamlFolder({
      ...list,
      publisher: { ...list.publisher, key: publisher },
      edition: { ...list.edition, publisher, key, effectiveOn: '2018-06-01' },
    }),
  )
  return folder
}
