import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { prepareSearch } from '../../src/search/prepare.ts'
import { DOCUMENTS, documents } from '../support/documents.ts'
import { FICTIONAL, fictionalEdition } from '../support/fictional-edition.ts'
import { service, WUHAN } from '../support/service.ts'

// The list that docs/importing.md makes is asked in importing.test.ts.
const examples = DOCUMENTS.flatMap((path) =>
  [
    ...readFileSync(path, 'utf8').matchAll(
      /```graphql\n([\s\S]*?)```\n(?:\n```json\n([\s\S]*?)```)?/g,
    ),
  ].map(([, query = '', answer]) => ({ path, query, answer })),
).filter(({ path }) => path !== 'docs/importing.md')
const opened = service('PGlite').then(async (held) => {
  await prepareSearch(held.sql)
  return held
})
const openedWithTwo = fictionalEdition().then((second) =>
  service('PGlite', { datasets: [WUHAN, second] }),
)

test('the documents have examples', () => assert.ok(examples.length >= 12))

for (const [index, { path, query, answer }] of examples.entries())
  test(`query ${index + 1}, of ${path}, runs${answer ? ', and answers what stands there' : ''}`, async () => {
    const { ask } = await (query.includes(FICTIONAL) ? openedWithTwo : opened)
    const data = await ask(query)
    if (answer) assert.deepEqual(data, JSON.parse(answer))
    else assert.doesNotMatch(JSON.stringify(data), /^\{"\w+":(null|\{"nodes":\[\]\})/)
  })

test('every curl of the documents carries a query that runs', async () => {
  const { post } = await opened
  const bodies = [...documents.matchAll(/-d '(\{.*?\})'\n/g)]
  assert.ok(bodies.length > 1)
  for (const [, body = ''] of bodies) {
    if (body.includes('"subscription')) {
      const stream = await post(JSON.parse(body), { accept: 'text/event-stream' })
      assert.equal(stream.headers.get('content-type'), 'text/event-stream')
      const reader = stream.body?.getReader()
      await reader?.read()
      await reader?.cancel()
      continue
    }
    const { data, errors } = (await (await post(JSON.parse(body))).json()) as {
      data: unknown
      errors: unknown
    }
    assert.ok(data && !errors)
  }
})

test('the figures of the README are those of the edition that it names', async () => {
  const { ask } = await opened
  const { edition, powers } = await ask(
    '{ edition(key: "wuhan-hrss-2016") { contentHash counts { categories powers } } powers(first: 1) { nodes { partStandings { knownOn } } } }',
  )
  const { contentHash, counts } = edition
  const [{ knownOn }] = powers.nodes[0].partStandings
  const said = readFileSync('README.md', 'utf8').replace(/\s+/g, ' ')
  assert.ok(
    said.includes(
      `${counts.categories} categories, ${counts.powers} powers (edition \`wuhan-hrss-2016\`, content hash \`${contentHash.slice(0, 12)}…\`; the law behind it compared to ${knownOn})`,
    ),
  )
})

test('the README fits on some screens, and every link within the documents leads somewhere', () => {
  assert.ok(statSync('README.md').size <= 8_192)
  let links = 0
  for (const path of DOCUMENTS)
    for (const [, target = ''] of readFileSync(path, 'utf8').matchAll(
      /\]\((?!https?:)([^)\s]+)\)/g,
    )) {
      const [file = '', heading] = target.split('#')
      const found = file ? join(dirname(path), file) : path
      assert.ok(existsSync(found), `${path} → ${target}`)
      if (heading)
        assert.match(
          readFileSync(found, 'utf8').toLowerCase(),
          new RegExp(`^##+ ${heading.replaceAll('-', '[ -]')}$`, 'm'),
        )
      links += 1
    }
  assert.ok(links > 10)
})

test('the content hash can be recomputed from the JSON export with the Python of the documents', async (t) => {
  if (spawnSync('python3', ['--version']).status !== 0)
    return t.diagnostic('there is no python3 here')
  const [, recipe = ''] = /```python\n(import hashlib, json[\s\S]*?)```/.exec(documents) ?? []
  const { app, ask } = await opened
  const { edition } = await ask('{ edition(key: "wuhan-hrss-2016") { contentHash } }')
  const input = await (await app.fetch('http://localhost/export/wuhan-hrss-2016.json')).text()
  const hash = execFileSync('python3', ['-c', recipe], { input, encoding: 'utf8' }).trim()
  assert.equal(hash, edition.contentHash)
})
