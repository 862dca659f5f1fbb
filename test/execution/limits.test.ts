import assert from 'node:assert/strict'
import { maxHeaderSize } from 'node:http'
import { test } from 'node:test'
import { getIntrospectionQuery } from 'graphql'
import { USUAL_RATE_LIMIT } from '../../src/config.ts'
import * as limits from '../../src/limits.ts'
import { costOfQuery } from '../support/cost.ts'
import { documents } from '../support/documents.ts'
import { onPort } from '../support/port.ts'
import { service } from '../support/service.ts'
import { wholeListQuery } from '../support/whole-list.ts'

const opened = service('PGlite')

const refused = async (
  query: string,
  variables: object,
  code: string,
  limit?: number,
  cost?: number,
) => {
  const { answer, statements } = await opened
  const { data, errors } = await answer(query, variables)
  assert.ok(!data, 'there is no data')
  assert.equal(errors?.[0]?.extensions.code, code, JSON.stringify(errors))
  if (limit !== undefined) assert.equal(errors?.[0]?.extensions.limit, limit)
  if (cost !== undefined) assert.equal(errors?.[0]?.extensions.cost, cost)
  assert.equal(statements.length, 0, 'nothing was read')
}

const accepted = async (query: string, variables?: object) => (await opened).ask(query, variables)

const repeat = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ')

test('tokens', async () => {
  const document = (tokens: number) => `{ ${repeat(tokens - 2, () => '__typename')} }`
  const { answer } = await opened
  const { errors } = await answer(document(limits.MAX_TOKENS))
  assert.notEqual(errors?.[0]?.extensions.code, 'QUERY_TOO_COMPLEX')
  await refused(document(limits.MAX_TOKENS + 1), {}, 'QUERY_TOO_COMPLEX', limits.MAX_TOKENS)
})

test('depth, introspection aside', async () => {
  const nest = (depth: number) =>
    `{ edition(key: "wuhan-hrss-2016") { ${'previous { '.repeat(depth - 2)}key${' }'.repeat(depth - 2)} } }`
  await accepted(nest(limits.MAX_DEPTH))
  await refused(
    nest(limits.MAX_DEPTH + 1),
    {},
    'QUERY_TOO_COMPLEX',
    limits.MAX_DEPTH,
    limits.MAX_DEPTH + 1,
  )
  await accepted(
    `{ __schema { types { fields { type { ${'ofType { '.repeat(15)}name${' }'.repeat(15)} } } } } }`,
  )
})

test('aliases, in fragments as often as these are used', async () => {
  const aliases = (count: number) => repeat(count, (index) => `a${index}: code`)
  await accepted(`{ power(code: "XK-01") { ${aliases(limits.MAX_ALIASES)} } }`)
  await refused(
    `{ power(code: "XK-01") { ${aliases(limits.MAX_ALIASES + 1)} } }`,
    {},
    'QUERY_TOO_COMPLEX',
    limits.MAX_ALIASES,
  )
  const half = limits.MAX_ALIASES / 2 + 1
  await refused(
    `{ power(code: "XK-01") { ...f } powers { nodes { ...f } } } fragment f on Power { ${aliases(half)} }`,
    {},
    'QUERY_TOO_COMPLEX',
    limits.MAX_ALIASES,
    half * 2,
  )
})

test('fields at the top', async () => {
  const roots = (count: number) =>
    `{ ${repeat(count, (index) => `a${index}: publisher(key: "x") { key }`)} }`
  await accepted(roots(limits.MAX_ROOT_FIELDS))
  await refused(roots(limits.MAX_ROOT_FIELDS + 1), {}, 'QUERY_TOO_COMPLEX', limits.MAX_ROOT_FIELDS)
})

test('directives', async () => {
  const fields = (count: number) =>
    `{ power(code: "XK-01") { ${repeat(count, (index) => `a${index}: code @include(if: true)`)} } }`
  await accepted(fields(limits.MAX_DIRECTIVES))
  await refused(fields(limits.MAX_DIRECTIVES + 1), {}, 'QUERY_TOO_COMPLEX', limits.MAX_DIRECTIVES)
})

