import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citations, seed } from './support/seed.ts'
import { databases, type Json, service } from './support/service.ts'

const { powers, instruments } = await seed()

const within = (article: string | null, whole: string) =>
  article !== null &&
  (article === whole || (/^[.(]/.test(article.slice(whole.length)) && article.startsWith(whole)))

const citing = (instrument: string, article?: string) =>
  powers
    .map((power) => ({
      code: power.code,
      cited: citations(power).filter(
        (cited) => cited.instrument === instrument && (!article || within(cited.article, article)),
      ),
    }))
    .filter(({ cited }) => cited.length > 0)

const ROLES = [
  'CONFERS',
  'CONDITIONS',
  'MATERIALS',
  'PROCEDURE',
  'TIME_LIMIT',
  'FEE',
  'SANCTION',
  'REMEDY',
]

/** Every event of the law behind the list, from the files. */
const events = [
  ...instruments
    .filter(({ key }) => citing(key).length > 0)
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
    powers.flatMap(({ lifecycle }) => lifecycle),
    ({ on, kind, by }) => `${on} ${kind} ${by.zh}`,
  )
    .values()
    .map(([{ on, kind, by }]: Json) => ({ on, kind: `POWER_${kind}`, what: by.zh })),
]

const named = ({ on, kind, what }: Json) => `${on} ${kind} ${what}`

