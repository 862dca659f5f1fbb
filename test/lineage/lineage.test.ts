import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readChecked } from '../../src/checking/read-checked.ts'
import { readLineage } from '../../src/checking/read-lineage.ts'
import { differenceText } from '../../src/commands/difference-text.ts'
import { difference } from '../../src/dataset/difference.ts'
import { edited, recodedEdition } from '../support/editions.ts'
import { start } from '../support/process.ts'
import { publishing } from '../support/publish.ts'
import { type Json, service, WUHAN } from '../support/service.ts'

const EVENTS = 'lineage { kind effect on onPrecision from to by basis verification recorded note }'

test('what became of a power: as its edition tells and as was recorded since, oldest first', async () => {
  const { ask } = await service('PGlite')
  const { power } = await ask(`{ power(code: "XK-05") {
    status listed ${EVENTS} continues { kind } continuedBy { kind } lifecycle { kind on }
  } }`)
  assert.deepEqual(
    power.lineage.map(({ note: _, by: __, ...event }: Json) => event),
    [
      {
        kind: 'TRANSFERRED',
        effect: 'ENDS',
        on: '2017-04-01',
        onPrecision: 'DAY',
        from: ['XK-05'],
        to: [],
        basis: null,
        verification: null,
        recorded: false,
      },
      {
        kind: 'RETURNED',
        effect: 'NONE',
        on: '2023-03-10',
        onPrecision: 'DAY',
        from: ['XK-05'],
        to: ['XK-05'],
        basis: '《国务院机构改革方案（2023年）》第一条',
        verification: 'TEXT',
        recorded: true,
      },
    ],
  )
  // It came back to the ministry; that it came back to the bureau is not known.
  assert.deepEqual(
    [power.status, power.listed, power.continues, power.continuedBy],
    ['TRANSFERRED', true, [], []],
  )
  assert.deepEqual(power.lifecycle, [{ kind: 'TRANSFERRED', on: '2017-04-01' }])
  const { lineage } = await ask('{ lineage(first: 100) { totalCount nodes { on from recorded } } }')
  const days = lineage.nodes.map(({ on }: Json) => on)
  assert.deepEqual(days, days.toSorted())
  assert.deepEqual(
    [lineage.totalCount, lineage.nodes.filter(({ recorded }: Json) => recorded).length],
    [19, 2],
  )
})

