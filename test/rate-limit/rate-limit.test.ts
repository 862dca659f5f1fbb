import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig, SettingError, USUAL_RATE_LIMIT } from '../../src/config.ts'
import { MAX_ADDRESSES, PRICE_FILE, PRICE_MADE } from '../../src/limits.ts'
import { clientAddress } from '../../src/rate-limit/client-address.ts'
import { rateLimiter } from '../../src/rate-limit/rate-limit.ts'
import { costOfQuery, WITH_REGISTRY } from '../support/cost.ts'
import { service } from '../support/service.ts'
import { wholeListQuery } from '../support/whole-list.ts'

const LIMIT = 40_000
const opened = readConfig({ TRUST_PROXY: '10.0.0.0/8' }).trustProxy
const limited = service('PGlite', { limits: { rate: LIMIT, trusted: opened } })

const from = async (peer: string | undefined, path: string, init?: RequestInit) =>
  (await limited).app.fetch(`http://localhost${path}`, init, peer)

const ask = (peer: string | undefined, query: string, forwarded?: string) =>
  from(peer, '/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(forwarded && { 'x-forwarded-for': forwarded }),
    },
    body: JSON.stringify({ query }),
  })

const left = ({ headers }: Response) =>
  Number(/^"points";r=(\d+);t=\d+$/.exec(headers.get('ratelimit') ?? '')?.[1])

let unheard = 0
/** A query that nobody has asked before. */
const fresh = (first: number) =>
  `{ powers(first: ${first}) { nodes { code a${unheard++}: name } } }`

test('a query costs what it weighs, and one point when its answer is kept', async () => {
  const query = fresh(100)
  const cost = costOfQuery(query).points
  assert.ok(cost > PRICE_MADE)
  const made = await ask('192.0.2.1', query)
  assert.equal(made.headers.get('ratelimit-policy'), `"points";q=${LIMIT};w=60`)
  assert.equal(left(made), LIMIT - 1 - cost)
  assert.equal(left(await ask('192.0.2.1', query)), LIMIT - 1 - cost - 1)
  assert.equal(left(await ask('192.0.2.2', query)), LIMIT - 1, 'others have points of their own')
  assert.equal(left(await ask('192.0.2.3', '{ __typename }')), LIMIT - 1 - PRICE_MADE)
  assert.match(
    made.headers.get('access-control-expose-headers') ?? '',
    /RateLimit, RateLimit-Policy, Retry-After/,
  )
})

test('who asks for too much gets 429 with the time to wait, and takes nothing from others who ask the same', async () => {
  const dear = wholeListQuery()
  assert.ok(costOfQuery(dear).points > LIMIT)
  const never = await ask('192.0.2.10', dear)
  assert.equal(never.status, 429)
  const { errors } = (await never.json()) as {
    errors: { message: string; extensions: { code: string } }[]
  }
  assert.equal(errors[0]?.extensions.code, 'RATE_LIMITED')
  assert.match(errors[0]?.message ?? '', new RegExp(`${LIMIT} a minute; ask for less`))
  assert.ok(left(never) > 0, 'what is refused costs no more than a request that cannot be read')
  assert.equal(never.headers.get('cache-control'), 'no-store')
  const wait = Number(never.headers.get('retry-after'))
  assert.ok(wait >= 1 && wait <= 60)

  const files = async (peer: string, count: number) => {
    for (let index = 0; index < count; index++) {
      const { status, body } = await from(peer, '/export/wuhan-hrss-2016.ndjson')
      assert.equal(status, 200)
      await body?.cancel()
    }
  }
  await files('192.0.2.11', LIMIT / PRICE_FILE)
  assert.equal((await ask('192.0.2.11', fresh(1))).status, 429)

  const same = `{ ${Array.from({ length: 15 }, (_, index) => `a${index}: powers(first: 95) { nodes { code name legalBases { citation } } }`).join(' ')} }`
  assert.ok(costOfQuery(same).points > PRICE_FILE && costOfQuery(same).points < LIMIT)
  await files('192.0.2.12', LIMIT / PRICE_FILE - 1)
  const together = await Promise.all([ask('192.0.2.12', same), ask('192.0.2.13', same)])
  assert.deepEqual(
    together.map(({ status }) => status),
    [429, 200],
  )
  for (const path of ['/healthz', '/readyz'])
    assert.equal((await from('192.0.2.11', path)).status, 200, 'health costs nothing')
  assert.equal((await from('192.0.2.11', '/changes.json')).status, 429)
})

test('without an address, or without a limit, nothing is counted', async () => {
  const answer = await ask(undefined, fresh(100))
  assert.equal(answer.headers.get('ratelimit'), null)
  assert.equal(readConfig({ RATE_LIMIT: 'off' }).rateLimit, undefined)
})

test('what is not a query that can be made has its price as well', async () => {
  const bad = await ask('192.0.2.20', '{ nothing }')
  assert.equal(left(bad), LIMIT - 1 - PRICE_MADE)
  const broken = await from('192.0.2.21', '/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: new Uint8Array([0xff]),
  })
  assert.equal(broken.status, 400)
  assert.equal(left(broken), LIMIT - PRICE_MADE)
  assert.equal(left(await from('192.0.2.22', '/changes.json')), LIMIT - PRICE_MADE)
  assert.equal(left(await from('192.0.2.23', '/nowhere')), LIMIT - PRICE_MADE)
})

