import assert from 'node:assert/strict'
import { test } from 'node:test'
import { citing, seed, within } from '../support/seed.ts'
import { databases, type Json, NOTHING, service } from '../support/service.ts'

const { powers } = await seed()

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

for (const name of databases)
  test(`${name}: affectedBy`, async (t) => {
    const { ask, answer, statements } = await service(name, { keep: NOTHING })

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
          const wanted = citing(powers, instrument, article)
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
          citing(powers, 'labor-contract-law')
            .map(({ code }) => code)
            .sort(),
        )
        const { errors } = await answer(
          '{ affectedBy(instrument: "labor-law", article: "第三章") { instrument { key } } }',
        )
        assert.equal(errors?.[0]?.extensions.code, 'BAD_USER_INPUT')
      },
    )

    if (name === 'PGlite')
      await t.test(
        'takes a statement for the instrument, one for each list and one for what they cite',
        async () => {
          await ask(
            '{ affectedBy(instrument: "labor-contract-law") { citing { nodes { power { code } roles articles { notation } } } losingLastBasis { nodes { code } } } }',
          )
          assert.equal(statements.length, 4)
        },
      )
  })

const inListOrder = (nodes: Json[]) => nodes.map(({ power }) => power.code)
