import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import { citing, seed } from '../support/seed.ts'
import { databases, type Json, NOTHING, service, WUHAN } from '../support/service.ts'

const { powers, instruments } = await seed()

const lineage: Json[] = parse(readFileSync(`${WUHAN}/lineage.yaml`, 'utf8')).events

/** What befell a power, as its edition tells and as was recorded since. */
const lifeOf = ({ code, lifecycle }: Json): Json[] => [
  ...lifecycle,
  ...lineage.filter(({ from = [], to = [] }) => [...from, ...to].includes(code)),
]

const events = [
  ...instruments
    .filter(({ key }) => citing(powers, key).length > 0)
    .flatMap(({ key, effectiveOn, promulgatedOn, repealedOn, versions }) => [
      { on: effectiveOn ?? promulgatedOn, kind: 'TAKES_EFFECT', what: key },
      ...(versions ?? []).map((version: Json) => ({
        on: version.effectiveOn ?? version.on,
        kind: version.kind,
        what: key,
      })),
      { on: repealedOn, kind: 'REPEALED', what: key },
    ])
    .filter(({ on }) => on != null),
  ...Map.groupBy(
    powers.flatMap(lifeOf),
    ({ on, kind, by, effect }) => `${on} ${kind} ${by.zh} ${effect}`,
  )
    .values()
    .map(([{ on, kind, by }]: Json) => ({ on, kind: `POWER_${kind}`, what: by.zh })),
]

const named = ({ on, kind, what }: Json) => `${on} ${kind} ${what}`

for (const name of databases)
  test(`${name}: lawTimeline`, async (t) => {
    const { ask, answer, statements } = await service(name, { keep: NOTHING })

    await t.test(
      'lawTimeline has every event of the files, oldest first, in pages that join',
      async () => {
        const nodes: Json[] = []
        for (let after: string | null = null, more = true; more; ) {
          const { lawTimeline }: Json = await ask(
            `query ($after: String) { lawTimeline(first: 25, after: $after) { totalCount pageInfo { hasNextPage endCursor }
            nodes { on kind by instrument { key } powers(first: 100) { totalCount nodes { code } } } } }`,
            { after },
          )
          assert.equal(lawTimeline.totalCount, events.length)
          nodes.push(...lawTimeline.nodes)
          after = lawTimeline.pageInfo.endCursor
          more = lawTimeline.pageInfo.hasNextPage
        }
        const days = nodes.map(({ on }) => on)
        assert.deepEqual(days, days.toSorted())
        assert.deepEqual(
          nodes
            .map(({ on, kind, by, instrument }) => named({ on, kind, what: instrument?.key ?? by }))
            .sort(),
          events.map(named).sort(),
        )
        for (const { on, kind, by, instrument, powers: touched } of nodes) {
          const wanted = instrument
            ? citing(powers, instrument.key).map(({ code }) => code)
            : powers
                .filter((power) =>
                  lifeOf(power).some(
                    (event: Json) =>
                      event.on === on && `POWER_${event.kind}` === kind && event.by.zh === by,
                  ),
                )
                .map(({ code }) => code)
          assert.deepEqual(touched.nodes.map(({ code }: Json) => code).sort(), wanted.sort())
          assert.equal(touched.totalCount, wanted.length)
        }
      },
    )

    await t.test(
      'lawTimeline backwards is the same from the end, and keeps to its days',
      async () => {
        const { all, last, some } =
          await ask(`{ all: lawTimeline(first: 100, from: "2016-01-01") { nodes { on kind by } }
        last: lawTimeline(last: 3) { nodes { on kind by } }
        some: lawTimeline(from: "2018-07-28", to: "2018-07-28") { totalCount nodes { on } } }`)
        assert.deepEqual(last.nodes, all.nodes.slice(-3))
        assert.equal(some.totalCount, events.filter(({ on }) => on === '2018-07-28').length)
        assert.ok(some.nodes.every(({ on }: Json) => on === '2018-07-28'))
        const { errors } = await answer(
          '{ lawTimeline(from: "2016-01-02", to: "2016-01-01") { totalCount } }',
        )
        assert.equal(errors?.[0]?.extensions.code, 'BAD_USER_INPUT')
      },
    )

    if (name === 'PGlite')
      await t.test(
        'takes a statement for the page, one for the instruments and one for all powers',
        async () => {
          await ask(
            '{ lawTimeline(first: 100) { nodes { on instrument { key } powers(first: 100) { nodes { code } } } } }',
          )
          assert.equal(statements.length, 3)
        },
      )
  })