for (const name of databases)
  test(`${name}: the law through time`, async (t) => {
    const { ask, answer, statements } = await service(name)

    await t.test(
      'affectedBy names each power that cites an instrument, with roles and articles',
      async () => {
        for (const [instrument, article] of [
          ['labor-contract-law'],
          ['labor-contract-law', '57'],
          ['social-insurance-law', '88'],
        ] as const) {
          const { affectedBy } = await ask(
            `query ($instrument: String!, $article: String) { affectedBy(instrument: $instrument, article: $article) {
            citing(first: 100) { totalCount nodes { power { code } roles articles { notation } } } } }`,
            { instrument, article },
          )
          const wanted = citing(instrument, article)
          assert.equal(affectedBy.citing.totalCount, wanted.length)
          assert.deepEqual(
            affectedBy.citing.nodes.map(({ power, roles, articles }: Json) => [
              power.code,
              roles,
              articles.map(({ notation }: Json) => notation).sort(),
            ]),
            inListOrder(affectedBy.citing.nodes).map((code) => {
              const { cited } = wanted.find((one) => one.code === code) ?? assert.fail(code)
              const articles = new Set(cited.flatMap(({ article: at }) => at ?? []))
              return [
                code,
                ROLES.filter((role) => cited.some((one) => one.role === role)),
                [...articles].sort(),
              ]
            }),
          )
        }
      },
    )

    await t.test(
      'affectedBy finds the powers that would lose their last live conferring basis',
      async () => {
        const { powers: list } = await ask(`{ powers(first: 100, asOf: "2016-06-01") { nodes {
        code legalBases(role: CONFERS) { status articles { notation } instrument { key } } } } }`)
        for (const [instrument, article] of [
          ['labor-contract-law'],
          ['employment-promotion-law'],
          ['labor-security-supervision-regulations', '9'],
          ['labor-contract-law', '57'],
          ['labor-contract-law', '57.2'],
        ] as const) {
          const { affectedBy } = await ask(
            `query ($instrument: String!, $article: String) { affectedBy(instrument: $instrument, article: $article, asOf: "2016-06-01") {
            losingLastBasis(first: 100) { totalCount nodes { code } } } }`,
            { instrument, article },
          )
          const falls = (basis: Json) =>
            basis.instrument.key === instrument &&
            (!article ||
              (basis.articles.length > 0 &&
                basis.articles.every(({ notation }: Json) => within(notation, article))))
          const losing = list.nodes.filter(({ legalBases }: Json) => {
            const live = legalBases.filter(({ status }: Json) =>
              ['IN_FORCE', 'AMENDED'].includes(status),
            )
            return live.length > 0 && live.every(falls)
          })
          assert.deepEqual(
            affectedBy.losingLastBasis.nodes.map(({ code }: Json) => code),
            losing.map(({ code }: Json) => code),
          )
          assert.equal(affectedBy.losingLastBasis.totalCount, losing.length)
        }
      },
    )

    await t.test(
      'affectedBy is null for an instrument that the registry does not have, and pages on',
      async () => {
        const { none, some } =
          await ask(`{ none: affectedBy(instrument: "no-such-law") { instrument { key } }
        some: affectedBy(instrument: "labor-contract-law") { citing(first: 1) { nodes { power { code } } pageInfo { endCursor } } } }`)
        assert.equal(none, null)
        const { next } = await ask(
          `query ($after: String) { next: affectedBy(instrument: "labor-contract-law") { citing(first: 100, after: $after) { nodes { power { code } } } } }`,
          { after: some.citing.pageInfo.endCursor },
        )
        const codes = [...some.citing.nodes, ...next.citing.nodes].map(
          ({ power }: Json) => power.code,
        )
        assert.deepEqual(
          codes.toSorted(),
          citing('labor-contract-law')
            .map(({ code }) => code)
            .sort(),
        )
        const { errors } = await answer(
          '{ affectedBy(instrument: "labor-law", article: "第三条") { instrument { key } } }',
        )
        assert.equal(errors?.[0]?.extensions.code, 'BAD_USER_INPUT')
      },
    )

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
            ? citing(instrument.key).map(({ code }) => code)
            : powers
                .filter(({ lifecycle }) =>
                  lifecycle.some(
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

    await t.test('filters by the standing of bases and by the time for a decision', async () => {
      for (const asOf of ['2015-12-31', '2016-01-01', '2018-07-27', '2018-07-28', '9999-12-31'])
        for (const status of ['IN_FORCE', 'AMENDED', 'REPEALED']) {
          const { some, all } =
            await ask(`{ some: powers(first: 100, asOf: "${asOf}", filter: { basisStatus: [${status}] }) { nodes { code } }
            all: powers(first: 100, asOf: "${asOf}") { nodes { code basisStatus } } }`)
          const wanted = all.nodes.filter(({ basisStatus }: Json) => basisStatus === status)
          assert.deepEqual(
            some.nodes.map(({ code }: Json) => code),
            wanted.map(({ code }: Json) => code),
          )
          assert.equal(all.nodes.length, asOf < '2016-01-01' ? 0 : powers.length)
        }
      const count = async (amount: number, unit: string) =>
        (
          await ask(
            `{ powers(filter: { decisionWithin: { amount: ${amount}, unit: ${unit} } }) { totalCount } }`,
          )
        ).powers.totalCount
      assert.equal(await count(15, 'WORKING_DAY'), await count(21, 'DAY'))
      assert.ok((await count(20, 'DAY')) < (await count(21, 'DAY')))
      assert.equal(await count(1, 'MONTH'), await count(30, 'DAY'))
      const { errors } = await answer(
        '{ powers(filter: { decisionWithin: { amount: 0, unit: DAY } }) { totalCount } }',
      )
      assert.equal(errors?.[0]?.extensions.code, 'BAD_USER_INPUT')
    })

    if (name === 'PGlite')
      await t.test('an event’s powers take one statement for all events of a page', async () => {
        await ask(
          '{ lawTimeline(first: 100) { nodes { on instrument { key } powers(first: 100) { nodes { code } } } } }',
        )
        assert.equal(statements.length, 3)
        await ask(
          '{ affectedBy(instrument: "labor-contract-law") { citing { nodes { power { code } roles articles { notation } } } losingLastBasis { nodes { code } } } }',
        )
        assert.equal(statements.length, 4)
      })
  })

const inListOrder = (nodes: Json[]) => nodes.map(({ power }) => power.code)