describe('a list whose codes all changed', async () => {
  const {
    ask,
    answer,
    catalogue,
    databaseUrl = '',
    app,
  } = await service('PostgreSQL', { own: true })
  const { publish, lineage } = publishing(databaseUrl)
  const recoded = await recodedEdition()
  const compared = async (from = 'wuhan-hrss-2016', to = 'wuhan-hrss-2019') => {
    await catalogue.refresh()
    const { compareEditions } = await ask(`{ compareEditions(from: "${from}", to: "${to}") {
      added(first: 1) { totalCount nodes { code } } removed(first: 1) { totalCount nodes { code } } unchangedCount
      changed(first: 100) { totalCount nodes { kind code codeBefore before { code } fields { path before } } }
    } }`)
    const { added, removed, unchangedCount, changed } = compareEditions
    return {
      counts: [added.totalCount, removed.totalCount, changed.totalCount, unchangedCount],
      shown: [added.nodes.length, removed.nodes.length, changed.nodes.length],
      changed: changed.nodes,
    }
  }
  const one = async (code: string, more = '') => {
    const { power } = await ask(`{ power(code: "${code}"${more}) {
      code listed edition { key }
      continues { kind on by power { code edition { key } } }
      continuedBy { kind on by power { code edition { key } } }
    } }`)
    return power
  }

  test('is 37 added and 37 removed as long as nobody has said where they went', async () => {
    await publish(recoded)
    const { counts, shown } = await compared()
    assert.deepEqual(
      [counts, shown],
      [
        [37, 37, 0, 0],
        [1, 1, 0],
      ],
    )
    const gone = await one('XK-05')
    assert.deepEqual(
      [gone.listed, gone.edition.key, gone.continuedBy],
      [false, 'wuhan-hrss-2016', []],
    )
  })

  test('is 37 re-coded once the events are recorded, by a command and without a new edition', async () => {
    const version = catalogue.version
    const { code, out, err } = await start(
      { DATABASE_URL: databaseUrl },
      ...['lineage', recoded, '--yes', '--reason', '虚构的编码变更'],
    ).exited
    assert.deepEqual([code, err], [0, ''])
    assert.match(
      out,
      /^- 2018-12-31 DELEGATED XK-03\n- 2023-03-10 RETURNED XK-05 → XK-05\n\+ 2019-03-01 RECODED .*\n1 added, 2 taken back, 0 unchanged\nthe lineage is up to date\n$/,
    )
    const { counts, changed } = await compared()
    assert.equal(catalogue.version, version + 1)
    assert.deepEqual(counts, [0, 0, 37, 0])
    const [first] = changed
    assert.deepEqual(first, {
      kind: 'RECODED',
      code: 'XK-101',
      codeBefore: 'XK-01',
      before: { code: 'XK-01' },
      fields: [{ path: 'code', before: '"XK-01"' }],
    })
    assert.ok(changed.every(({ code, codeBefore }: Json) => code.replace('-1', '-') === codeBefore))
    const backwards = await compared('wuhan-hrss-2019', 'wuhan-hrss-2016')
    assert.deepEqual(backwards.counts, [0, 0, 37, 0])
    assert.equal(backwards.changed[0].codeBefore, 'XK-101')
  })

  test('a code that is gone is answered with its last edition and where it went, and the new one with what it was', async () => {
    const step = { kind: 'RECODED', on: '2019-03-01', by: '虚构〔2019〕3号' }
    assert.deepEqual(await one('CF-01'), {
      code: 'CF-01',
      listed: false,
      edition: { key: 'wuhan-hrss-2016' },
      continues: [],
      continuedBy: [{ ...step, power: { code: 'CF-101', edition: { key: 'wuhan-hrss-2019' } } }],
    })
    assert.deepEqual(await one('CF-101'), {
      code: 'CF-101',
      listed: true,
      edition: { key: 'wuhan-hrss-2019' },
      continues: [{ ...step, power: { code: 'CF-01', edition: { key: 'wuhan-hrss-2016' } } }],
      continuedBy: [],
    })
    // Before the new list, the old one was in force; a list that is named says only what it has.
    assert.equal((await one('CF-01', ', asOf: "2018-12-31"')).listed, true)
    assert.equal(await one('CF-01', ', edition: "wuhan-hrss-2019"'), null)
    assert.equal(await one('CF-99'), null)
    assert.equal(
      (await answer('{ power(code: "CF-01", edition: "nowhere") { code } }')).data.power,
      null,
    )
  })

  test('the news, the feed and the table tell of it', async () => {
    const { changes } = await ask(
      '{ changes(first: 2) { nodes { kind lineage { added takenBack reason codes } summary { added removed changed powers { code codeBefore change parts } } } } }',
    )
    const [told, published] = changes.nodes
    assert.equal(told.kind, 'LINEAGE_CHANGED')
    const { codes, ...counts } = told.lineage
    assert.deepEqual(counts, { added: 1, takenBack: 2, reason: '虚构的编码变更' })
    assert.equal(codes.length, 74)
    const { powers, ...summary } = published.summary
    assert.deepEqual(summary, { added: 0, removed: 0, changed: 37 })
    assert.deepEqual(powers[0], {
      code: 'CF-101',
      codeBefore: 'CF-01',
      change: 'CHANGED',
      parts: ['code'],
    })
    const get = async (path: string) => (await app.fetch(`http://localhost${path}`)).text()
    assert.match(
      await get('/changes.json'),
      /沿革查至 2026-11-26：新知 1 条，收回 2 条。涉及 CF-01，/,
    )
    const [head = '', row = ''] = (
      await get('/api/lineage.csv?edition=wuhan-hrss-2016&code=XK-06')
    ).split('\r\n')
    assert.match(head, /kind,.*on,.*from,to,by,basis/)
    assert.match(row, /RECODED,编码变更,2019-03-01,.*虚构〔2019〕3号/)
  })

  test('powers may be cancelled, come back, be merged and split; each is answered so', async () => {
    const event = (kind: string, on: string, rest: string) =>
      `  - { kind: ${kind}, on: ${on}, ${rest}, by: { zh: 虚构 }, verification: MEMORY }\n`
    await lineage(
      await edited([
        'lineage.yaml',
        /^ {2}- kind[\s\S]*/m,
        event('CANCELLED', '2018-01-01', 'effect: ENDS, from: [ JL-01 ]') +
          event('RETURNED', '2018-06-01', 'effect: RESUMES, from: [ JL-01 ], to: [ JL-01 ]') +
          event('RECODED', '2018-07-01', 'from: [ JL-01 ], to: [ JL-101 ]') +
          event('MERGED', '2019-01-01', 'from: [ XK-01, XK-02 ], to: [ XK-101 ]') +
          event('SPLIT', '2019-01-01', 'from: [ QZ-01 ], to: [ QZ-101, QZ-102 ]') +
          event('NEW', '2019-01-01', 'to: [ XK-102 ]'),
      ]),
    )
    await catalogue.refresh()
    const status = async (asOf: string) => {
      const { power, statistics, powers } = await ask(`{
        power(code: "JL-01", edition: "wuhan-hrss-2016", asOf: "${asOf}") { status statusCause { kind on } }
        statistics(edition: "wuhan-hrss-2016", asOf: "${asOf}") { byStatus { status count } }
        powers(edition: "wuhan-hrss-2016", asOf: "${asOf}", filter: { status: [CANCELLED], codes: ["JL-01"] }) { totalCount }
      }`)
      const { count } = statistics.byStatus.find((each: Json) => each.status === 'CANCELLED')
      return [power.status, power.statusCause?.on, count, powers.totalCount]
    }
    assert.deepEqual(await status('2017-12-31'), ['RETAINED', undefined, 0, 0])
    assert.deepEqual(await status('2018-01-01'), ['CANCELLED', '2018-01-01', 1, 1])
    assert.deepEqual(await status('2018-06-01'), ['RETAINED', undefined, 0, 0])
    const ways = async (code: string, field: string) =>
      (await one(code))[field].map(({ kind, power }: Json) => `${kind} ${power.code}`)
    assert.deepEqual(await ways('XK-101', 'continues'), ['MERGED XK-01', 'MERGED XK-02'])
    assert.deepEqual(await ways('XK-02', 'continuedBy'), ['MERGED XK-101'])
    assert.deepEqual(await ways('QZ-01', 'continuedBy'), ['SPLIT QZ-101', 'SPLIT QZ-102'])
    assert.deepEqual(await ways('XK-102', 'continues'), [])
    assert.deepEqual(await ways('JL-01', 'continuedBy'), ['RECODED JL-101'])
    // Of 37: XK-01 and XK-02 in XK-101, QZ-01 in two, JL-01; the rest nobody has spoken of.
    const { counts, changed } = await compared()
    assert.deepEqual(counts, [33, 33, 5, 0])
    assert.deepEqual(
      changed.map(({ kind, code, codeBefore }: Json) => `${kind} ${codeBefore} ${code}`).sort(),
      [
        'MERGED XK-01 XK-101',
        'MERGED XK-02 XK-101',
        'RECODED JL-01 JL-101',
        'SPLIT QZ-01 QZ-101',
        'SPLIT QZ-01 QZ-102',
      ],
    )
    const paged: string[] = []
    for (let after: string | null = null, more = true; more; ) {
      const { compareEditions }: Json = await ask(
        `query ($after: String) { compareEditions(from: "wuhan-hrss-2016", to: "wuhan-hrss-2019") {
          changed(first: 2, after: $after) { nodes { codeBefore code } pageInfo { hasNextPage endCursor } } } }`,
        { after },
      )
      const { nodes, pageInfo } = compareEditions.changed
      paged.push(...nodes.map(({ codeBefore, code }: Json) => `${codeBefore} ${code}`))
      after = pageInfo.endCursor
      more = pageInfo.hasNextPage
    }
    assert.deepEqual(
      paged,
      changed.map(({ code, codeBefore }: Json) => `${codeBefore} ${code}`),
    )
  })
})

