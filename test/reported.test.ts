import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citationsIn } from '../src/citations/citations.ts'
import { explained } from '../src/commands/failure.ts'
import { readConfig } from '../src/config.ts'
import { articleLabel, articleOf } from '../src/instruments/article.ts'
import { fold } from '../src/search/fold.ts'
import { service } from './support/service.ts'

// What people meet with tools like this one, as far as no other test has it.

const opened = service('PGlite')
const get = async (path: string, headers: Record<string, string> = {}) =>
  (await opened).app.fetch(`http://localhost${path}`, { headers, redirect: 'manual' })

test('forms of PORT that mean no port stop the start in one line', () => {
  for (const PORT of [
    'tcp://10.0.0.1:4000',
    ' 4000',
    'run/x.sock',
    '\\\\.\\pipe\\x',
    '4000.0',
    '-1',
  ])
    assert.throws(() => readConfig({ PORT }), {
      message: `PORT is ${JSON.stringify(PORT)}; it must be a port from 0 (any free one) to 65535`,
    })
})

test('a pooler that refuses a parameter is named with both remedies', () => {
  const refused = new Error('unsupported startup parameter: default_transaction_read_only')
  const { message } = explained(
    Object.assign(refused, { code: '08P01' }),
    'postgres://u:p@db/x',
  ) as Error
  assert.match(
    message,
    /^the database at db\/x cannot be used: unsupported startup parameter: default_transaction_read_only; /,
  )
  assert.match(message, /ignore_startup_parameters, or use the direct address$/)
})

test('chapters, annexes and ranges are not taken for articles', () => {
  const articles = (text: string) =>
    citationsIn(text).flatMap((found) =>
      found.articles.map((each) => articleLabel(articleOf(each)).zh),
    )
  for (const [text, expected] of [
    ['《行政许可法》第四章第三节', []],
    ['《国务院第412号决定》附件第87项', []],
    ['《劳动法》第二十条至第二十三条', ['第二十条', '第二十一条', '第二十二条', '第二十三条']],
    ['《劳动法》第一〇一条', ['第一百零一条']],
    ['《劳动法》第一百○一条', ['第一百零一条']],
    ['《劳动合同法》第17-1条', ['第十七条之一']],
    ['《失业保险条例》第十 四 条', ['第十四条']],
  ] as const)
    assert.deepEqual(articles(text), expected, text)
})

test('characters of Taiwan, Japan and print, and radicals of PDFs, are folded to those of the list', () => {
  for (const [written, meant] of [
    ['僱傭', '雇佣'],
    ['勞動檢查', '劳动检查'],
    ['戸籍', '户籍'],
    ['労働', '劳动'],
    ['汙染', '污染'],
    ['失業給付', '失业给付'],
    ['農⺠工', '农民工'],
    ['裡', '里'],
    ['為', '为'],
  ] as const)
    assert.deepEqual(fold(written).characters, fold(meant).characters, written)
})

test('what old tools and other clients send is answered in the form that they read', async () => {
  const { post } = await opened
  const json = async (body: object) => {
    const answer = await post(body)
    return [answer.status, JSON.stringify(await answer.json())] as const
  }
  // Introspection of the drafts before 2018.
  const [, old] = await json({
    query: '{ __schema { directives { name onOperation onFragment onField } } }',
  })
  assert.match(old, /Cannot query field \\"onOperation\\"/)
  // R sends each value as a list of one.
  const listed = await json({ query: ['{ __typename }'] })
  assert.deepEqual(
    [listed[0], /param to be a string, but given array/.test(listed[1])],
    [400, true],
    listed[1],
  )
  const inList = await json({
    query: 'query ($c: String!) { power(code: $c) { code } }',
    variables: { c: ['QR-01'] },
  })
  assert.match(inList[1], /"path":\["c"\]|\$c/)
  // Clients of Java offer HTTP/2 with the first request, and go on without.
  const upgraded = await get('/graphql?query=%7B__typename%7D', {
    upgrade: 'h2c',
    connection: 'Upgrade, HTTP2-Settings',
  })
  assert.equal(upgraded.status, 200)
  const java = await get('/graphql?query=%7B__typename%7D', {
    accept: 'text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2',
  })
  assert.match(java.headers.get('content-type') ?? '', /json/)
})

test('the front door and the addresses that catalogues try say something', async () => {
  const front = await get('/', { accept: '*/*' })
  assert.ok(front.status < 400, String(front.status))
  const missing = await get('/data.json', { accept: 'application/json' })
  assert.equal(missing.status, 404)
  assert.match(
    await missing.text(),
    /there is nothing at \/data\.json; did you mean \/dataset\.jsonld/,
  )
  for (const [path, meant] of [
    ['/catalog.ttl', '/dataset.jsonld'],
    ['/.well-known/dcat', '/dataset.jsonld'],
    ['/swagger.json', '/openapi.json'],
    ['/feed', '/changes.atom'],
    ['/graphiql', '/graphql'],
    ['/schema.json', '/schema.graphql'],
    ['/livez', '/healthz'],
  ] as const)
    assert.match(await (await get(path)).text(), new RegExp(`; did you mean ${meant}`), path)
  const page = await (await get('/data', { accept: 'text/html' })).text()
  assert.match(
    page,
    /itemscope itemtype="https:\/\/schema\.org\/Dataset"[\s\S]*itemprop="name"[\s\S]*itemprop="distribution"/,
  )
  const feed = await (await get('/changes.atom')).text()
  assert.doesNotMatch(feed, /<updated>1970/)
})
