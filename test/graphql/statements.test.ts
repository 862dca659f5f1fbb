import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ours } from '../bench/questions.ts'
import { databases, NOTHING, service } from '../support/service.ts'
import { wholeListQuery } from '../support/whole-list.ts'

for (const name of databases) {
  const opened = service(name, { keep: NOTHING })

  const counts = async (query: string, expected: number) => {
    const { ask, statements } = await opened
    await ask(query)
    assert.equal(statements.length, expected, statements.join('\n'))
  }

  test(`${name}: a page of powers with their legal bases and instruments takes three statements`, () =>
    counts(
      '{ powers(first: 20) { nodes { legalBases { articles { number } instrument { key } } } } }',
      3,
    ))

  test(`${name}: one for each relation, and one for all parts, whatever the number of powers`, async () => {
    for (const first of [1, 37])
      await counts(
        `{ powers(first: ${first}) { nodes {
          category { name } unit { name } legalBases { citation } conditions { text } materials { name }
          procedure { steps { name } } timeLimits { label } fees { items { name } } sanctions { trigger }
          remedies { body } lifecycle { kind } history { code } related(first: 3) { code } } } }`,
        5,
      )
  })

  test(`${name}: one power with everything takes one statement, and the whole list three`, async () => {
    const { ask, statements } = await opened
    for (const [question, count] of [
      [ours.one, 1],
      [ours.list, 3],
    ] as const) {
      await ask(question.document, question.variables('XK-01', 0))
      assert.equal(statements.length, count, statements.join('\n'))
    }
  })

  test(`${name}: which list is in force on another day is known without a statement`, async () => {
    const { ask, statements } = await service(name, { keep: { answers: 0, rows: 67_108_864 } })
    for (const question of [ours.one, ours.list]) {
      await ask(question.document, question.variables('XK-01', 0))
      await ask(question.document, question.variables('XK-01', 1))
      assert.deepEqual(statements, [])
    }
    const filtered =
      'query ($asOf: Date) { powers(asOf: $asOf, filter: { status: RETAINED }) { totalCount } }'
    assert.equal((await ask(filtered, { asOf: '2017-01-01' })).powers.totalCount, 37)
    assert.equal((await ask(filtered, { asOf: '2026-01-01' })).powers.totalCount, 35)
    assert.equal((await ask(filtered, { asOf: '2015-01-01' })).powers.totalCount, 0)
  })

  test(`${name}: a single part of many powers is read by itself, and everything of one power together`, async () => {
    const { ask, statements } = await opened
    await ask('{ powers(first: 37) { nodes { conditions { text } unit { name } } } }')
    assert.ok(!statements.some((text) => text.includes('power_document')))
    await ask('{ power(code: "XK-01") { conditions { text } unit { name } } }')
    assert.ok(statements.some((text) => text.includes('power_document')))
    await ask('{ powers(first: 37) { nodes { untranslated } } }')
    assert.equal(statements.length, 2)
  })

  test(`${name}: a total is counted only where it is asked for`, async () => {
    await counts('{ powers(first: 1) { nodes { code } } }', 1)
    await counts('{ powers(first: 1) { totalCount nodes { code } } }', 2)
  })

  test(`${name}: pages below a list take one statement, and their totals one more`, async () => {
    await counts('{ categories { powers(first: 2) { nodes { code } } } }', 2)
    await counts('{ categories { powers(first: 2) { totalCount nodes { code } } } }', 3)
    await counts(
      '{ legalInstruments(first: 60) { nodes { powers(first: 2) { nodes { code } } } } }',
      2,
    )
  })

  test(`${name}: the day, the status and its cause cost no statement more than their rows`, () =>
    counts(
      '{ powers(first: 37) { nodes { status statusCause { by } basisStatus liveBasisCount legalBases { status } } } }',
      3,
    ))

  test(`${name}: many ids of one type are found together`, async () => {
    const { ask, statements } = await opened
    const { powers } = await ask('{ powers(first: 37) { nodes { id } } }')
    await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: powers.nodes.map(({ id }: { id: string }) => id),
    })
    assert.equal(statements.length, 1)
  })

  test(`${name}: the whole list with every field takes one statement for each relation beside the parts`, async () => {
    const { ask, statements } = await opened
    const query = wholeListQuery()
    const relations = query.match(/\w+ \{/g)?.length ?? 0
    // What several parts ask of one table comes together or not, as their rows arrive: how many are together is no promise.
    for (const first of [100, 2]) {
      await ask(query.replace('first: 100', `first: ${first}`))
      assert.ok(statements.length <= 25, `${statements.length} for ${relations} relations`)
    }
  })
}
