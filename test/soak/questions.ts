import assert from 'node:assert/strict'
import { unseenDay } from '../support/load.ts'
import type { Json } from '../support/service.ts'
import { wholeListQuery } from '../support/whole-list.ts'
import type { Question, Reply } from './ask.ts'
import { dataOf, get, post } from './graphql.ts'
import { inForce, type Ledger } from './ledger.ts'

/** The power whose name tells the editions apart. */
export const TOLD_BY = 'QZ-01'
const POWERS = 37

const SEARCHES = [
  ['工伤', 'QR-01'],
  ['gongshangrending', 'QR-01'],
  ['劳务派遣经营许可', 'XK-03'],
] as const

const WHOLE = wholeListQuery()
const FORMATS = ['json', 'ndjson', 'csv', 'jsonld', 'zip', 'xlsx']

let asked = 0

const pick = <Value>(values: readonly Value[]) =>
  values[Math.floor(Math.random() * values.length)] as Value

/** What a service is asked in the soak: each makes one question, whose answer it knows. */
export function questions(ledger: Ledger) {
  const facts = (reply: Reply, floor: number, day?: string) => {
    const { changes, power } = dataOf(reply)
    const said = { changes: changes.totalCount, day, key: power.edition.key, name: power.name }
    ledger.holds(said, floor)
  }
  const named = (name: string) => (standing: { name: string }[]) =>
    inForce(standing as never)?.name === name

  const kept = (): Question => ({
    kind: 'kept',
    ...pick([post, get])(
      `{ changes(first: 1) { totalCount } power(code: "${TOLD_BY}") { name edition { key } } }`,
    ),
    check: facts,
  })

  const made = (): Question => {
    const day = unseenDay()
    return {
      kind: 'made',
      ...post(
        `query ($day: Date, $first: Int) {
          changes(first: 1) { totalCount }
          power(code: "${TOLD_BY}", asOf: $day) { name edition { key } asked${asked++}: code }
          powers(asOf: $day, first: $first) { totalCount nodes { code status legalBases { citation } } }
        }`,
        { day, first: 1 + (asked % 30) },
      ),
      check: (reply, floor) => {
        facts(reply, floor, day)
        assert.equal(dataOf(reply).powers.totalCount, POWERS)
      },
    }
  }

  const search = (): Question => {
    const [query, code] = pick(SEARCHES)
    return {
      kind: 'search',
      ...post(
        'query ($q: String!, $first: Int, $day: Date) { search(query: $q, first: $first, asOf: $day) { nodes { code } } }',
        { q: query, first: 1 + (asked++ % 5), day: unseenDay() },
      ),
      check: (reply) => assert.equal(dataOf(reply).search.nodes[0].code, code),
    }
  }

  const wholeList = (): Question => ({
    kind: 'whole list',
    ...post(WHOLE),
    check: (reply, floor) => {
      const { totalCount, nodes } = dataOf(reply).powers
      assert.deepEqual([totalCount, nodes.length], [POWERS, POWERS])
      const { name } = nodes.find(({ code }: Json) => code === TOLD_BY)
      ledger.allows(floor, named(name))
    },
  })

  const file = (): Question => {
    const listed = pick([...ledger.current(), ...ledger.changes.map(({ listed }) => listed)])
    const format = pick(FORMATS)
    const stands = (standing: { key: string }[]) => standing.some(({ key }) => key === listed.key)
    return {
      kind: 'export',
      name: `/export/${listed.key}.${format}`,
      address: `/export/${listed.key}.${format}`,
      check: ({ status, text }, floor) => {
        assert.ok([200, 404, 410].includes(status), `${status} ${text.slice(0, 300)}`)
        ledger.allows(floor, (standing) => stands(standing) === (status === 200))
        if (status === 200 && !['zip', 'xlsx'].includes(format))
          assert.ok(text.includes(listed.name))
        if (status !== 200) assert.ok(!text.includes(listed.name), 'what is not public')
      },
    }
  }

  const feed = (): Question => {
    const address = pick(['/changes.json', '/changes.atom'])
    return {
      kind: 'feed',
      address,
      check: ({ status, text }, floor) => {
        assert.equal(status, 200, text.slice(0, 300))
        const [newest] = text.match(/(?<=\/export\/)[a-z0-9-]+(?=\.json)/) ?? []
        ledger.allows(floor, (_, version) => {
          const before = ledger.changesBefore > 0 ? ledger.current()[0] : undefined
          const listed = ledger.changes[version - 1]?.listed ?? before
          return newest === listed?.key
        })
      },
    }
  }

  const address = (): Question => ({
    kind: 'address',
    address: `/api/power?code=${TOLD_BY}`,
    check: (reply, floor) => ledger.allows(floor, named(dataOf(reply).power.name)),
  })

  const health = (): Question => {
    const address = pick(['/healthz', '/readyz', '/schema.graphql', '/openapi.json'])
    return {
      kind: 'health',
      address,
      check: ({ status, text }) => assert.equal(status, 200, `${address}: ${text.slice(0, 200)}`),
    }
  }

  return { kept, made, search, wholeList, file, feed, address, health }
}
