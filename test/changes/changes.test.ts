import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readChecked } from '../../src/checking/read-checked.ts'
import { fill } from '../../src/publishing/fill.ts'
import { edited, otherPublisher, secondEdition } from '../support/editions.ts'
import { publishing } from '../support/publish.ts'
import { type Json, service } from '../support/service.ts'

const CHANGES = `query ($publisher: String, $since: DateTime, $first: Int, $after: String) {
  changes(publisher: $publisher, since: $since, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { id kind at edition { key withdrawn { reason } }
      comparison { from { key } added { totalCount } removed { totalCount } unchangedCount changed { nodes { code } } } } } }`

test('PostgreSQL: changes, the newest first, and the feeds of them', async (t) => {
  const { ask, answer, app, databaseUrl, catalogue } = await service('PostgreSQL', { own: true })
  const { publish, withdraw } = publishing(databaseUrl)
  const changes = async (variables = {}) => (await ask(CHANGES, variables)).changes
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    app.fetch(`http://localhost${path}`, { method, headers })
  await publish(await secondEdition())
  await catalogue.refresh()

  await t.test('each is told with what it changed', async () => {
    const { totalCount, nodes } = await changes()
    assert.equal(totalCount, 2)
    assert.deepEqual(
      nodes.map(({ kind, edition, comparison }: Json) => ({ kind, key: edition.key, comparison })),
      [
        {
          kind: 'PUBLISHED',
          key: 'wuhan-hrss-2018',
          comparison: {
            from: { key: 'wuhan-hrss-2016' },
            added: { totalCount: 0 },
            removed: { totalCount: 0 },
            unchangedCount: 36,
            changed: { nodes: [{ code: 'QZ-01' }] },
          },
        },
        {
          kind: 'PUBLISHED',
          key: 'wuhan-hrss-2016',
          comparison: {
            from: null,
            added: { totalCount: 37 },
            removed: { totalCount: 0 },
            unchangedCount: 0,
            changed: { nodes: [] },
          },
        },
      ],
    )
  })

  await t.test('pages join; `since` takes in its own moment; each has an id', async () => {
    const all = (await changes()).nodes
    const first = await changes({ first: 1 })
    const second = await changes({ first: 1, after: first.pageInfo.endCursor })
    assert.deepEqual([...first.nodes, ...second.nodes], all)
    assert.deepEqual([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage], [true, false])
    assert.deepEqual((await changes({ since: all[0].at })).nodes, [all[0]])
    const { node } = await ask(
      'query ($id: ID!) { node(id: $id) { ... on EditionChange { kind edition { key } } } }',
      {
        id: all[1].id,
      },
    )
    assert.deepEqual(node, { kind: 'PUBLISHED', edition: { key: 'wuhan-hrss-2016' } })
  })

  await t.test(
    'a JSON Feed says it in Chinese, and that the list is a reconstruction',
    async () => {
      const response = await get('/changes.json?first=1')
      assert.equal(response.headers.get('content-type'), 'application/feed+json; charset=utf-8')
      const feed = (await response.json()) as Json
      const [item] = feed.items
      assert.equal(feed.version, 'https://jsonfeed.org/version/1.1')
      assert.equal(
        item.title,
        `发布：武汉市人力资源和社会保障局市级权力清单（2016年）（${item._powerlist.edition}）`,
      )
      assert.match(
        item.content_text,
        /^重建清单，并非公布的原文。[\s\S]*\n与 wuhan-hrss-2016 相比：新增 0 项，取消 0 项，变更 1 项，不变 36 项\n~ QZ-01 封存社会保险资料：name\.zh/,
      )
      assert.deepEqual(item._powerlist.comparison.changed.nodes[0].fields, [
        {
          path: 'name.zh',
          before: '"对可能被转移、隐匿或者灭失的社会保险资料予以封存"',
          after: '"封存社会保险资料"',
        },
      ])
      const next = new URL(feed.next_url)
      const rest = (await (await get(`${next.pathname}${next.search}`)).json()) as Json
      assert.deepEqual(
        rest.items.map(({ _powerlist }: Json) => _powerlist.edition),
        ['wuhan-hrss-2016'],
      )
    },
  )

  await t.test(
    'a withdrawal leaves a tombstone, and nothing of what the edition said',
    async () => {
      const before = (await get('/changes.atom')).headers.get('etag') ?? ''
      assert.equal((await get('/changes.atom', { 'if-none-match': `"x", ${before}` })).status, 304)
      await withdraw('wuhan-hrss-2018', '数据有误 <&>')
      await catalogue.refresh()
      const { nodes } = await changes()
      assert.deepEqual(
        nodes.map(({ kind, edition, comparison }: Json) => [
          kind,
          edition.key,
          comparison?.unchangedCount,
        ]),
        [
          ['WITHDRAWN', 'wuhan-hrss-2018', undefined],
          ['PUBLISHED', 'wuhan-hrss-2018', undefined],
          ['PUBLISHED', 'wuhan-hrss-2016', 0],
        ],
      )
      const response = await get('/changes.atom', { 'if-none-match': before })
      assert.equal(response.status, 200)
      const atom = await response.text()
      assert.match(atom, /<link rel="alternate" type="text\/html" href="[^"]*\/lists\/[a-z0-9-]+"/)
      assert.match(
        atom,
        /<at:deleted-entry ref="tag:example\.org,[\d-]+:wuhan-hrss-2018\/published" when="[^"]+"><at:comment>数据有误 &#60;&#38;&#62;<\/at:comment>/,
      )
      assert.doesNotMatch(atom, /封存社会保险资料|12345/)
      assert.doesNotMatch(await (await get('/changes.json')).text(), /封存社会保险资料|12345/)
    },
  )

  await t.test('HEAD answers without a body; what is wrong with a parameter is said', async () => {
    const head = await get('/changes.json', {}, 'HEAD')
    assert.deepEqual([head.status, await head.text()], [200, ''])
    for (const [parameters, path] of [
      ['since=yesterday', 'since'],
      ['first=0', 'first'],
      ['first=x', 'first'],
      ['after=x', 'after'],
      ['page=2', 'page'],
      ['since=2026-01-01T00:00:00Z&since=2026-01-01T00:00:00Z', 'since'],
    ]) {
      const response = await get(`/changes.json?${parameters}`)
      const { errors } = (await response.json()) as Json
      assert.equal(response.status, 400, parameters)
      assert.equal(errors[0].extensions.code, 'BAD_USER_INPUT')
      assert.equal(errors[0].extensions.issues[0].path[0], path)
    }
  })

  await t.test('another publisher is no concern of those who name none', async () => {
    const before = await answer(CHANGES)
    await publish(await otherPublisher())
    await catalogue.refresh()
    assert.deepEqual(await answer(CHANGES), before)
    assert.equal((await get('/changes.json')).status, 200)
    assert.equal((await changes({ publisher: 'yichang-hrss' })).totalCount, 1)
  })
})