test('what is known of the parts of a power follows it under another code', async () => {
  const { ask } = await service('PGlite', { datasets: [WUHAN, await recodedEdition()] })
  const { was, is } = await ask(`{
    was: powers(edition: "wuhan-hrss-2016", first: 100) { nodes { code partStandings { part since now } } }
    is: powers(edition: "wuhan-hrss-2019", first: 100) { nodes { code partStandings { part since now } } }
  }`)
  assert.ok(was.nodes.some(({ partStandings }: Json) => partStandings.length > 0))
  assert.deepEqual(
    is.nodes.map(({ code, partStandings }: Json) => ({
      code: code.replace(/(?<=-)1/, ''),
      partStandings,
    })),
    was.nodes,
  )
})

test('a diff of folders follows the events that the folder tells', async () => {
  const [was, is] = [await readChecked(WUHAN), await readChecked(await recodedEdition())]
  const { entries } = await readLineage(is.path)
  const { added, removed, changed, unchanged } = await difference(
    was,
    is,
    entries.map(({ value }) => value),
  )
  assert.deepEqual([added, removed, changed.length, unchanged], [[], [], 37, 0])
  const { from, kind, code, fields } = changed[0] ?? {}
  assert.deepEqual(
    [from, kind, code, fields?.map(({ path }) => path)],
    ['XK-01', 'RECODED', 'XK-101', ['code']],
  )
  const text = differenceText('wuhan-hrss-2016', 'wuhan-hrss-2019', {
    added,
    removed,
    changed,
    unchanged,
    fields: [],
  })
  assert.match(text, /\n~ XK-101 .* \(RECODED from XK-01\)\n/)
  assert.match(text, /\n0 added, 0 removed, 37 changed, 37 of these re-coded, 0 unchanged\n$/)
})
