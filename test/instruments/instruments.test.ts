import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { parse } from 'yaml'
import { databases, type Json, service, WUHAN } from '../support/service.ts'

const folder = async (name: string): Promise<Json[]> =>
  (
    await Promise.all(
      (
        await readdir(`${WUHAN}/${name}`)
      ).map(async (file) => parse(await readFile(`${WUHAN}/${name}/${file}`, 'utf8'))),
    )
  ).flat()

const instruments = await folder('instruments')
const powers = await folder('powers')

/** Every citation of a power: of its legal bases, and of the bases of its parts. */
const citations = (power: Json): { instrument: string; article: string | null }[] => [
  ...power.legalBases.flatMap(({ instrument, articles }: Json) =>
    (articles.length > 0 ? articles : [null]).map((article: string | null) => ({
      instrument,
      article,
    })),
  ),
  ...[
    power.fees,
    ...power.conditions,
    ...(power.materials ?? []),
    ...power.timeLimits,
    ...power.sanctions,
    ...power.remedies,
  ]
    .map(({ basis }) => basis)
    .filter(Boolean),
]

const within = (article: string | null, whole: string) =>
  article === whole || article?.startsWith(`${whole}.`) || article?.startsWith(`${whole}(`)

for (const name of databases) {
  const opened = service(name)
  const keys = async (filter: string) => {
    const found: string[] = []
    for (let after = 'null'; ; ) {
      const { legalInstruments } = await (await opened).ask(
        `{ legalInstruments(first: 100, after: ${after}, filter: ${filter}) {
          totalCount nodes { key } pageInfo { hasNextPage endCursor } } }`,
      )
      found.push(...legalInstruments.nodes.map(({ key }: Json) => key))
      after = JSON.stringify(legalInstruments.pageInfo.endCursor)
      if (legalInstruments.pageInfo.hasNextPage) continue
      assert.equal(legalInstruments.totalCount, found.length)
      return found
    }
  }
  const said = (holds: (instrument: Json) => boolean) =>
    instruments
      .filter(holds)
      .map(({ key }) => key)
      .sort()

  test(`${name}: instruments by rank, title, standing on a day and publisher`, async () => {
    assert.deepEqual(
      await keys('{}'),
      said(() => true),
    )
    assert.deepEqual(
      await keys('{ kinds: [LAW, JUDICIAL_INTERPRETATION] }'),
      said(({ kind }) => ['LAW', 'JUDICIAL_INTERPRETATION'].includes(kind)),
    )
    assert.deepEqual(await keys('{ kinds: [] }'), [])
    assert.deepEqual(
      await keys('{ title: "工伤" }'),
      said(({ title, shortTitle }) => `${title.zh}${shortTitle?.zh}`.includes('工伤')),
    )
    assert.deepEqual(await keys('{ title: "labor contract law of", kinds: [LAW] }'), [
      'labor-contract-law',
    ])
    assert.deepEqual(await keys('{ title: "%" }'), [])
    for (const day of ['1990-01-01', '2018-01-31', '2018-02-01', '2026-01-01']) {
      const from = ({ effectiveOn, promulgatedOn }: Json) => effectiveOn ?? promulgatedOn ?? '0000'
      const repealed = ({ repealedOn }: Json) => repealedOn !== null && repealedOn <= day
      assert.deepEqual(
        await keys(`{ status: REPEALED, asOf: "${day}" }`),
        said((instrument) => from(instrument) <= day && repealed(instrument)),
      )
      assert.deepEqual(
        await keys(`{ status: NOT_YET_IN_FORCE, asOf: "${day}" }`),
        said((instrument) => from(instrument) > day),
      )
      const dated = (instrument: Json) => from(instrument) !== '0000'
      assert.deepEqual(
        await keys(`{ status: IN_FORCE, asOf: "${day}" }`),
        said((instrument) => dated(instrument) && from(instrument) <= day && !repealed(instrument)),
      )
      assert.deepEqual(
        await keys(`{ status: UNKNOWN, asOf: "${day}" }`),
        said((instrument) => !dated(instrument) && !repealed(instrument)),
      )
    }
    const cited = new Set(powers.flatMap(citations).map(({ instrument }) => instrument))
    assert.deepEqual(
      await keys('{ publisher: "wuhan-hrss" }'),
      said(({ key }) => cited.has(key)),
    )
    assert.equal(cited.size, 55)
  })

  test(`${name}: the powers that cite an instrument or an article of it, whole articles with their parts`, async () => {
    const { ask } = await opened
    const places = powers.flatMap(citations)
    const asked = new Map(
      places.map(({ instrument, article }) => [
        `${instrument} ${article}`,
        { instrument, article },
      ]),
    )
    const some = [...asked.values()].filter((_, index) => index % 12 === 0)
    for (const { instrument, article } of some) {
      const holding = powers
        .filter((power) =>
          citations(power).some(
            (citation) =>
              citation.instrument === instrument && (!article || within(citation.article, article)),
          ),
        )
        .map(({ code }) => code)
        .sort()
      const argument = article ? `article: "${article}"` : ''
      const filter = `instrument: "${instrument}"${article ? `, ${argument}` : ''}`
      const data = await ask(`{
        legalInstrument(key: "${instrument}") { powers(first: 100${article ? `, ${argument}` : ''}) { totalCount nodes { code } } }
        powers(first: 100, filter: { ${filter} }) { nodes { code } }
      }`)
      const codes = (nodes: Json[]) => nodes.map(({ code }) => code).sort()
      assert.deepEqual(
        codes(data.legalInstrument.powers.nodes),
        holding,
        `${instrument} ${article}`,
      )
      assert.equal(data.legalInstrument.powers.totalCount, holding.length)
      assert.deepEqual(codes(data.powers.nodes), holding)
    }
    assert.ok(some.length > 20)
  })

  test(`${name}: related powers share articles first, then instruments`, async () => {
    const { ask } = await opened
    const { powers: served } = await ask(
      '{ powers(first: 100) { nodes { code related(first: 100) { code } } } }',
    )
    const order = new Map(served.nodes.map(({ code }: Json, index: number) => [code, index]))
    const rested = new Map(
      powers.map(({ code, legalBases }) => [
        code,
        {
          articles: new Set<string>(
            legalBases.flatMap(({ instrument, articles }: Json) =>
              articles.map((article: string) => `${instrument} ${/^\d+(-\d+)?/.exec(article)}`),
            ),
          ),
          instruments: new Set<string>(legalBases.map(({ instrument }: Json) => instrument)),
        },
      ]),
    )
    for (const { code, related } of served.nodes) {
      const own = rested.get(code)
      assert.ok(own)
      const expected = [...rested]
        .filter(([other]) => other !== code)
        .map(([other, { articles, instruments }]) => ({
          other,
          articles: articles.intersection(own.articles).size,
          instruments: instruments.intersection(own.instruments).size,
        }))
        .filter(({ instruments }) => instruments > 0)
        .sort(
          (a, b) =>
            b.articles - a.articles ||
            b.instruments - a.instruments ||
            Number(order.get(a.other)) - Number(order.get(b.other)),
        )
        .map(({ other }) => other)
      assert.deepEqual(
        related.map(({ code }: Json) => code),
        expected,
        code,
      )
    }
  })
}
