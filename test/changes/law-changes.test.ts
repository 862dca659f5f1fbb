import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { after, describe, test } from 'node:test'
import { edited } from '../support/editions.ts'
import { start } from '../support/process.ts'
import { publishing } from '../support/publish.ts'
import { type Json, service } from '../support/service.ts'

const CHANGES = `{
  changes { nodes { id kind version edition { key } comparison { unchangedCount }
    summary { added removed changed unchanged powers { code change parts } }
    law { instrument { key } reason fields { path } }
    standings { checkedOn reason added takenBack codes } } } }`

describe('changes of the law are news as lists are', async () => {
  const { ask, app, databaseUrl = '', catalogue } = await service('PostgreSQL', { own: true })
  const { publish, withdraw } = publishing(databaseUrl)
  const folders: string[] = []
  after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))
  const list = async (folder: Promise<string>) => {
    folders.push(await folder)
    return folder
  }
  const run = async (...args: string[]) => {
    const { code, err } = await start({ DATABASE_URL: databaseUrl }, ...args, '--yes').exited
    assert.equal(code, 0, err)
    await catalogue.refresh()
  }
  const newest = async () => (await ask(CHANGES)).changes.nodes[0]
  const feed = async () =>
    ((await (await app.fetch('http://localhost/changes.json')).json()) as Json).items

  test('a repeal is told of the list in force that cites the instrument', async () => {
    const folder = await list(
      edited([
        'instruments/laws.yaml',
        /(key: labor-contract-law\n(?: .*\n)*? {2}repealedOn: )null/,
        '$12026-10-01',
      ]),
    )
    await run('instruments', folder, '--reason', '虚构的废止')
    const { kind, version, edition, law, summary, standings, comparison } = await newest()
    assert.deepEqual(
      [kind, version, edition.key, summary, standings, comparison],
      ['LAW_CHANGED', catalogue.version, 'wuhan-hrss-2016', null, null, null],
    )
    assert.deepEqual(law, [
      {
        instrument: { key: 'labor-contract-law' },
        reason: '虚构的废止',
        fields: [{ path: 'repealedOn' }],
      },
    ])
    const [item] = await feed()
    assert.match(item.title, /^法律依据变动：/)
    assert.equal(item.content_text, '~ 《中华人民共和国劳动合同法》：repealedOn（虚构的废止）')
    assert.match(item.id, new RegExp(`:wuhan-hrss-2016/law-changed/${version}$`))
  })

  test('what is found out of parts is told too, and each has an id', async () => {
    const folder = await list(
      edited(
        ['standings.yaml', 'checkedOn: 2026-11-26', 'checkedOn: 2026-12-01'],
        ['standings.yaml', /五个工作日内提出听证要求（原为三日）。/, '五个工作日内提出听证要求。'],
      ),
    )
    await run('standings', folder, '--reason', '虚构')
    const { id, kind, standings } = await newest()
    assert.equal(kind, 'STANDINGS_CHANGED')
    const { codes, ...counts } = standings
    assert.deepEqual(counts, { checkedOn: '2026-12-01', reason: '虚构', added: 1, takenBack: 1 })
    assert.ok(codes.includes('CF-01'))
    const node = '... on EditionChange { kind version }'
    const found = await ask(`query ($id: ID!) { node(id: $id) { ${node} } }`, { id })
    assert.deepEqual(found.node, { kind: 'STANDINGS_CHANGED', version: catalogue.version })
    const [item] = await feed()
    assert.match(item.content_text, /^法律核对至 2026-12-01：新知 1 条，收回 1 条。涉及 .*CF-01/)
    const { changes } = await ask('{ changes(first: 1) { pageInfo { endCursor } } }')
    const next = await ask(
      'query ($after: String) { changes(first: 1, after: $after) { nodes { kind } } }',
      {
        after: changes.pageInfo.endCursor,
      },
    )
    assert.deepEqual(next.changes.nodes, [{ kind: 'LAW_CHANGED' }])
  })

  test('the news of a correction stays when what it corrected is withdrawn, without its words', async () => {
    const folder = await list(
      edited(...SECOND, [
        'instruments/laws.yaml',
        /(key: labor-contract-law\n(?: .*\n)*? {2}repealedOn: )null/,
        '$12026-10-01',
      ]),
    )
    await publish(folder)
    await catalogue.refresh()
    const news = {
      added: 0,
      removed: 0,
      changed: 1,
      unchanged: 36,
      powers: [{ code: 'QZ-01', change: 'CHANGED', parts: ['name'] }],
    }
    assert.deepEqual((await newest()).summary, news)
    await withdraw('wuhan-hrss-2016', '虚构的错误')
    await catalogue.refresh()
    const [withdrawn, published] = (await ask(CHANGES)).changes.nodes
    assert.deepEqual(
      [withdrawn.kind, withdrawn.summary, published.kind, published.comparison, published.summary],
      ['WITHDRAWN', null, 'PUBLISHED', null, news],
    )
    const [, item] = await feed()
    assert.match(item.content_text, /新增 0 项，取消 0 项，变更 1 项，不变 36 项\n~ QZ-01：name$/)
  })
})

type Edit = Parameters<typeof edited>[number]

/** The edits of `secondEdition`. */
const SECOND: Edit[] = [
  ['edition.yaml', 'key: wuhan-hrss-2016', 'key: wuhan-hrss-2018'],
  ['edition.yaml', 'effectiveOn: 2016-01-01', 'effectiveOn: 2018-06-01'],
  ['edition.yaml', 'lawAsOf: 2016-01-31', 'lawAsOf: 2018-06-01'],
  ['powers/coercion.yaml', '对可能被转移、隐匿或者灭失的社会保险资料予以封存', '封存社会保险资料'],
]
