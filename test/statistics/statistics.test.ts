import assert from 'node:assert/strict'
import { test } from 'node:test'
import { edited } from '../support/editions.ts'
import { decision, expected, inDays, mean } from '../support/figures.ts'
import { seed } from '../support/seed.ts'
import { databases, type Json, NOTHING, service, WUHAN } from '../support/service.ts'

const { powers } = await seed()
const licensing = powers.filter(({ code }) => code.startsWith('XK'))

const FIGURES = `powerCount byCategory { category { code } count } byUnit { unit { key } count } byAudience { audience count }
  byInstrument(first: 100) { instrument { key } powers citations } feesCharged { charged free unknown }
  verification { text memory } completeness { element filled missing }`

for (const name of databases)
  test(`${name}: statistics`, async (t) => {
    const { ask, statements } = await service(name, { keep: NOTHING })
    const statistics = async (fields: string, args = '') =>
      (await ask(`{ statistics${args} { ${fields} } }`)).statistics

    await t.test('of the whole list are those of its files', async () =>
      assert.deepEqual(await statistics(FIGURES), expected(powers)),
    )

    await t.test('of some powers are those of these powers', async () =>
      assert.deepEqual(
        await statistics(FIGURES, '(filter: { categories: ["XK"] })'),
        expected(licensing),
      ),
    )

    await t.test('count the statutory limits for decisions by length', async () => {
      const limits = Map.groupBy(
        powers.flatMap(decision),
        ({ amount, unit }) => `${amount} ${unit}`,
      )
      const { statutoryTimeLimits } = await statistics('statutoryTimeLimits { amount unit count }')
      const lengths = statutoryTimeLimits.map(inDays)
      assert.deepEqual(
        lengths,
        lengths.toSorted((a: number, b: number) => a - b),
      )
      assert.deepEqual(
        new Set(
          statutoryTimeLimits.map(({ amount, unit, count }: Json) => `${amount} ${unit} ${count}`),
        ),
        new Set([...limits].map(([length, { length: count }]) => `${length} ${count}`)),
      )
    })

    await t.test('count the standing of powers as the powers say it, on the day', async () => {
      for (const asOf of ['2016-06-01', '2018-07-28', '9999-12-31']) {
        const { nodes } = (
          await ask(`{ powers(first: 100, asOf: "${asOf}") { nodes { status basisStatus } } }`)
        ).powers
        const { byStatus, byBasisStatus } = await statistics(
          'byStatus { status count } byBasisStatus { status count }',
          `(asOf: "${asOf}")`,
        )
        for (const { status, count } of byStatus)
          assert.equal(count, nodes.filter((power: Json) => power.status === status).length)
        for (const { status, count } of byBasisStatus)
          assert.equal(count, nodes.filter((power: Json) => power.basisStatus === status).length)
        assert.equal(byStatus.length, 5)
        assert.equal(byBasisStatus.length, 5)
      }
    })

    await t.test(
      'count legal bases by how they stand, as the powers say it, on the day',
      async () => {
        for (const asOf of ['2016-06-01', '2018-07-28', '9999-12-31']) {
          const { nodes } = (
            await ask(
              `{ powers(first: 100, asOf: "${asOf}") { nodes { legalBases { status instrument { verification } } } } }`,
            )
          ).powers
          const bases: Json[] = nodes.flatMap(({ legalBases }: Json) => legalBases)
          const count = (status: string) => bases.filter((basis) => basis.status === status).length
          assert.deepEqual(
            (
              await statistics(
                'citations { total inRegistry inForce amendedSince repealed notYetInForce unknown }',
                `(asOf: "${asOf}")`,
              )
            ).citations,
            {
              total: bases.length,
              inRegistry: bases.filter(({ instrument }) => instrument.verification !== 'LIST')
                .length,
              inForce: count('IN_FORCE'),
              amendedSince: count('AMENDED'),
              repealed: count('REPEALED'),
              notYetInForce: count('NOT_YET_IN_FORCE'),
              unknown: count('UNKNOWN'),
            },
          )
        }
      },
    )

    await t.test('measure burden as means, and say null where nothing is known', async () => {
      const { burden } = await statistics(
        'burden { category { code } materials materialsWithBasis steps decisionDays committedToStatutory fineWidth }',
      )
      for (const { category, ...found } of burden) {
        const list = powers.filter(({ code }) => code.startsWith(category.code))
        const known = list.flatMap(({ materials }) => (materials ? [materials] : []))
        const widths = list
          .flatMap(({ sanctions }) => sanctions)
          .flatMap(({ fine }) => (fine?.min > 0 && fine.max ? [fine.max / fine.min] : []))
        const wanted = {
          materials: mean(known.map((materials) => materials.length)),
          materialsWithBasis: mean(
            known
              .filter((materials) => materials.length > 0)
              .map(
                (materials) =>
                  materials.filter(({ basis }: Json) => basis).length / materials.length,
              ),
          ),
          steps: mean(
            list.map(({ procedure }) => procedure.steps.length).filter((steps) => steps > 0),
          ),
          decisionDays: mean(
            list
              .filter((power) => decision(power).length > 0)
              .map((power) => Math.max(...decision(power).map(inDays))),
          ),
          committedToStatutory: null,
          fineWidth: mean(widths),
        }
        for (const [key, value] of Object.entries(wanted))
          if (value === null) assert.equal(found[key], null, `${category.code} ${key}`)
          else
            assert.ok(
              Math.abs(found[key] - value) < 1e-9,
              `${category.code} ${key}: ${found[key]}, not ${value}`,
            )
      }
    })

    await t.test('are zero and empty before the first edition', async () => {
      const { powerCount, byCategory, burden, feesCharged } = await statistics(
        'powerCount byCategory { count } burden { steps } feesCharged { unknown }',
        '(asOf: "2010-01-01")',
      )
      assert.deepEqual([powerCount, byCategory, burden, feesCharged.unknown], [0, [], [], 0])
    })

    if (name === 'PGlite')
      await t.test(
        'take a statement for the list, one for each figure and one for what a figure names',
        async () => {
          await statistics('powerCount')
          assert.equal(statements.length, 2)
          await statistics(
            `${FIGURES} byStatus { count } byBasisStatus { count } statutoryTimeLimits { count } burden { steps }`,
          )
          assert.equal(statements.length, 1 + 12 + 3)
        },
      )
  })

