import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readChecked } from '../../src/checking/read-checked.ts'
import { FORMATS } from '../../src/exports/formats.ts'
import { fill } from '../../src/publishing/fill.ts'
import { ANSWERED } from '../support/addresses.ts'
import { DOCUMENTS } from '../support/documents.ts'
import { ofBureau, otherPublisher } from '../support/editions.ts'
import { publishing } from '../support/publish.ts'
import { databases, service, WUHAN } from '../support/service.ts'

const texts = DOCUMENTS.map((path) => readFileSync(path, 'utf8')).join('\n')

/** Every query that the documents show, those of their curls too, and every field of the root that means one list. */
const QUERIES = [
  ...[...texts.matchAll(/```graphql\n([\s\S]*?)```/g)]
    .map(([, query = '']) => query)
    // Those of the walk through an import name a publisher that is not here; counterparts are of the others' lists.
    .filter((query) => !/example-bureau|counterparts/.test(query)),
  ...[...texts.matchAll(/-d '(\{.*?\})'\n/g)]
    .map(([, body = '']) => JSON.parse(body).query as string)
    .filter((query) => !query.startsWith('subscription')),
  `{
    powers(first: 100) { totalCount nodes { id code name history { id } related { id } } }
    categories { id code } units { id key } category(code: "XK") { id powers { totalCount } } unit(key: "administrative-approval-division") { id }
    power(code: "XK-01") { id } editions { totalCount nodes { key } }
    legalInstrument(key: "labor-law") { powers { totalCount nodes { id } } }
    search(query: "职业介绍") { totalCount nodes { id } edges { score } facets { field buckets { value label count } } }
    suggest(prefix: "职业") { text power { id } }
    statistics { powerCount byCategory { category { id } count } byUnit { unit { id } count } byInstrument(first: 100) { powers citations }
      completeness { element filled missing } burden { category { id } steps materials } verification { text memory } }
    affectedBy(instrument: "labor-contract-law") { citing { totalCount } losingLastBasis { totalCount nodes { id } } }
    lawTimeline(first: 100) { totalCount nodes { on kind powers(first: 100) { totalCount nodes { id } } } }
    changes { totalCount nodes { id } }
  }`,
]

/** Who publishes here is said by `about` and `publishers`, what is theirs by `counterparts`, and the version by `catalogue`. */
const ADDRESSES = [
  ...ANSWERED.map(([address]) => `/api/${address}`).filter(
    (address) => !/^\/api\/(about|publishers|counterparts|catalogue)\b/.test(address),
  ),
  ...[...texts.matchAll(/127\.0\.0\.1:4000(\/(?:api|export)[^'\s]*)/g)].map(
    ([, address = '']) => address,
  ),
  '/api/search?query=上班路上被车撞了',
  '/api/changes',
  '/api/timeline?first=100',
  '/changes.json',
  '/changes.atom',
  '/powers/wuhan-hrss-2016/XK-01',
  ...Object.keys(FORMATS).map((format) => `/export/wuhan-hrss-2016.${format}`),
]

for (const name of databases)
  test(`${name}: a second publisher changes no answer of the first one's clients, byte for byte`, async () => {
    const { app, post, sql, catalogue, databaseUrl } = await service(name, { own: true })
    const answers = async () =>
      new Map([
        ...(await inTurn(QUERIES, async (query) => (await post({ query })).text())),
        ...(await inTurn(ADDRESSES, async (address) => {
          const { status, ...response } = await bytes(await app.fetch(`http://localhost${address}`))
          // How far back a page of a feed reaches depends on how much has happened, to anybody.
          if (/^\/api\/\w+\.atom/.test(address))
            return Buffer.from(response.body, 'base64')
              .toString()
              .replace(/<link rel="next"[^>]*>/, '')
          return `${status} ${response.body}`
        })),
      ])
    const before = await answers()
    const second = await anotherList()
    if (databaseUrl) await publishing(databaseUrl).publish(second)
    else {
      const list = await readChecked(second)
      await sql.begin('read write', (transaction) => fill(transaction, [list], null))
    }
    const { version } = catalogue
    await catalogue.refresh()
    assert.equal(catalogue.version, version + 1)
    const after = await answers()
    assert.ok(QUERIES.length >= 12 && ADDRESSES.length >= 40)
    for (const [asked, answer] of before) assert.equal(after.get(asked), answer, asked)
    const { data } = (await (
      await post({
        query: '{ publishers { nodes { key } } powers(everywhere: true) { totalCount } }',
      })
    ).json()) as { data: unknown }
    assert.deepEqual(data, {
      publishers: { nodes: [{ key: 'another-hrss' }, { key: 'wuhan-hrss' }] },
      powers: { totalCount: 74 },
    })
  })

async function inTurn(asked: string[], answer: (asked: string) => Promise<string>) {
  const answers: [string, string][] = []
  for (const each of asked) answers.push([each, await answer(each)])
  return answers
}

async function bytes(response: Response) {
  return {
    status: response.status,
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  }
}

/** A list of another bureau, of a newer year, whose key comes first, which knows law of its own, and says other words for the same. */
const anotherList = () =>
  ofBureau(
    'another',
    '某',
    ['edition.yaml', 'effectiveOn: 2016-01-01', 'effectiveOn: 2024-01-01'],
    ['powers/reward.yaml', '对举报重大劳动保障违法行为属实的举报人的奖励', '举报有奖'],
    [
      'powers/reward.yaml',
      'instrument: labor-security-supervision-regulations',
      'instrument: another-rule',
    ],
    [
      'instruments/laws.yaml',
      /$/,
      `
- key: another-rule
  title: { zh: 某市劳动保障监察规定 }
  shortTitle: null
  kind: LOCAL_RULE
  issuer: { zh: 某市人民政府 }
  documentNumber: null
  promulgatedOn: 2004-11-01
  effectiveOn: 2004-12-01
  versions: []
  repealedOn: null
  repealedBy: null
  replacedBy: null
  verification: MEMORY
`,
    ],
  )

for (const name of databases)
  test(`${name}: the home publisher is the one set, else the one that published first`, async () => {
    const datasets = [WUHAN, await otherPublisher()]
    const key = '{ powers(first: 1) { nodes { edition { publisher { key } } } } }'
    const first = await service(name, { datasets })
    const { powers } = await first.ask(key)
    assert.equal(powers.nodes[0].edition.publisher.key, 'wuhan-hrss')
    const set = await service(name, { datasets, defaultPublisher: 'yichang-hrss' })
    const { powers: ofHome } = await set.ask(key)
    assert.equal(ofHome.nodes[0].edition.publisher.key, 'yichang-hrss')
  })
