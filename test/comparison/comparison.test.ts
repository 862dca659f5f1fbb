import assert from 'node:assert/strict'
import { test } from 'node:test'
import { execute, GraphQLObjectType, GraphQLSchema, parse } from 'graphql'
import { comparison } from '../../src/comparison/comparison.ts'
import { canonical } from '../../src/dataset/canonical.ts'
import { findEdition } from '../../src/editions/edition.ts'
import { MAX_COST } from '../../src/limits.ts'
import { withdrawEdition } from '../../src/publishing/withdraw-edition.ts'
import { schema } from '../../src/schema.ts'
import { applied } from '../support/applied.ts'
import { costOfQuery } from '../support/cost.ts'
import { EDITION_CHANGES, POWER_CHANGES } from '../support/fictional-changes.ts'
import { FICTIONAL, fictionalEdition } from '../support/fictional-edition.ts'
import { seed } from '../support/seed.ts'
import { databases, type Json, NOTHING, service, WUHAN } from '../support/service.ts'

const folder = await fictionalEdition()
const folders = [WUHAN, folder]
const was = await seed()
const is = await seed(folder)

const compared = (selection: string, from = 'wuhan-hrss-2016', to = FICTIONAL) =>
  `{ compareEditions(from: "${from}", to: "${to}") { ${selection} } }`
const FIELDS = 'fields { path before after }'
const WHOLE = `from { key } to { key } unchangedCount ${FIELDS}
  added(first: 100) { totalCount nodes { code name edition { key } } }
  removed(first: 100) { totalCount nodes { code name edition { key } } }
  changed(first: 100) { totalCount nodes { code before { name edition { key } } after { name edition { key } } ${FIELDS}
    legalCauses { on kind by instrument { key title } powers(first: 1) { totalCount nodes { edition { key } } } } } }`

/** A field that changed, with its values as JSON says them. */
const told = ({ path, before, after }: Json) => [path, JSON.parse(before), JSON.parse(after)]

/** An edition as the API shows it: the publisher’s own fields below `publisher`, the source below `provenance`. */
function shown({ edition, publisher }: Json) {
  const { key: _key, publisher: _publisher, source, provenance, ...said } = edition
  const { hotline, mandate, units, ...agency } = publisher
  return {
    ...said,
    provenance: { ...provenance, source },
    hotline,
    mandate,
    units,
    publisher: agency,
  }
}

/** The instruments named in the items that a change stands in, before or after; fees are one item. */
function citedAt(path: string, powers: Json[]) {
  const [, part = '', index] = /^(\w+)(?:\[(\d+)\])?/.exec(path) ?? []
  return powers.flatMap((power) => {
    const items =
      part === 'fees'
        ? power.fees
        : index === undefined
          ? power[part]
          : power[part]?.[Number(index)]
    return [...JSON.stringify(items ?? null).matchAll(/"instrument":"([^"]+)"/g)].map(
      ([, key]) => key,
    )
  })
}

/** The events of the law between the editions that befell what the changed items of a power cite. */
function causes(before: Json, after: Json, changes: Json[]) {
  const cited = new Set(
    changes.flatMap(({ path, after: now }) => citedAt(path, [now === null ? before : after])),
  )
  return was.instruments
    .filter(({ key }) => cited.has(key))
    .flatMap(({ key, versions, repealedOn }) => [
      ...versions.map(({ kind, on, effectiveOn }: Json) => `${effectiveOn ?? on} ${kind} ${key}`),
      ...(repealedOn ? [`${repealedOn} REPEALED ${key}`] : []),
    ])
    .filter((event) => event > '2016-01-31 ~' && event < '2020-01-01 ~')
    .sort()
}

