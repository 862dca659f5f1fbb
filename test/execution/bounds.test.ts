import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type ExecutionResult, execute, GraphQLError, getOperationAST, parse } from 'graphql'
import { today } from '../../src/day.ts'
import { bytesOf } from '../../src/execution/json.ts'
import { LENGTHS } from '../../src/execution/list-lengths.ts'
import { planner } from '../../src/execution/plan.ts'
import { runner } from '../../src/execution/run.ts'
import type { Context } from '../../src/graphql/context.ts'
import { type Bounds, meterOf } from '../../src/graphql/meter.ts'
import { nextTurn } from '../../src/graphql/turn.ts'
import { MAX_COST, POINTS_A_TURN } from '../../src/limits.ts'
import { schema } from '../../src/schema.ts'
import { arbitraryDocument } from '../support/arbitrary-document.ts'
import { costOfQuery, LONGEST } from '../support/cost.ts'
import { knownValues } from '../support/known-values.ts'
import { service } from '../support/service.ts'
import { wholeListQuery } from '../support/whole-list.ts'

const DOCUMENTS = Number(process.env.DOCUMENTS ?? 150)

const opened = service('PGlite')
const mask = (error: unknown) =>
  error instanceof GraphQLError ? error : new GraphQLError(String(error))

async function reading(bounds?: Bounds): Promise<Context> {
  const { sql, catalogue } = await opened
  return {
    sql,
    version: catalogue.version,
    catalogue,
    today,
    publicUrl: 'https://example.org',
    meter: bounds && meterOf(bounds),
  }
}

test('lists are priced by the longest that stands in the catalogue', async () => {
  assert.deepEqual((await opened).catalogue.longest, LONGEST)
})

test('every list without pages has a length', () => {
  const known = new Set(Object.keys(LENGTHS))
  for (const type of Object.values(schema.getTypeMap()))
    if ('getFields' in type && !type.name.startsWith('__') && !/Input|Filter/.test(type.name))
      for (const field of Object.values(type.getFields())) {
        const paged =
          /^(nodes|edges)$/.test(field.name) ||
          ('args' in field &&
            field.args.some(({ name }: { name: string }) => /^(first|ids)$/.test(name)))
        if (String(field.type).startsWith('[') && !paged)
          assert.ok(known.has(`${type.name}.${field.name}`), `${type.name}.${field.name}`)
      }
})

test('lists within lists are refused before anything is made', async () => {
  const { answer, statements } = await opened
  for (const query of [
    '{ powers(first: 100) { nodes { related { related { related { related { related { code } } } } } } } }',
    '{ powers(first: 100) { nodes { edition { units { edition { units { edition { units { edition { units { key } } } } } } } } } } }',
    `{ powers(first: 100) { nodes { related { related { ${'x'.repeat(40_000)}: code } } } } }`,
  ]) {
    const { data, errors } = await answer(query)
    assert.equal(data, undefined)
    assert.equal(errors?.[0]?.extensions.code, 'QUERY_TOO_COMPLEX', query.slice(0, 200))
    assert.ok(errors?.[0]?.extensions.cost > MAX_COST)
    assert.equal(statements.length, 0)
  }
  assert.ok((await answer(wholeListQuery())).data)
})

test('no valid query makes more than it costs', async () => {
  const { ask } = await opened
  const { executed } = runner(mask, 60_000)
  const context = await reading()
  const costs = async ({ query, variables, operationName }: Made) => {
    const { points } = costOfQuery(query, variables, operationName)
    for (let times = 0; times < 3; times++) {
      const { cost } = await executed(
        { query, variables, operationName },
        { reading: () => context },
      )
      assert.equal(cost, points, query)
    }
  }
  await fc.assert(fc.asyncProperty(arbitraryDocument(schema, await knownValues(ask)), costs), {
    numRuns: DOCUMENTS,
    endOnFailure: true,
  })
})

type Made = { query: string; variables: Record<string, unknown>; operationName?: string }