test('the size of a page', async () => {
  for (const argument of ['first', 'last']) {
    await accepted(`{ powers(${argument}: ${limits.MAX_PAGE}) { nodes { code } } }`)
    await accepted(`{ powers(${argument}: 1) { nodes { code } } }`)
    for (const size of [0, -1, limits.MAX_PAGE + 1])
      await refused(`{ powers(${argument}: ${size}) { nodes { code } } }`, {}, 'BAD_USER_INPUT')
  }
  await refused('{ powers(first: 1, last: 1) { nodes { code } } }', {}, 'BAD_USER_INPUT')
  const { powers } = await accepted('{ powers { nodes { code } } }')
  assert.equal(powers.nodes.length, limits.PAGE)
})

test('the number of ids', async () => {
  const ids = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      Buffer.from(`Power:x-${index}:XK-01`).toString('base64url'),
    )
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }'
  const { nodes } = await accepted(query, { ids: ids(limits.MAX_IDS) })
  assert.deepEqual(nodes, Array(limits.MAX_IDS).fill(null))
  await refused(query, { ids: ids(limits.MAX_IDS + 1) }, 'BAD_USER_INPUT')
})

test('the cost: the whole list with every field in both languages once, and not ten times', async () => {
  const once = wholeListQuery()
  const { powers } = await accepted(once)
  assert.equal(powers.nodes.length, 37)
  const tenTimes = `query { ${repeat(10, (index) => `a${index}: powers(first: 100) { nodes { ...p } }`)} }
    fragment p on Power { legalBases { instrument { versions { on } powers(first: 100) { nodes { legalBases { citation } } } } } }`
  await refused(tenTimes, {}, 'QUERY_TOO_COMPLEX', limits.MAX_COST)
  const { points } = costOfQuery(once)
  assert.ok(points <= limits.MAX_COST && points * 10 > limits.MAX_COST, `${points}`)
  assert.ok(points * 20 <= USUAL_RATE_LIMIT, 'twenty times a minute')
})

test('the cost counts with the values of variables, and of their defaults', async () => {
  const query = (start = '') =>
    `query ($first: Int${start}) { powers(first: $first) { nodes { category { powers(first: $first) { nodes { unit { powers(first: $first) { nodes { code name summary } } } } } } } } }`
  await accepted(query(), { first: 1 })
  await refused(query(), { first: 100 }, 'QUERY_TOO_COMPLEX', limits.MAX_COST)
  await refused(query(' = 100'), {}, 'QUERY_TOO_COMPLEX', limits.MAX_COST)
  await accepted(query(), { first: 1 })
})

test('the cost of a search grows with its text, that of introspection with the types', async () => {
  const search = (length: number) => ({ text: '工'.repeat(length) })
  const twenty = `query ($text: String!) { ${repeat(20, (index) => `a${index}: search(query: $text) { totalCount }`)} }`
  await accepted(twenty, search(10))
  assert.equal(
    costOfQuery(twenty, search(200)).points - costOfQuery(twenty, search(10)).points,
    20 * 190 * limits.SEARCH_COST_A_CHARACTER,
  )
  const types = (fields: number) =>
    `{ __schema { types { ${repeat(fields, (index) => `f${index}: fields { args { name } }`)} } } }`
  await accepted(types(5))
  await accepted(getIntrospectionQuery())
  await refused(types(180), {}, 'QUERY_TOO_COMPLEX', limits.MAX_COST)
})

test('fragments that double each other thirty times are weighed at once', async () => {
  const doubled = repeat(
    30,
    (index) => `fragment f${index} on Power { ...f${index + 1} ...f${index + 1} }`,
  )
  const start = performance.now()
  await refused(
    `{ power(code: "XK-01") { ...f0 } } ${doubled} fragment f30 on Power { code name }`,
    {},
    'QUERY_TOO_COMPLEX',
    limits.MAX_COST,
    1 + limits.ASKING_COST + 2 ** 31,
  )
  assert.ok(performance.now() - start < 60_000, 'it came to an end')
})

