import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withdrawEdition } from '../../src/publishing/withdraw-edition.ts'
import { otherPublisher, secondEdition } from '../support/editions.ts'
import { databases, type Json, service, WUHAN } from '../support/service.ts'

for (const name of databases) {
  const opened = secondEdition().then((second) => service(name, { datasets: [WUHAN, second] }))

  test(`${name}: the edition in force is the one of the day`, async () => {
    const { ask } = await opened
    const on = (day: string) =>
      `powers(asOf: "${day}", first: 1) { totalCount nodes { edition { key } } }`
    const days = await ask(`{
      before: ${on('2015-12-31')} first: ${on('2016-01-01')} last: ${on('2018-05-31')} second: ${on('2018-06-01')}
      far: ${on('9999-12-31')} today: powers(first: 1) { nodes { edition { key previous { key previous { key } } } } }
    }`)
    assert.deepEqual(days.before, { totalCount: 0, nodes: [] })
    const edition = (answer: Json) => answer.nodes[0].edition.key
    assert.equal(edition(days.first), 'wuhan-hrss-2016')
    assert.equal(edition(days.last), 'wuhan-hrss-2016')
    assert.equal(edition(days.second), 'wuhan-hrss-2018')
    assert.equal(edition(days.far), 'wuhan-hrss-2018')
    assert.deepEqual(days.today.nodes[0].edition.previous, {
      key: 'wuhan-hrss-2016',
      previous: null,
    })
  })

  test(`${name}: before the first edition everything is empty or null, and nothing fails`, async () => {
    const { ask } = await opened
    const data = await ask(`{
      power(code: "XK-01", asOf: "2015-12-31") { code } category(code: "XK", asOf: "2015-12-31") { code }
      unit(key: "labor-relations-division", asOf: "2015-12-31") { key }
      categories(asOf: "2015-12-31") { code } units(asOf: "2015-12-31") { key }
    }`)
    assert.deepEqual(data, { power: null, category: null, unit: null, categories: [], units: [] })
  })

  test(`${name}: the standing of a basis changes on the very day`, async () => {
    const { ask } = await opened
    const standing = async (code: string, day: string) => {
      const { power } = await ask(
        `{ power(edition: "wuhan-hrss-2016", code: "${code}", asOf: "${day}") {
          status statusCause { on } basisStatus liveBasisCount legalBases { status instrument { key status } } } }`,
      )
      return power
    }
    // The Hong Kong, Macao and Taiwan employment permit: the decision’s item fell on 2018-07-28, the rule on 2018-08-23.
    const before = await standing('XK-04', '2018-07-27')
    assert.equal(before.status, 'RETAINED')
    assert.equal(before.statusCause, null)
    assert.equal(before.basisStatus, 'AMENDED', 'the decision was amended on 2016-08-25')
    assert.equal(before.liveBasisCount, 2)
    const cancelled = await standing('XK-04', '2018-07-28')
    assert.equal(cancelled.status, 'CANCELLED')
    assert.deepEqual(cancelled.statusCause, { on: '2018-07-28' })
    assert.equal(cancelled.basisStatus, 'REPEALED')
    assert.equal(cancelled.liveBasisCount, 1)
    assert.deepEqual(cancelled.legalBases[0], {
      status: 'REPEALED',
      instrument: { key: 'state-council-decision-412', status: 'IN_FORCE' },
    })
    assert.equal(cancelled.legalBases[1].status, 'IN_FORCE')
    const repealed = await standing('XK-04', '2018-08-23')
    assert.equal(repealed.liveBasisCount, 0)
    assert.deepEqual(repealed.legalBases[1], {
      status: 'REPEALED',
      instrument: { key: 'hmt-residents-employment-provisions', status: 'REPEALED' },
    })
    // Private education: cited in the version of 2013; the amendment of 2016-11-07 took effect on 2017-09-01.
    assert.equal((await standing('XK-01', '2017-08-31')).legalBases[0].status, 'IN_FORCE')
    assert.equal((await standing('XK-01', '2017-09-01')).legalBases[0].status, 'AMENDED')
    // The trial measures on annuities gave way on 2018-02-01, and nothing else confers the power.
    assert.equal((await standing('QT-04', '2018-01-31')).basisStatus, 'IN_FORCE')
    assert.equal((await standing('QT-04', '2018-02-01')).basisStatus, 'REPEALED')
  })

  test(`${name}: a basis not in force yet says so`, async () => {
    const { ask } = await opened
    const { power } = await ask(
      '{ power(edition: "wuhan-hrss-2016", code: "JF-04", asOf: "2015-12-31") { legalBases { status instrument { key effectiveOn } } } }',
    )
    const measures = power.legalBases.filter(
      ({ instrument }: Json) => instrument.key === 'employment-subsidy-fund-interim-measures-2015',
    )
    assert.deepEqual(measures[0], {
      status: 'NOT_YET_IN_FORCE',
      instrument: { key: measures[0].instrument.key, effectiveOn: '2016-01-01' },
    })
  })

  test(`${name}: the day of the root reaches every field below, and a field’s own day goes before it`, async () => {
    const { ask } = await opened
    const { power, publisher } = await ask(`{
      power(code: "XK-04", asOf: "2016-06-01") {
        edition { key publisher { currentEdition { key } hotline } }
        category { edition { key } powers(first: 4) { nodes { code status legalBases { instrument { status } } } } }
        status later: status(asOf: "2020-01-01")
        legalBases { status later: status(asOf: "2020-01-01")
          instrument { status later: status(asOf: "2020-01-01") powers { nodes { code edition { key } status } }
            next: powers(asOf: "2019-01-01") { nodes { code edition { key } status } } } }
      }
      publisher(key: "wuhan-hrss") { hotline currentEdition { key } editions { nodes { key hotline } } }
    }`)
    assert.deepEqual(power.edition, {
      key: 'wuhan-hrss-2016',
      publisher: { currentEdition: { key: 'wuhan-hrss-2016' }, hotline: '12333' },
    })
    const same = power.category.powers.nodes[3]
    assert.deepEqual([same.code, same.status], ['XK-04', 'RETAINED'])
    assert.deepEqual([power.status, power.later], ['RETAINED', 'CANCELLED'])
    const { instrument, ...basis } = power.legalBases[1]
    assert.deepEqual(basis, { status: 'IN_FORCE', later: 'REPEALED' })
    assert.deepEqual([instrument.status, instrument.later], ['IN_FORCE', 'REPEALED'])
    assert.deepEqual(instrument.powers.nodes, [
      { code: 'XK-04', edition: { key: 'wuhan-hrss-2016' }, status: 'RETAINED' },
    ])
    assert.deepEqual(instrument.next.nodes, [
      { code: 'XK-04', edition: { key: 'wuhan-hrss-2018' }, status: 'CANCELLED' },
    ])
    assert.equal(publisher.hotline, '12345')
    assert.equal(publisher.currentEdition.key, 'wuhan-hrss-2018')
    assert.deepEqual(
      publisher.editions.nodes.map(({ hotline }: Json) => hotline),
      ['12345', '12333'],
    )
  })

  test(`${name}: an instrument that shows the powers of two editions has an id in each, which leads back to them`, async () => {
    const { ask } = await opened
    const law = 'legalBases { instrument { id powers(first: 1) { nodes { edition { key } } } } }'
    const shown = await ask(`{
      now: power(code: "XK-03") { id ${law} }
      old: power(code: "XK-03", edition: "wuhan-hrss-2016") { id ${law} }
      below: edition(key: "wuhan-hrss-2016") { powers(first: 3) { nodes { ${law} } } }
      all: powers(everywhere: true, first: 3) { nodes { ${law} } }
      own: publisher(key: "wuhan-hrss") { currentEdition { powers(first: 3) { nodes { ${law} } } } }
      plain: legalInstrument(key: "labor-contract-law") { id powers(first: 1) { nodes { edition { key } } } }
    }`)
    const again = await ask(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Power { ${law} } } }`,
      { ids: [shown.now.id, shown.old.id] },
    )
    const truths = new Map<string, Set<string>>()
    const read = (value: Json) => {
      if (value === null || typeof value !== 'object') return
      if (value.id && value.powers)
        truths.set(
          value.id,
          (truths.get(value.id) ?? new Set()).add(value.powers.nodes[0]?.edition.key),
        )
      for (const inner of Object.values(value)) read(inner)
    }
    read([shown, again])
    assert.deepEqual(
      [...truths].filter(([, editions]) => editions.size !== 1),
      [],
    )
    const ids = [...truths.keys()]
    const { nodes } = await ask(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on LegalInstrument { powers(first: 1) { nodes { edition { key } } } } } }',
      { ids },
    )
    for (const { id, powers } of nodes)
      assert.deepEqual(new Set([powers.nodes[0]?.edition.key]), truths.get(id))
    assert.equal(
      shown.plain.id,
      Buffer.from('LegalInstrument:labor-contract-law').toString('base64url'),
      'where no list is named the id is the natural key',
    )
    const plain = shown.now.legalBases.map(({ instrument }: Json) => instrument.id)
    assert.deepEqual(
      again.nodes[0].legalBases.map(({ instrument }: Json) => instrument.id),
      plain,
    )
    assert.ok(plain.includes(shown.plain.id))
  })

  test(`${name}: a power’s history is its code in every edition, oldest first`, async () => {
    const { ask } = await opened
    const { power } = await ask(
      '{ power(code: "QZ-01") { name history { name edition { key } } } }',
    )
    assert.equal(power.name, '封存社会保险资料')
    assert.deepEqual(power.history, [
      {
        name: '对可能被转移、隐匿或者灭失的社会保险资料予以封存',
        edition: { key: 'wuhan-hrss-2016' },
      },
      { name: '封存社会保险资料', edition: { key: 'wuhan-hrss-2018' } },
    ])
  })

  test(`${name}: a withdrawn edition keeps what cannot be null, and nothing else of it is reachable`, async () => {
    const folders = [WUHAN, await secondEdition()]
    const { answer, ask, sql, catalogue } = await service(name, { datasets: folders })
    const ids = await ask(
      '{ power(code: "XK-01") { id unit { id } category { id } } powers(first: 1) { pageInfo { endCursor } } }',
    )
    await sql.begin('read write', (transaction) =>
      withdrawEdition(transaction, 'wuhan-hrss-2018', '数据有误'),
    )
    await catalogue.refresh()
    const { data, errors } = await answer(
      `query ($ids: [ID!]!, $after: String) {
        edition(key: "wuhan-hrss-2018") {
          key title year effectiveOn publisher { key name } withdrawn { reason } notice hotline mandate { title }
          lawCheckedOn previous { key } provenance { status note source { title } } license { spdx }
          declared { powers } units { key } categories { code } facts { key } practices { key } elements { key }
          powers { totalCount nodes { code } }
        }
        editions { totalCount nodes { key } }
        powers(first: 1) { nodes { edition { key } history { edition { key } } } }
        continued: powers(after: $after) { totalCount nodes { code } }
        power(edition: "wuhan-hrss-2018", code: "XK-01") { code }
        nodes(ids: $ids) { id }
      }`,
      {
        ids: [ids.power.id, ids.power.unit.id, ids.power.category.id],
        after: ids.powers.pageInfo.endCursor,
      },
    )
    assert.deepEqual(
      errors?.map(({ path, extensions: { code, reason } }) => ({ path, code, reason })),
      [{ path: ['power'], code: 'WITHDRAWN', reason: '数据有误' }],
    )
    assert.deepEqual(data.edition, {
      key: 'wuhan-hrss-2018',
      title: '武汉市人力资源和社会保障局市级权力清单（2016年）',
      year: 2016,
      effectiveOn: '2018-06-01',
      publisher: { key: 'wuhan-hrss', name: '武汉市人力资源和社会保障局' },
      withdrawn: { reason: '数据有误' },
      notice: null,
      hotline: null,
      mandate: null,
      lawCheckedOn: null,
      previous: null,
      provenance: { status: 'RECONSTRUCTED', note: null, source: null },
      license: null,
      declared: { powers: null },
      units: [],
      categories: [],
      facts: [],
      practices: [],
      elements: [],
      powers: { totalCount: 0, nodes: [] },
    })
    assert.deepEqual(data.editions, { totalCount: 1, nodes: [{ key: 'wuhan-hrss-2016' }] })
    assert.equal(data.powers.nodes[0].edition.key, 'wuhan-hrss-2016')
    assert.equal(data.powers.nodes[0].history.length, 1)
    assert.deepEqual(data.continued, { totalCount: 0, nodes: [] })
    assert.equal(data.power, null)
    assert.deepEqual(data.nodes, [null, null, null])
  })

  test(`${name}: whoever names none of several publishers means the first, unless another is the default`, async () => {
    const datasets = [WUHAN, await otherPublisher()]
    const { ask } = await service(name, { datasets })
    const home = await ask(`{
      powers(first: 1) { nodes { edition { key } } } categories { edition { key } } units { edition { key } }
      editions { nodes { key } } power(code: "XK-01") { edition { key } } category(code: "XK") { edition { key } }
      legalInstrument(key: "labor-law") { powers(first: 1) { nodes { edition { key } } } }
    }`)
    // Whoever names none means the publisher that published first.
    assert.doesNotMatch(JSON.stringify(home), /yichang/)
    assert.match(JSON.stringify(home), /wuhan-hrss-2016/)
    const { a, b, c } = await ask(`{
      a: power(publisher: "yichang-hrss", code: "XK-01") { edition { publisher { name } } }
      b: power(edition: "wuhan-hrss-2016", code: "XK-01") { edition { publisher { key } } legalBases { instrument {
        powers(first: 1) { nodes { edition { key } } } other: powers(publisher: "yichang-hrss", first: 1) { nodes { edition { key } } } } } }
      c: power(publisher: "yichang-hrss", edition: "wuhan-hrss-2016", code: "XK-01") { code }
    }`)
    assert.equal(a.edition.publisher.name, '宜昌市人力资源和社会保障局')
    assert.equal(b.edition.publisher.key, 'wuhan-hrss')
    const { powers, other } = b.legalBases[0].instrument
    assert.equal(powers.nodes[0].edition.key, 'wuhan-hrss-2016')
    assert.equal(other.nodes[0].edition.key, 'yichang-hrss-2016')
    assert.equal(c, null)
    const { compareEditions } = await ask(
      '{ compareEditions(from: "wuhan-hrss-2016", to: "yichang-hrss-2016") { unchangedCount fields { path after } } }',
    )
    assert.deepEqual(compareEditions, {
      unchangedCount: 37,
      fields: [
        { path: 'publisher.key', after: '"yichang-hrss"' },
        { path: 'publisher.name.zh', after: '"宜昌市人力资源和社会保障局"' },
      ],
    })
    const withDefault = await service(name, { datasets, defaultPublisher: 'yichang-hrss' })
    const { powers: listed } = await withDefault.ask(
      '{ powers(first: 1) { nodes { edition { key } } } }',
    )
    assert.equal(listed.nodes[0].edition.key, 'yichang-hrss-2016')
  })
}