for (const name of databases)
  test(`${name}: with several publishers statistics, timeline and affectedBy mean the one that published first`, async () => {
    const { ask } = await service(name, { datasets: [WUHAN, await elsewhere()] })
    for (const [field, selection] of [
      ['statistics', '{ powerCount byUnit { count } }'],
      ['lawTimeline', '{ totalCount nodes { on } }'],
      [
        'affectedBy(instrument: "labor-law")',
        '{ citing { totalCount nodes { power { edition { key } } } } }',
      ],
    ] as const) {
      const named = field.includes('(')
        ? field.replace(')', ', publisher: "wuhan-hrss")')
        : `${field}(publisher: "wuhan-hrss")`
      const { one, other } = await ask(
        `{ one: ${field} ${selection} other: ${named} ${selection} }`,
      )
      assert.deepEqual(one, other, field)
    }
    const { statistics } = await ask('{ statistics(publisher: "elsewhere-hrss") { powerCount } }')
    assert.equal(statistics.powerCount, powers.length)
  })

const elsewhere = () =>
  edited(
    ['publisher.yaml', /^key: .*$/m, 'key: elsewhere-hrss'],
    ['edition.yaml', /^key: .*$/m, 'key: elsewhere-hrss-2016'],
    ['edition.yaml', /^publisher: .*$/m, 'publisher: elsewhere-hrss'],
  )
