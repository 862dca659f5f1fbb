import assert from 'node:assert/strict'
import { test } from 'node:test'
import { edited } from '../support/editions.ts'
import { seed } from '../support/seed.ts'
import { databases, type Json, service, WUHAN } from '../support/service.ts'

const { powers, instruments } = await seed()

const dayBefore = (date: string) =>
  new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10)

for (const name of databases)
  test(`${name}: a day`, async (t) => {
    const second = await edited(
      ['edition.yaml', /^key: .*$/m, 'key: wuhan-hrss-2018'],
      ['edition.yaml', /^effectiveOn: .*$/m, 'effectiveOn: 2018-03-01'],
    )
    const { ask, answer } = await service(name, { datasets: [WUHAN, second] })

    await t.test('chooses the list: none before the first, each from its very day', async () => {
      for (const [asOf, key] of [
        ['0001-01-01', undefined],
        ['2015-12-31', undefined],
        ['2016-01-01', 'wuhan-hrss-2016'],
        ['2018-02-28', 'wuhan-hrss-2016'],
        ['2018-03-01', 'wuhan-hrss-2018'],
        ['9999-12-31', 'wuhan-hrss-2018'],
      ] as const) {
        const { power, statistics, affectedBy } = await ask(
          `query ($asOf: Date) {
            power(code: "XK-01", asOf: $asOf) { edition { key } }
            statistics(asOf: $asOf) { powerCount byCategory { category { edition { key } } } }
            affectedBy(instrument: "labor-contract-law", asOf: $asOf) { citing { nodes { power { edition { key } } } } } }`,
          { asOf },
        )
        assert.equal(power?.edition.key, key)
        assert.equal(statistics.powerCount, key ? powers.length : 0)
        assert.equal(statistics.byCategory[0]?.category.edition.key, key)
        assert.equal(affectedBy.citing.nodes[0]?.power.edition.key, key)
      }
    })

    await t.test('decides how an instrument stands, from the very day of its repeal', async () => {
      const repealed = instruments.filter(({ repealedOn }) => repealedOn)
      assert.ok(repealed.length > 0)
      for (const { key, repealedOn } of repealed) {
        const { legalInstrument } = await ask(
          `query ($key: String!, $on: Date, $before: Date) { legalInstrument(key: $key) {
            on: status(asOf: $on) before: status(asOf: $before) later: status(asOf: "9999-12-31") } }`,
          { key, on: repealedOn, before: dayBefore(repealedOn) },
        )
        assert.deepEqual(legalInstrument, { on: 'REPEALED', before: 'IN_FORCE', later: 'REPEALED' })
      }
    })

    await t.test('of the root holds below it, unless a field has its own', async () => {
      const ended = powers.filter(({ lifecycle }) =>
        lifecycle.some(({ effect }: Json) => effect === 'ENDS'),
      )
      assert.ok(ended.length > 0)
      for (const { code, lifecycle } of ended) {
        const { on, kind } = lifecycle.find(({ effect }: Json) => effect === 'ENDS')
        const { power } = await ask(
          `query ($code: String!, $on: Date, $before: Date) { power(code: $code, asOf: $on) {
            status before: status(asOf: $before) statusCause { on } category { powers(first: 100) { nodes { code status } } } } }`,
          { code, on, before: dayBefore(on) },
        )
        assert.deepEqual([power.status, power.before, power.statusCause.on], [kind, 'RETAINED', on])
        const same = power.category.powers.nodes.find((other: Json) => other.code === code)
        assert.equal(same.status, kind)
      }
    })

    await t.test(
      'does not matter to a cursor: paging goes on in the edition it was made in',
      async () => {
        const { lawTimeline, affectedBy } = await ask(`{
        lawTimeline(edition: "wuhan-hrss-2016", first: 1) { pageInfo { endCursor } }
        affectedBy(instrument: "labor-contract-law", asOf: "2017-01-01") { citing(first: 1) { pageInfo { endCursor } } } }`)
        const variables = {
          event: lawTimeline.pageInfo.endCursor,
          power: affectedBy.citing.pageInfo.endCursor,
        }
        const next = await ask(
          `query ($event: String, $power: String) {
          lawTimeline(first: 1, after: $event) { nodes { powers(first: 1) { nodes { edition { key } } } } }
          affectedBy(instrument: "labor-contract-law") { citing(first: 1, after: $power) { nodes { power { edition { key } } } } } }`,
          variables,
        )
        const [event] = next.lawTimeline.nodes
        assert.equal(event.powers.nodes[0].edition.key, 'wuhan-hrss-2016')
        assert.equal(next.affectedBy.citing.nodes[0].power.edition.key, 'wuhan-hrss-2016')
        const { errors } = await answer(
          'query ($event: String) { lawTimeline(edition: "wuhan-hrss-2018", after: $event) { totalCount } }',
          variables,
        )
        assert.equal(errors?.[0]?.extensions.code, 'BAD_USER_INPUT')
      },
    )
  })
