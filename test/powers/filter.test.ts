import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seed } from '../support/seed.ts'
import { databases, type Json, service } from '../support/service.ts'

const { powers } = await seed()

for (const name of databases)
  test(`${name}: filters`, async (t) => {
    const { ask, answer } = await service(name)

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
  })