test('PGlite: in memory nothing is told, since nothing is published for good', async () => {
  const { ask, app } = await service('PGlite')
  assert.equal((await ask(CHANGES)).changes.totalCount, 0)
  const feed = (await (await app.fetch('http://localhost/changes.json')).json()) as Json
  assert.deepEqual(feed.items, [])
  const atom = await (await app.fetch('http://localhost/changes.atom')).text()
  const [, updated = ''] = /<updated>(.*?)<\/updated>/.exec(atom) ?? []
  assert.ok(updated > '2020' && updated <= new Date().toISOString(), updated)
})

test('a request that began before a publication sees the old list to its end', async () => {
  const { ask, sql, statements, catalogue } = await service('PGlite', { own: true })
  const next = await readChecked(await secondEdition())
  const second = await readChecked(
    await edited(
      ['publisher.yaml', 'key: wuhan-hrss', 'key: other'],
      ['edition.yaml', 'publisher: wuhan-hrss', 'publisher: other'],
      ['edition.yaml', 'key: wuhan-hrss-2016', 'key: other-2016'],
    ),
  )
  const QUERY = `{ powers(first: 1, filter: { codes: ["QZ-01"] }) { nodes { name history { edition { key previous { key } } }
    edition { key publisher { hotline currentEdition { key } editions { totalCount } } } } } }`
  // The one connection takes statements in turn: the publication is queued behind the first statement of the request.
  let published: Promise<unknown> | undefined
  const push = statements.push.bind(statements)
  statements.push = (...texts) => {
    published ??= sql.begin('read write', (transaction) => fill(transaction, [next, second], null))
    return push(...texts)
  }
  const before = await ask(QUERY)
  await published
  statements.push = push
  assert.deepEqual(before.powers.nodes, [
    {
      name: '对可能被转移、隐匿或者灭失的社会保险资料予以封存',
      history: [{ edition: { key: 'wuhan-hrss-2016', previous: null } }],
      edition: {
        key: 'wuhan-hrss-2016',
        publisher: {
          hotline: '12333',
          currentEdition: { key: 'wuhan-hrss-2016' },
          editions: { totalCount: 1 },
        },
      },
    },
  ])
  await catalogue.refresh()
  const after = await ask(
    '{ powers(publisher: "wuhan-hrss", first: 1) { nodes { edition { key } history { code } } } }',
  )
  assert.deepEqual(after.powers.nodes[0], {
    edition: { key: 'wuhan-hrss-2018' },
    history: [{ code: 'XK-01' }, { code: 'XK-01' }],
  })
})