test('an address is one of IPv4, or 64 bits of IPv6; only trusted proxies say whose request it is', () => {
  const { trustProxy } = readConfig({ TRUST_PROXY: '10.0.0.0/8, 192.0.2.7,fd00::/8' })
  const of = clientAddress(trustProxy)
  for (const [peer, forwarded, expected] of [
    ['203.0.113.9', undefined, '203.0.113.9'],
    ['::ffff:203.0.113.9', undefined, '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', undefined, '2001:db8:1:2::/64'],
    ['203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['10.1.2.3', '198.51.100.1', '198.51.100.1'],
    ['::ffff:10.1.2.3', '198.51.100.1', '198.51.100.1'],
    ['10.1.2.3', '1.1.1.1, 198.51.100.1', '198.51.100.1'],
    ['10.1.2.3', '198.51.100.1, 192.0.2.7', '198.51.100.1'],
    ['10.1.2.3', '198.51.100.1, fd00::1', '198.51.100.1'],
    ['10.1.2.3', '198.51.100.1, garbage', '10.1.2.3'],
    ['10.1.2.3', '198.51.100.1, garbage, 192.0.2.7', '192.0.2.7'],
    ['10.1.2.3', '127.1', '10.1.2.3'],
    ['10.1.2.3', '', '10.1.2.3'],
    ['10.1.2.3', '10.9.9.9', '10.9.9.9'],
    ['10.1.2.3', '[2001:db8::1]:443', '2001:db8:0:0::/64'],
    ['10.1.2.3', '198.51.100.1:9999', '198.51.100.1'],
  ] as const)
    assert.equal(of(peer, forwarded), expected, `${peer} ${forwarded}`)
})

test('behind a trusted proxy each client has points of its own', async () => {
  const query = fresh(3)
  await ask('10.0.0.1', query)
  assert.equal(left(await ask('10.0.0.1', query, '198.51.100.5')), LIMIT - 1)
  assert.equal(left(await ask('10.0.0.1', query, '9.9.9.9, 198.51.100.5')), LIMIT - 2)
  assert.equal(left(await ask('10.0.0.1', query, '198.51.100.6')), LIMIT - 1)
})

test('settings that cannot be meant stop the start', () => {
  for (const [name, value, allowed] of [
    ['RATE_LIMIT', '-1', /^RATE_LIMIT is "-1"; it must be a number of points a minute/],
    ['RATE_LIMIT', '1.5', /or off$/],
    [
      'TRUST_PROXY',
      '10.0.0.0/33',
      /^TRUST_PROXY is "10.0.0.0\/33"; it must be addresses or ranges/,
    ],
    ['TRUST_PROXY', 'loopback', /such as 10\.0\.0\.0\/8/],
    ['TRUST_PROXY', '10.0.0.1,,::1', /with commas between them$/],
    ['TRUST_PROXY', '10.1', /TRUST_PROXY/],
  ] as const)
    assert.throws(
      () => readConfig({ [name]: value }),
      (error) => error instanceof SettingError && allowed.test(error.message),
      value,
    )
})

test('by default one address may ask for the whole list with every field in both languages twenty times a minute', () => {
  const cost = costOfQuery(wholeListQuery(), {}, undefined, WITH_REGISTRY).points
  assert.equal(readConfig({}).rateLimit, USUAL_RATE_LIMIT)
  assert.ok(cost * 20 <= USUAL_RATE_LIMIT && cost * 21 > USUAL_RATE_LIMIT, String(cost))
})

test('as many points are given as the limit says, though they are taken by the handful', async () => {
  for (const points of [7, 2_500]) {
    const rate = rateLimiter(points)
    for (let given = 1; given <= points; given++) {
      const { refused, left } = await rate.spend('192.0.2.1', 1)
      assert.deepEqual([refused, left], [false, points - given])
    }
    assert.equal((await rate.spend('192.0.2.1', 1)).refused, true)
    assert.equal((await rate.spend('192.0.2.2', 1)).refused, false)
  }
})

test('a clock that is set back makes nobody wait longer than a minute', async ({ mock }) => {
  mock.timers.enable({ apis: ['Date'], now: Date.UTC(2026, 0, 10) })
  const rate = rateLimiter(1_000)
  await rate.spend('192.0.2.1', 600)
  mock.timers.setTime(Date.UTC(2026, 0, 1))
  const { refused, seconds } = await rate.spend('192.0.2.1', 600)
  assert.equal(refused, true)
  assert.ok(seconds > 0 && seconds <= 60, `${seconds} seconds`)
})

test('a flood from more addresses than are known at a time takes no more memory', async () => {
  const rate = rateLimiter(10)
  for (let index = 0; index < MAX_ADDRESSES * 1.5; index++) await rate.spend(`address ${index}`, 1)
  assert.equal(rate.addresses, MAX_ADDRESSES)
  const known = await rate.spend(`address ${MAX_ADDRESSES}`, 1)
  assert.equal(known.left, 8, 'those that came last are known')
  const forgotten = await rate.spend('address 0', 1)
  assert.equal(forgotten.left, 9)
})