/** Runs a query, by graphql-js and by its plan, with a meter of these bounds. */
async function* metered(query: string, bounds: Bounds) {
  const document = parse(query)
  const operation = getOperationAST(document)
  assert.ok(operation)
  const plan = planner(schema, document, operation)
  for (const how of ['interpreted', 'planned']) {
    const context = await reading(bounds)
    const { meter } = context
    assert.ok(meter)
    const work: ExecutionResult | Promise<ExecutionResult> =
      how === 'planned'
        ? Promise.resolve(plan(context, {})).then((json) => ({
            data: JSON.parse(bytesOf(json).toString()),
          }))
        : execute({ schema, document, contextValue: context })
    yield { how, meter, result: meter.whole(work) }
  }
}

const DEEP = '{ powers(first: 100) { nodes { related { related { code name } } } } }'

test('the event loop is given back after so much work, and the answer is the same', async () => {
  const { ask } = await opened
  for (const query of [DEEP, wholeListQuery()]) {
    const expected = JSON.stringify(await ask(query))
    for await (const { how, meter, result } of metered(query, {})) {
      const made = [meter.points]
      let going = true
      const watch = () => {
        made.push(meter.points)
        if (going) setImmediate(watch)
      }
      setImmediate(watch)
      assert.equal(JSON.stringify((await result).data), expected, how)
      going = false
      made.push(meter.points)
      const most = Math.max(...made.map((points, turn) => points - (made[turn - 1] ?? 0)))
      assert.ok(most < 4 * POINTS_A_TURN, `${how}: ${most} points in one turn of the loop`)
      assert.ok(most < meter.points / 2, `${how}: ${most} of ${meter.points} points at once`)
    }
  }
})

test('long texts whose citations are read give the event loop back, and others go on', async () => {
  const { ask } = await opened
  const text = '中华人民共和国'.repeat(2_500)
  const turns = await turnsDuring(() =>
    ask(`query($text: String!) { ${tenTimes(() => 'citedIn(text: $text) { title }')} }`, { text }),
  )
  assert.ok(turns >= 10, `${turns} turns of the loop for ten texts`)
})

test('statements of the embedded database that follow each other give the event loop back', async () => {
  const { sql } = await opened
  const turns = await turnsDuring(() =>
    Promise.all(
      Array.from({ length: 10 }, () => sql`select count(*) from generate_series(1, 300000)`),
    ),
  )
  assert.ok(turns >= 5, `${turns} turns of the loop for ten statements`)
})

const tenTimes = (field: (index: number) => string) =>
  Array.from({ length: 10 }, (_, index) => `a${index}: ${field(index)}`).join(' ')

/** How often the event loop came round while something was done. */
async function turnsDuring(work: () => Promise<unknown>) {
  let turns = 0
  let going = true
  const watch = () => {
    turns += 1
    if (going) setImmediate(watch)
  }
  setImmediate(watch)
  await work()
  going = false
  return turns
}

test('what passes a bound while it is made ends there', async () => {
  for (const [bounds, limit] of [
    [{ points: 10_000 }, 10_000],
    [{ text: 50_000 }, 50_000],
  ] as const)
    for await (const { how, meter, result } of metered(DEEP, bounds)) {
      await assert.rejects(result, (error: GraphQLError) => {
        assert.deepEqual(
          [error.extensions.code, error.extensions.limit],
          ['QUERY_TOO_COMPLEX', limit],
        )
        return true
      })
      const { points } = meter
      for (let turns = 0; turns < 20; turns++) await nextTurn()
      assert.ok(meter.points - points < 2 * POINTS_A_TURN, `${how}: it goes on`)
    }
})

test('a query is given up when its time is over or nobody waits for it', async () => {
  const { executed } = runner(mask)
  const context = await reading()
  const hasty = runner(mask, 1)
  const late = await hasty.executed({ query: wholeListQuery() }, { reading: () => context })
  assert.equal(late.result.errors?.[0]?.extensions.code, 'UNAVAILABLE')
  const leaving = new AbortController()
  const left = executed({ query: DEEP }, { reading: () => context, signal: leaving.signal })
  leaving.abort()
  await assert.rejects(left)
})
