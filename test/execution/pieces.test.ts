import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'graphql'
import { bytesOf, Output } from '../../src/execution/json.ts'
import { askedOf } from '../../src/execution/pieces.ts'
import { ours } from '../bench/questions.ts'
import { databases, NOTHING, service } from '../support/service.ts'

const WITH_DAY = `id status basisStatus conditions { text basis { status instrument { id } } }
  legalBases(role: $role) { status instrument { id versions { on } } } related(first: 2) { id code }`
const WITH_TODAY = 'id citation unit { name(lang: $lang) contact { phone } } edition { id title }'

const asked = (selection: string) =>
  `query ($code: String!, $day: Date, $role: LegalBasisRole, $lang: Language! = ZH, $no: Boolean = false) {
    power(code: $code, asOf: $day) { name ${selection} keywords @skip(if: $no) }
    powers(first: 3, asOf: $day) { nodes { ${selection} name @include(if: $no) } }
    search(query: "工伤", first: 2, asOf: $day) { edges { node { ${selection} } } } }`

const QUERIES = [
  asked(WITH_DAY).replace(', $lang: Language! = ZH', ''),
  asked(WITH_TODAY).replace(', $role: LegalBasisRole', ''),
]

const VARIABLES = [
  {},
  { day: '2016-03-01' },
  { day: '2019-01-01' },
  { day: '2026-11-26' },
  { role: 'CONFERS' },
  { role: null },
  { lang: 'EN' },
  { no: true, day: '2019-01-01' },
  {},
]

for (const name of databases)
  test(`${name}: what is put together from kept pieces is what is made anew, and costs the same`, async () => {
    const fresh = await service(name, { keep: NOTHING })
    const keeping = await service(name, { keep: { answers: 0, rows: 67_108_864 } })
    for (const code of ['XK-05', 'CF-01'])
      for (const query of QUERIES)
        for (const given of VARIABLES) {
          const variables = Object.fromEntries(
            Object.entries({ code, ...given }).filter(([key]) => query.includes(`$${key}`)),
          )
          const [expected, found] = await Promise.all(
            [fresh, keeping].map(async ({ post }) => {
              const answer = await post({ query, variables })
              return { cost: answer.headers.get('query-cost'), body: await answer.text() }
            }),
          )
          assert.ok(expected?.body.startsWith('{"data":'))
          assert.ok(!expected?.body.includes('"errors"'), expected?.body)
          assert.deepEqual(found, expected)
        }
  })

test('a portal that asks for its list page by page makes each power once', async () => {
  const { ask, sql } = await service('PGlite', { keep: { answers: 0, rows: 67_108_864 } })
  const query = ours.list.document
    .replace('first: 100', 'first: $first, after: $after')
    .replace('$asOf: Date', '$asOf: Date, $first: Int, $after: String')
    .replace('nodes {', 'pageInfo { endCursor } nodes {')
  const whole = await ask(ours.list.document, { asOf: '2016-03-01' })
  assert.ok(sql)
  const nodes: unknown[] = []
  for (let after: string | undefined; nodes.length < 37; ) {
    const { powers } = await ask(query, { asOf: '2016-03-02', first: 5, after })
    nodes.push(...powers.nodes)
    after = powers.pageInfo.endCursor
  }
  assert.deepEqual(nodes, whole.powers.nodes)
})

test('a selection is known again by its text and its fragments, whatever the document around it', () => {
  const numberOf = (text: string) => {
    const { definitions } = parse(text)
    const fragments = Object.fromEntries(
      definitions.flatMap((each) =>
        each.kind === 'FragmentDefinition' ? [[each.name.value, each]] : [],
      ),
    )
    const [operation] = definitions
    assert.ok(operation?.kind === 'OperationDefinition')
    const [field] = operation.selectionSet.selections
    assert.ok(field?.kind === 'Field')
    return askedOf([field], fragments)
  }
  const one = numberOf(
    'query A($l: Language!) { power(code: "1") { ...F } } fragment F on Power { name(lang: $l) }',
  )
  assert.deepEqual(one?.variables, ['l'])
  assert.deepEqual(
    numberOf(
      'query B($l: Language!) { power(code: "2") { ...F } } fragment F on Power { name(lang: $l) }',
    ),
    one,
  )
  assert.notDeepEqual(
    numberOf('query B { power(code: "2") { ...F } } fragment F on Power { name(lang: EN) }')
      ?.number,
    one?.number,
  )
})

test('the bytes of pieces, and what comes late, stand where they are put', () => {
  const output = new Output()
  output.ascii('[')
  output.put(Buffer.from('{"二":2}'))
  output.character(0x2c)
  const place = output.place()
  output.ascii(',"\\u0001"]')
  place.scalar('一')
  place.ascii(',0')
  assert.equal(bytesOf(output.json(), '<', '>').toString(), '<[{"二":2},"一",0,"\\u0001"]>')
})