test('the body', async () => {
  const { app } = await opened
  const url = await onPort(app)
  const send = (bytes: number, chunked: boolean) => {
    const start = '{"query":"{__typename}","x":"'
    const body = `${start}${'x'.repeat(bytes - start.length - 2)}"}`
    return fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      ...(chunked ? { body: new Blob([body]).stream(), duplex: 'half' as const } : { body }),
    } as RequestInit)
  }
  for (const chunked of [false, true]) {
    const fits = await send(limits.MAX_BODY, chunked)
    assert.notEqual(fits.status, 413)
    const large = await send(limits.MAX_BODY + 1, chunked)
    assert.equal(large.status, 413)
    const { errors } = (await large.json()) as { errors: { extensions: { code: string } }[] }
    assert.equal(errors[0]?.extensions.code, 'BAD_USER_INPUT')
  }
})

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

test('the documents list these limits', async () => {
  const [, table = ''] = /\n## Limits\n([\s\S]*?)\n## /.exec(documents) ?? []
  const numbers = [...table.matchAll(/\| ([\d,]+)(?: [KM]iB)? *\|/g)].map(([, number = '']) =>
    Number(number.replaceAll(',', '')),
  )
  const { MAX_BODY, MAX_ANSWER, SEARCH_COST, MAX_TOKENS, MAX_DEPTH, MAX_ALIASES, MAX_ROOT_FIELDS } =
    limits
  const { MAX_DIRECTIVES, MAX_PAGE, MAX_IDS, MAX_QUERY, MAX_COST } = limits
  assert.deepEqual(numbers, [
    MAX_BODY / 1024,
    maxHeaderSize / 1024,
    MAX_ANSWER / 1024 / 1024,
    MAX_TOKENS,
    limits.MAX_COMPARISONS,
    MAX_DEPTH,
    MAX_ALIASES,
    MAX_ROOT_FIELDS,
    MAX_DIRECTIVES,
    MAX_PAGE,
    MAX_IDS,
    MAX_QUERY,
    limits.MAX_CITING_TEXT,
    limits.MAX_KEY,
    MAX_COST,
    limits.MAX_PLACES,
    limits.MAX_PLACES_BY_ADDRESS,
    limits.CAPACITY,
    limits.MAX_WAIT / 1_000,
    limits.MAX_SUBSCRIPTIONS,
    limits.MAX_SUBSCRIPTIONS_BY_ADDRESS,
    limits.MAX_CONNECTIONS,
    limits.MAX_CONNECTIONS_BY_ADDRESS,
    limits.MAX_AHEAD,
    limits.MAX_QUERY_TIME / 1_000,
    limits.MAX_HEADERS_TIME / 1_000,
    limits.MAX_REQUEST_TIME / 1_000,
    limits.MAX_STALL / 1_000,
    limits.MAX_DRAINING_TIME / 1_000,
    limits.PRICE,
    limits.PRICE_MADE,
    limits.PRICE_MADE,
    limits.PRICE_FILE,
  ])
  assert.match(
    table,
    new RegExp(
      `answer \\| ${limits.FEED_POINTS}, and ${limits.FEED_COST.toLocaleString('en')} of cost`,
    ),
  )
  assert.match(table, new RegExp(`costs ${SEARCH_COST.toLocaleString('en')} more`))
  assert.match(table, new RegExp(`and ${limits.SEARCH_COST_A_CHARACTER} for each character`))
  assert.match(
    table,
    new RegExp(
      `statistics ${limits.STATEMENT_COST} more, \`related\` ${limits.RELATED_COST}, \`counterparts\` ${limits.COUNTERPART_COST}, \`compareEditions\` by counterparts ${limits.PAIRING_COST.toLocaleString('en')},`,
    ),
  )
  assert.match(table, new RegExp(`\`basisStatus\`\\) ${limits.STANDING_COST}\\.`))
  assert.match(table, new RegExp(`at least ${NUMBERS[limits.LIST_SIZE]}`))
  assert.match(table, new RegExp(`\`citedIn\` ${limits.CITING_COST} for each`))
  assert.match(table, new RegExp(`${limits.LEAST_SPEED / 1024} KiB a second`))
  assert.match(documents, new RegExp(`\\| \`RATE_LIMIT\` \\| ${USUAL_RATE_LIMIT} \\|`))
})
