import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofBureau, otherPublisher } from '../support/editions.ts'
import { publishing } from '../support/publish.ts'
import { databases, type Json, service, WUHAN } from '../support/service.ts'

const placed = ({ edition, code }: Json) => `${edition.key} ${code}`

for (const name of databases) {
  const opened = Promise.all([
    otherPublisher(),
    ofBureau('jingzhou', '荆州', [
      'edition.yaml',
      'effectiveOn: 2016-01-01',
      'effectiveOn: 2018-01-01',
    ]),
  ]).then((others) => service(name, { datasets: [WUHAN, ...others] }))

  test(`${name}: powers everywhere are those of all lists in force, the first publisher's in front`, async () => {
    const { ask } = await opened
    const NODES = 'totalCount nodes { code name edition { key } }'
    const { whole, named, coded, ofDay } = await ask(`{
      whole: powers(everywhere: true, first: 100) { ${NODES} }
      named: powers(everywhere: true, first: 5, orderBy: { field: NAME, direction: DESC }) { ${NODES} }
      coded: powers(everywhere: true, filter: { codes: ["XK-01", "XK-02"] }) { ${NODES} }
      ofDay: powers(everywhere: true, asOf: "2017-01-01") { totalCount }
    }`)
    assert.equal(whole.totalCount, 37 * 3)
    assert.equal(ofDay.totalCount, 37 * 2)
    assert.deepEqual(whole.nodes.map(placed).slice(36, 39), [
      'wuhan-hrss-2016 QT-04',
      'yichang-hrss-2016 XK-01',
      'yichang-hrss-2016 XK-02',
    ])
    assert.deepEqual(coded.nodes.map(placed), [
      'wuhan-hrss-2016 XK-01',
      'wuhan-hrss-2016 XK-02',
      'yichang-hrss-2016 XK-01',
      'yichang-hrss-2016 XK-02',
      'jingzhou-hrss-2016 XK-01',
      'jingzhou-hrss-2016 XK-02',
    ])
    // Of those with one name, the last publisher's comes first in a falling order.
    assert.deepEqual(
      named.nodes.slice(0, 3).map(({ edition }: Json) => edition.key),
      ['jingzhou-hrss-2016', 'yichang-hrss-2016', 'wuhan-hrss-2016'],
    )
  })

  for (const order of [
    '',
    ', orderBy: { field: CODE, direction: DESC }',
    ', orderBy: { field: DECISION_TIME_LIMIT }',
  ])
    test(`${name}: paging everywhere${order}, forward and backward, equals the whole`, async () => {
      const { ask } = await opened
      const page = async (args: string) => {
        const { powers } = await ask(
          `{ powers(everywhere: true, ${args}${order}) { nodes { code edition { key } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
        )
        return powers
      }
      const forward: string[] = []
      for (let after = '', more = true; more; ) {
        const { nodes, pageInfo } = await page(`first: 25${after}`)
        forward.push(...nodes.map(placed))
        after = `, after: "${pageInfo.endCursor}"`
        more = pageInfo.hasNextPage
      }
      const backward: string[] = []
      for (let before = '', more = true; more; ) {
        const { nodes, pageInfo } = await page(`last: 25${before}`)
        backward.unshift(...nodes.map(placed))
        before = `, before: "${pageInfo.startCursor}"`
        more = pageInfo.hasPreviousPage
      }
      assert.equal(new Set(forward).size, 37 * 3)
      assert.deepEqual(backward, forward)
    })

  test(`${name}: figures, affected powers, suggestions and law everywhere are those of all lists`, async () => {
    const { ask } = await opened
    const FIGURES = `powerCount byCategory { category { code edition { key } } count } byUnit { count } byStatus { count }
      byInstrument(first: 1) { powers citations } completeness { element filled missing } feesCharged { free }
      verification { text memory } burden { category { code } steps } outdated { powers }`
    const AFFECTED =
      'citing { totalCount nodes { power { code edition { key } } } } losingLastBasis { totalCount }'
    const data = await ask(`{
      one: statistics { ${FIGURES} }
      all: statistics(everywhere: true) { ${FIGURES} }
      affected: affectedBy(instrument: "labor-contract-law", article: "57") { ${AFFECTED} }
      affectedAll: affectedBy(instrument: "labor-contract-law", article: "57", everywhere: true) { ${AFFECTED} }
      suggest(prefix: "laowu") { text power { edition { key } } }
      suggestAll: suggest(prefix: "laowu", everywhere: true, first: 30) { text power { edition { key } } }
      law: lawTimeline(from: "2025-01-01", to: "2025-12-31") { totalCount nodes { on kind powers { totalCount } } }
      lawAll: lawTimeline(from: "2025-01-01", to: "2025-12-31", everywhere: true) { totalCount nodes { on kind powers(first: 2) { totalCount nodes { code } pageInfo { endCursor } } } }
      inAll: legalInstrument(key: "work-injury-insurance-regulations") { powers(article: "14", everywhere: true) { nodes { code edition { key } } } }
    }`)
    const { one, all } = data
    assert.equal(all.powerCount, 3 * one.powerCount)
    assert.deepEqual(
      all.byCategory.map(({ category }: Json) => category.code),
      [one, one, one].flatMap(({ byCategory }) =>
        byCategory.map(({ category }: Json) => category.code),
      ),
    )
    assert.deepEqual(all.byCategory[8].category.edition, { key: 'yichang-hrss-2016' })
    assert.equal(all.byUnit.length, 3 * one.byUnit.length)
    assert.equal(all.burden.length, 3 * one.burden.length)
    assert.equal(all.byStatus[0].count, 3 * one.byStatus[0].count)
    assert.equal(all.byInstrument[0].citations, 3 * one.byInstrument[0].citations)
    assert.equal(all.verification.text, 3 * one.verification.text)
    assert.deepEqual(
      all.completeness,
      one.completeness.map(({ element, filled, missing }: Json) => ({
        element,
        filled: 3 * filled,
        missing: 3 * missing,
      })),
    )
    assert.equal(data.affectedAll.citing.totalCount, 3 * data.affected.citing.totalCount)
    assert.equal(
      data.affectedAll.losingLastBasis.totalCount,
      3 * data.affected.losingLastBasis.totalCount,
    )
    assert.equal(data.suggestAll.length, 3 * data.suggest.length)
    assert.equal(data.lawAll.totalCount, data.law.totalCount)
    assert.deepEqual(
      data.lawAll.nodes.map(({ powers }: Json) => powers.totalCount),
      data.law.nodes.map(({ powers }: Json) => 3 * powers.totalCount),
    )
    assert.deepEqual(data.inAll.powers.nodes.map(placed), [
      'wuhan-hrss-2016 QR-01',
      'yichang-hrss-2016 QR-01',
      'jingzhou-hrss-2016 QR-01',
    ])
    const [{ powers }] = data.lawAll.nodes
    assert.equal(powers.totalCount, 9)
  })

  test(`${name}: the law everywhere goes on after a cursor`, async () => {
    const { ask } = await opened
    const EVENTS = 'nodes { on kind } pageInfo { endCursor }'
    const { lawTimeline: all } = await ask(
      `{ lawTimeline(everywhere: true, first: 10) { ${EVENTS} } }`,
    )
    const { lawTimeline: begun } = await ask(
      `{ lawTimeline(everywhere: true, first: 4) { ${EVENTS} } }`,
    )
    const { lawTimeline: rest } = await ask(
      `{ lawTimeline(everywhere: true, first: 6, after: "${begun.pageInfo.endCursor}") { ${EVENTS} } }`,
    )
    assert.deepEqual([...begun.nodes, ...rest.nodes], all.nodes)
  })

  test(`${name}: search everywhere finds a power in every list that has it, and pages through them`, async () => {
    const { ask } = await opened
    const FOUND =
      'totalCount nodes { code edition { key } } pageInfo { endCursor hasNextPage } facets { field buckets { value count } }'
    const { whole, law, first, nothing } = await ask(`{
      whole: search(query: "劳务派遣经营许可", everywhere: true) { ${FOUND} }
      law: search(query: "工伤保险条例14条", everywhere: true) { ${FOUND} }
      first: search(query: "劳务派遣经营许可", everywhere: true, first: 2) { ${FOUND} }
      nothing: search(query: "公积金怎么提取", everywhere: true) { totalCount elsewhere { hotline } }
    }`)
    assert.deepEqual(whole.nodes.slice(0, 3).map(placed), [
      'wuhan-hrss-2016 XK-03',
      'yichang-hrss-2016 XK-03',
      'jingzhou-hrss-2016 XK-03',
    ])
    assert.deepEqual(law.nodes.map(placed), [
      'wuhan-hrss-2016 QR-01',
      'yichang-hrss-2016 QR-01',
      'jingzhou-hrss-2016 QR-01',
    ])
    assert.deepEqual(law.facets[0].buckets, [{ value: 'QR', count: 3 }])
    assert.deepEqual(nothing, { totalCount: 0, elsewhere: { hotline: '12329' } })
    const rest = await ask(
      `{ search(query: "劳务派遣经营许可", everywhere: true, first: 100, after: "${first.pageInfo.endCursor}") { nodes { code edition { key } } } }`,
    )
    assert.deepEqual(
      [...first.nodes, ...rest.search.nodes].map(placed).slice(0, whole.nodes.length),
      whole.nodes.map(placed),
    )
  })

  test(`${name}: everywhere means no publisher, no edition, and what a filter names has to exist`, async () => {
    const { answer } = await opened
    for (const [field, path, message] of [
      [
        'powers(everywhere: true, publisher: "wuhan-hrss") { totalCount }',
        ['everywhere'],
        /no `publisher` beside it/,
      ],
      [
        'search(query: "x", everywhere: true, edition: "wuhan-hrss-2016") { totalCount }',
        ['everywhere'],
        /no `edition`/,
      ],
      [
        'suggest(prefix: "x", everywhere: true, publisher: "wuhan-hrss") { text }',
        ['everywhere'],
        /no `publisher`/,
      ],
      [
        'changes(everywhere: true, publisher: "wuhan-hrss") { totalCount }',
        ['everywhere'],
        /no `publisher`/,
      ],
      [
        'powers(everywhere: true, filter: { categories: ["XX"] }) { totalCount }',
        ['filter', 'categories', 0],
        /did you mean "XK"/,
      ],
      [
        'powers(filter: { categories: ["XK", "ZZ"] }) { totalCount }',
        ['filter', 'categories', 1],
        /"ZZ" is not a category/,
      ],
      [
        'search(query: "工伤", filter: { categories: ["QR", "ZZ"] }) { totalCount }',
        ['filter', 'categories', 1],
        /"ZZ"/,
      ],
      [
        'statistics(filter: { units: ["administrative-approval-division", "nobody"] }) { powerCount }',
        ['filter', 'units', 1],
        /"nobody" is not a unit/,
      ],
      [
        'statistics(filter: { units: ["nobody"] }, everywhere: true) { powerCount }',
        ['filter', 'units', 0],
        /"nobody"/,
      ],
      [
        'affectedBy(instrument: "labor-law", publisher: "wuhan-hrs") { citing { totalCount } }',
        ['publisher'],
        /did you mean "wuhan-hrss"/,
      ],
      [
        'changes(publisher: "wuhan-hrs") { totalCount }',
        ['publisher'],
        /did you mean "wuhan-hrss"/,
      ],
      [
        'legalInstruments(filter: { publisher: "wuhan-hrs" }) { totalCount }',
        ['filter', 'publisher'],
        /did you mean/,
      ],
    ] as const) {
      const { errors } = await answer(`{ ${field} }`)
      assert.equal(errors?.[0]?.extensions.code, 'BAD_USER_INPUT', field)
      assert.deepEqual(errors?.[0]?.extensions.issues[0].path, path)
      assert.match(errors?.[0]?.message ?? '', message)
    }
  })

  test(`${name}: the ready-made queries and the feeds take everywhere`, async () => {
    const { app } = await opened
    const get = async (address: string) =>
      (await app.fetch(`http://localhost${address}`)).json() as Json
    assert.equal((await get('/api/powers?everywhere=true')).data.powers.totalCount, 111)
    assert.equal((await get('/api/statistics?everywhere=true')).data.statistics.powerCount, 111)
    assert.ok((await get('/api/search?query=工伤认定&everywhere=true')).data.search.totalCount >= 3)
    assert.equal(
      (await get('/changes.json?everywhere=perhaps')).errors[0].extensions.issues[0].path[0],
      'everywhere',
    )
  })
}

test('PostgreSQL: changes everywhere are those of all publishers, and a feed of one takes no others', async () => {
  const { ask, app, databaseUrl, catalogue } = await service('PostgreSQL', { own: true })
  await publishing(databaseUrl).publish(await otherPublisher())
  await catalogue.refresh()
  const { one, all } = await ask(
    '{ one: changes { totalCount } all: changes(everywhere: true) { totalCount nodes { edition { publisher { key } } } } }',
  )
  assert.equal(all.totalCount, one.totalCount + 1)
  assert.equal(all.nodes[0].edition.publisher.key, 'yichang-hrss')
  const feed = async (query: string) =>
    ((await (await app.fetch(`http://localhost/changes.json${query}`)).json()) as Json).items.length
  assert.equal((await feed('?everywhere=true')) - (await feed('')), 1)
})
