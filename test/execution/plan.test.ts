import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { execute, getOperationAST, getVariableValues, parse } from 'graphql'
import { rowCache } from '../../src/cache/row-cache.ts'
import { today } from '../../src/day.ts'
import { bytesOf } from '../../src/execution/json.ts'
import { type Plan, planner } from '../../src/execution/plan.ts'
import type { Context } from '../../src/graphql/context.ts'
import { schema } from '../../src/schema.ts'
import { arbitraryDocument, type MadeDocument } from '../support/arbitrary-document.ts'
import { knownValues } from '../support/known-values.ts'
import { databases, NOTHING, service } from '../support/service.ts'

/** As many as are drawn in each run; more with `DOCUMENTS=…` for whoever changes how documents are run. */
const DOCUMENTS = Number(process.env.DOCUMENTS ?? 150)

/** A variable of a filter that is not given: it is not the filter's to differ by. */
const LEFT_OUT: MadeDocument = {
  query:
    'query Asked($v0: [String!]) { search(filter: {categories: $v0}, first: 1, query: "工伤") { edges { cursor } } }',
  variables: {},
}

for (const name of databases) {
  test(`${name}: what is answered is what graphql-js answers, to the byte`, async (t) => {
    const { ask, post, sql, catalogue } = await service(name, {
      keep: { answers: 0, rows: 67_108_864 },
    })
    const rows = rowCache(catalogue, 50_000)
    const context = (): Context => ({
      sql,
      version: catalogue.version,
      rows: rows.of(catalogue.version),
      today,
      todays: () => 0,
      publicUrl: 'https://example.org',
    })
    const seen = { planned: 0, failing: 0 }
    const alike = async ({ query, variables, operationName }: MadeDocument) => {
      const document = parse(query)
      const given = { schema, document, variableValues: variables, operationName }
      const expected = await execute({ ...given, contextValue: context() })
      const operation = getOperationAST(document, operationName)
      assert.ok(operation)
      const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
      const plan = planner(schema, document, operation)
      // Once more with what was made of it before.
      for (const _ of [1, 2]) {
        const json = coerced && (await plannedBy(() => plan(context(), coerced)))
        assert.equal(json, expected.errors ? undefined : JSON.stringify(expected.data), query)
      }
      const answer = await (await post({ query, variables, operationName })).text()
      if (expected.errors) {
        seen.failing += 1
        assert.ok(JSON.parse(answer).errors, query)
      } else {
        seen.planned += 1
        assert.equal(answer, JSON.stringify({ data: expected.data }), query)
      }
    }
    await fc.assert(fc.asyncProperty(arbitraryDocument(schema, await knownValues(ask)), alike), {
      numRuns: DOCUMENTS,
      examples: [[LEFT_OUT]],
    })
    assert.ok(seen.planned > DOCUMENTS / 4, 'many documents have answers without errors')
    t.diagnostic(`${seen.planned} documents alike, ${seen.failing} more with errors`)
  })
}

test('documents with odd names and defaults are answered right however often they come', async () => {
  const { answer } = await service('PGlite', { keep: NOTHING })
  for (const query of [
    'query ($toString: String, $valueOf: Int) { powers(first: $valueOf, filter: { instrument: $toString }) { totalCount } }',
    'query ($n: Int! = 1) { powers(first: $n) { totalCount } }',
    'query ($f: PowerFilter) { powers(filter: $f) { totalCount } }',
    'query ($s: Boolean = false) { powers { totalCount @skip(if: $s) } }',
    '{ toString: powers { constructor: totalCount } }',
  ])
    for (let times = 0; times < 5; times++) {
      const { data, errors } = await answer(query)
      assert.equal(errors, undefined, query)
      assert.ok(JSON.stringify(data).endsWith(':37}}'), query)
    }
})

/** What a plan writes; undefined where it leaves the answer to graphql-js. */
async function plannedBy(run: () => ReturnType<Plan>): Promise<string | undefined> {
  try {
    return bytesOf(await run()).toString()
  } catch {
    return undefined
  }
}

test('variables called as the properties of every object, not given, are not given the third time either', async () => {
  const { answer } = await service('PGlite', { keep: { answers: 0, rows: 67_108_864 } })
  const query =
    'query ($toString: String, $valueOf: Int) { powers(first: $valueOf, filter: { instrument: $toString }) { totalCount } }'
  for (const times of [1, 2, 3, 4])
    assert.deepEqual(await answer(query), { data: { powers: { totalCount: 37 } } }, `time ${times}`)
})
