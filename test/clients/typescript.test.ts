import assert from 'node:assert/strict'
import { execFile, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { PowerlistError, pages, powerlist } from '../../clients/typescript/src/index.ts'
import type { operations as functions } from '../../clients/typescript/src/operations.ts'
import type { Answers } from '../../src/pages/answers.ts'
import { operations } from '../../src/web/operations.ts'
import { onPort } from '../support/port.ts'
import { service } from '../support/service.ts'

const CLIENT = 'clients/typescript'

type Functions = ReturnType<typeof functions>
type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : One) : Other

/** Types of the client that are those of the service (else, in clients/typescript: npm ci && npm run generate). */
export const SAME: {
  [Name in Exclude<keyof Answers, 'overview'>]: Same<
    Answers[Name],
    Awaited<ReturnType<Functions[Name]>>
  >
} = new Proxy(Object.create(null), { get: () => true })

const served = service('PGlite').then(({ app }) => onPort(app))

/** What a query needs at least. */
const NEEDED: Record<string, object> = {
  affected: { instrument: 'labor-contract-law' },
  bring: { code: 'QR-01' },
  calendar: { year: 2026 },
  category: { code: 'XK' },
  cited: { text: '《劳动合同法》第五十七条' },
  compare: { from: 'wuhan-hrss-2016', to: 'wuhan-hrss-2016' },
  counterparts: { code: 'QR-01' },
  deadlines: { code: 'QR-01', event: '2026-03-02' },
  edition: { key: 'wuhan-hrss-2016' },
  find: { query: '工伤' },
  instrument: { key: 'labor-contract-law' },
  law: { title: '劳动合同法' },
  ordered: { by: 'CODE' },
  overview: { code: 'QR-01' },
  power: { code: 'QR-01' },
  search: { query: '工伤' },
  suggest: { prefix: '工' },
}

test('there is a function for each ready-made query, and it answers', async () => {
  const { query, ...list } = powerlist(`${await served}/`)
  assert.deepEqual(Object.keys(list).sort(), [...operations.keys()])
  for (const [name, ask] of Object.entries(list) as [string, (given?: object) => Promise<object>][])
    for (const value of Object.values(await ask(NEEDED[name]))) assert.ok(value, name)
})

test('lists, pages, another day and any other query', async () => {
  const url = await served
  const version = Number((await fetch(`${url}/healthz`)).headers.get('catalogue-version'))
  const list = powerlist(url, { version, today: '2018-07-27' })
  const codes: string[] = []
  const given = { category: ['XK', 'CF'], first: 4 }
  for await (const { powers } of pages(list.powers, given, ({ powers }) => powers.pageInfo))
    codes.push(...powers.nodes.map(({ code }) => code))
  assert.equal(codes.length, 15)
  const { power } = await list.power({ code: 'XK-04', lang: 'EN' })
  assert.deepEqual([power?.status, power?.category.name], ['RETAINED', 'Administrative licensing'])
  assert.equal((await powerlist(url).power({ code: 'XK-04' })).power?.status, 'CANCELLED')
  assert.deepEqual(
    await list.query<{ power: object }>(
      'query ($code: String!) { power(code: $code) { status } }',
      {
        code: 'XK-04',
      },
    ),
    { power: { status: 'RETAINED' } },
  )
  assert.deepEqual(await list.power({ code: 'ZZ-99' }), { power: null })
})

test('what is refused is an error that names the place', async () => {
  const url = await served
  const list = powerlist(url)
  const refused = async (asked: Promise<unknown>) => {
    const error = await asked.then(
      () => assert.fail('expected it to be refused'),
      (error: unknown) => error,
    )
    assert.ok(error instanceof PowerlistError)
    return error
  }
  const error = await refused(list.powers({ category: ['XX'] }))
  assert.deepEqual([error.code, error.status], ['BAD_USER_INPUT', 400])
  assert.deepEqual(error.issues[0]?.path, ['category', 0])
  assert.ok(error.requestId)
  assert.equal((await refused(list.query('{ nothing }'))).code, 'GRAPHQL_VALIDATION_FAILED')
  const elsewhere = powerlist(url, { fetch: async () => new Response('<p>', { status: 502 }) })
  assert.match((await refused(elsewhere.publishers())).message, /^expected JSON, but got 502/)
  const signal = AbortSignal.abort(new Error('left'))
  await assert.rejects(list.publishers({}, { signal }), /left/)
})

test('the example leads from everyday words to what to bring', async () => {
  const example = `${CLIENT}/examples/what-to-bring.ts`
  const words = ['上班路上', '被车撞了']
  const { stdout } = await promisify(execFile)(process.execPath, [example, await served, ...words])
  assert.match(
    stdout,
    /^工伤认定\n- 工伤认定申请表[\s\S]*\nhttps:\/\/example\.org\/powers\/\S+\/QR-01\n$/,
  )
})

test('the generator writes what is there, where it is installed', (t) => {
  if (!existsSync(`${CLIENT}/node_modules/.bin/graphql-codegen`))
    return t.diagnostic('GraphQL Code Generator is not installed in clients/typescript')
  const run = spawnSync('node_modules/.bin/graphql-codegen', ['--check'], { cwd: CLIENT })
  assert.equal(run.status, 0, String(run.stderr) + run.stdout)
})