for (const name of databases)
  test(`${name}: compareEditions`, async (t) => {
    const { ask, answer, statements, sql, catalogue } = await service(name, {
      datasets: folders,
      keep: NOTHING,
    })
    const { compareEditions } = await ask(compared(WHOLE))
    const { changed, fields } = compareEditions
    const changeOf = (code: string) => changed.nodes.find((change: Json) => change.code === code)

    await t.test('what was added, removed, renamed and left', () => {
      const { from, to, unchangedCount, added, removed } = compareEditions
      assert.deepEqual(
        { from, to, unchangedCount, added, removed },
        {
          from: { key: 'wuhan-hrss-2016' },
          to: { key: FICTIONAL },
          unchangedCount: 29,
          added: {
            totalCount: 1,
            nodes: [{ code: 'JL-02', name: '虚构奖励', edition: { key: FICTIONAL } }],
          },
          removed: {
            totalCount: 1,
            nodes: [
              {
                code: 'XK-04',
                name: '台港澳人员在内地就业许可',
                edition: { key: 'wuhan-hrss-2016' },
              },
            ],
          },
        },
      )
      assert.equal(changed.totalCount, 7)
      const { before, after } = changeOf('XK-03')
      assert.deepEqual(before, { name: '劳务派遣经营许可', edition: { key: 'wuhan-hrss-2016' } })
      assert.deepEqual(after, { name: '劳务派遣经营行政许可', edition: { key: FICTIONAL } })
    })

    await t.test('every field of a power that changed', () =>
      assert.deepEqual(
        changed.nodes.map(({ code, fields }: Json) => [code, fields.map(told)]),
        POWER_CHANGES,
      ),
    )

    await t.test(
      'every field of the edition, its publisher, units and categories that changed',
      () => assert.deepEqual(fields.map(told), EDITION_CHANGES),
    )

    await t.test('the changes lead from the files of the one to those of the other', () => {
      assert.equal(canonical(applied(shown(was), fields)), canonical(shown(is)))
      const both = was.powers.flatMap((before) => {
        const after = is.powers.find(({ code }) => code === before.code)
        return after ? [{ code: before.code, before, after }] : []
      })
      const differing = both.filter(({ before, after }) => canonical(before) !== canonical(after))
      assert.deepEqual(
        changed.nodes.map(({ code }: Json) => code).sort(),
        differing.map(({ code }) => code).sort(),
      )
      for (const { code, before, after } of differing) {
        assert.equal(canonical(applied(before, changeOf(code).fields)), canonical(after))
        assert.deepEqual(
          changeOf(code).legalCauses.map(
            ({ on, kind, instrument }: Json) => `${on} ${kind} ${instrument.key}`,
          ),
          causes(before, after, changeOf(code).fields),
        )
      }
    })

    await t.test('the amendments and repeals between the two are given as causes', () => {
      const causesOf = (code: string) =>
        changeOf(code).legalCauses.map(({ on, kind, instrument }: Json) => [
          on,
          kind,
          instrument.key,
        ])
      assert.deepEqual(causesOf('XK-01'), [
        ['2017-09-01', 'AMENDED', 'private-education-promotion-law'],
        ['2018-12-29', 'AMENDED', 'private-education-promotion-law'],
      ])
      // What changed of it cites no law: the repeal of a law that it cites elsewhere is not why.
      assert.deepEqual(causesOf('QT-04'), [])
      // Its fees changed, which cite the licensing law; the talent market it cites elsewhere.
      assert.deepEqual(causesOf('XK-02').at(-1), [
        '2019-04-23',
        'AMENDED',
        'administrative-licensing-law',
      ])
      const [{ by, powers }] = changeOf('XK-01').legalCauses
      assert.match(by, /民办教育促进法/)
      assert.deepEqual(powers, { totalCount: 3, nodes: [{ edition: { key: FICTIONAL } }] })
    })

    await t.test(
      'a power that is gone says what became of it, and which changes of the law may be why',
      async () => {
        const { compareEditions: gone } = await ask(
          compared(
            'removals { totalCount nodes { power { code lineage { kind on } } legalCauses { on kind instrument { key } powers(first: 1) { nodes { edition { key } } } } } }',
          ),
        )
        const [{ power, legalCauses }] = gone.removals.nodes
        assert.deepEqual([gone.removals.totalCount, power.code], [1, 'XK-04'])
        assert.deepEqual(power.lineage[0], { kind: 'CANCELLED', on: '2018-07-28' })
        const xk04 = was.powers.find(({ code }) => code === 'XK-04')
        const cited = new Set(
          [...JSON.stringify(xk04).matchAll(/"instrument":"([^"]+)"/g)].map(([, key]) => key),
        )
        const fell = legalCauses.map(
          ({ on, kind, instrument }: Json) => `${on} ${kind} ${instrument.key}`,
        )
        assert.deepEqual(
          fell.sort(),
          was.instruments
            .filter(({ key }) => cited.has(key))
            .flatMap(({ key, versions, repealedOn }) => [
              ...versions.map(
                ({ kind, on, effectiveOn }: Json) => `${effectiveOn ?? on} ${kind} ${key}`,
              ),
              ...(repealedOn ? [`${repealedOn} REPEALED ${key}`] : []),
            ])
            .filter((event) => event > '2016-01-31 ~' && event < '2020-01-01 ~')
            .sort(),
        )
        assert.ok(fell.includes('2018-08-23 REPEALED hmt-residents-employment-provisions'))
      },
    )

    await t.test('the other way round, and with itself', async () => {
      const codes = `added { nodes { code } } removed { nodes { code } } unchangedCount
        changed { totalCount nodes { legalCauses { on } } } ${FIELDS}`
      const { compareEditions: back } = await ask(compared(codes, FICTIONAL, 'wuhan-hrss-2016'))
      assert.deepEqual(back.added.nodes, [{ code: 'XK-04' }])
      assert.deepEqual(back.removed.nodes, [{ code: 'JL-02' }])
      assert.equal(back.changed.totalCount, 7)
      for (const { legalCauses } of back.changed.nodes) assert.deepEqual(legalCauses, [])
      assert.deepEqual((await ask(compared(codes, FICTIONAL))).compareEditions, {
        added: { nodes: [] },
        removed: { nodes: [] },
        unchangedCount: 37,
        changed: { totalCount: 0, nodes: [] },
        fields: [],
      })
    })

    await t.test('pages join, forward and backward, and a cursor stays in its list', async () => {
      const page = async (argument: string) =>
        (
          await ask(
            compared(
              `changed(${argument}) { nodes { code } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`,
            ),
          )
        ).compareEditions.changed
      const codes = ({ nodes }: Json) => nodes.map(({ code }: Json) => code)
      const first = await page('first: 3')
      assert.deepEqual(codes(first), ['XK-01', 'XK-02', 'XK-03'])
      assert.equal(first.pageInfo.hasNextPage, true)
      const second = await page(`first: 4, after: "${first.pageInfo.endCursor}"`)
      assert.deepEqual(codes(second), ['CF-01', 'QZ-01', 'JL-01', 'QT-04'])
      assert.equal(second.pageInfo.hasNextPage, false)
      assert.deepEqual(codes(await page(`last: 2, before: "${second.pageInfo.startCursor}"`)), [
        'XK-02',
        'XK-03',
      ])
      const selection = `changed(after: "${first.pageInfo.endCursor}") { nodes { code } }`
      const { errors } = await answer(compared(selection, FICTIONAL, 'wuhan-hrss-2016'))
      assert.equal(errors?.[0]?.extensions.code, 'BAD_USER_INPUT')
    })

    await t.test('a page takes the same number of statements whatever its size', async () => {
      const counts = async (selection: string, expected: number) => {
        await ask(compared(selection))
        assert.equal(statements.length, expected, statements.join('\n'))
      }
      await counts('unchangedCount', 3)
      await counts(
        'added { nodes { code } } removed { nodes { code } } changed { nodes { code } }',
        5,
      )
      await counts(FIELDS, 10)
      for (const first of [1, 100]) {
        await counts(`changed(first: ${first}) { nodes { before { name } after { name } } }`, 4)
        // The law that documents cite comes with them.
        await counts(`changed(first: ${first}) { nodes { ${FIELDS} } }`, 6)
        await counts(`changed(first: ${first}) { nodes { legalCauses { on by } } }`, 7)
      }
    })

    await t.test('a first edition is compared with nothing', async () => {
      const context = { sql, version: catalogue.version, today: () => '2026-01-01', publicUrl: '' }
      const edition = await findEdition(context, 'wuhan-hrss-2016')
      assert.ok(edition)
      const type = schema.getType('EditionComparison') as GraphQLObjectType
      const query = new GraphQLObjectType({
        name: 'Query',
        fields: { first: { type, resolve: () => comparison(context, null, edition) } },
      })
      const { data, errors }: Json = await execute({
        schema: new GraphQLSchema({ query }),
        document: parse(`{ first { from { key } added(first: 2) { totalCount nodes { code } }
          removed { totalCount nodes { code } } changed { totalCount nodes { code } } unchangedCount ${FIELDS} } }`),
        contextValue: context,
      })
      assert.equal(errors, undefined)
      const { fields, ...rest } = data.first
      assert.deepEqual(JSON.parse(JSON.stringify(rest)), {
        from: null,
        added: { totalCount: 37, nodes: [{ code: 'XK-01' }, { code: 'XK-02' }] },
        removed: { totalCount: 0, nodes: [] },
        changed: { totalCount: 0, nodes: [] },
        unchangedCount: 0,
      })
      assert.deepEqual(told(fields.find(({ path }: Json) => path === 'hotline')), [
        'hotline',
        null,
        '12333',
      ])
      assert.ok(fields.every(({ path, before }: Json) => before === null && !path.includes('.')))
    })

    await t.test('null where one does not exist or was withdrawn', async () => {
      const both = `{ a: ${compared('to { key }', 'no-such-edition').slice(2, -2)}
        b: ${compared('to { key }', 'wuhan-hrss-2016', 'no-such-edition').slice(2, -2)} }`
      assert.deepEqual(await ask(both), { a: null, b: null })
      await sql.begin('read write', (transaction) =>
        withdrawEdition(transaction, FICTIONAL, '虚构'),
      )
      assert.ok((await ask(compared('to { key }'))).compareEditions, 'the version is pinned')
      await catalogue.refresh()
      assert.deepEqual(await ask(compared('to { key }')), { compareEditions: null })
      const back = compared('to { key }', FICTIONAL, 'wuhan-hrss-2016')
      assert.deepEqual(await ask(back), { compareEditions: null })
    })
  })

test('a whole comparison of two lists, each power in both editions, is within the cost', () => {
  const { points, depth } = costOfQuery(compared(WHOLE))
  assert.ok(points <= MAX_COST / 10, `${points}`)
  assert.ok(depth <= 12, `${depth}`)
})
