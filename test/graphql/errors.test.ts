import assert from 'node:assert/strict'
import { test } from 'node:test'
import { databases, type Json, service } from '../support/service.ts'

for (const name of databases) {
  const opened = service(name)

  const fails = async (query: string, variables: object | undefined, code: string) => {
    const { answer } = await opened
    const { errors } = await answer(query, variables)
    assert.ok(errors, `${query} should fail`)
    for (const { message, extensions } of errors) {
      assert.equal(extensions.code, code, message)
      assert.doesNotMatch(
        JSON.stringify({ message, extensions }),
        /select|node_modules|\bat .*:\d+:\d+/,
      )
    }
    return errors as Json[]
  }

  test(`${name}: a document that is none`, async () => {
    const [error] = await fails('{ powers', undefined, 'GRAPHQL_PARSE_FAILED')
    assert.deepEqual(error.locations, [{ line: 1, column: 9 }])
  })

  test(`${name}: a document that does not fit the schema`, async () => {
    const [error] = await fails(
      '{ powers { nodes { nmae } } }',
      undefined,
      'GRAPHQL_VALIDATION_FAILED',
    )
    assert.match(error.message, /Did you mean "name"/)
    for (const query of [
      '{ powers(asOf: "2016-02-30") { totalCount } }',
      '{ powers(first: "x") { totalCount } }',
      '{ powers(filter: { status: [GONE] }) { totalCount } }',
      '{ node { id } }',
    ])
      await fails(query, undefined, 'GRAPHQL_VALIDATION_FAILED')
  })

  test(`${name}: variables that do not fit name the place`, async () => {
    const wrong: [string, string, unknown, (string | number)[]][] = [
      ['$v: Date', 'powers(asOf: $v) { totalCount }', '2016-13-01', ['v']],
      ['$v: Date', 'powers(asOf: $v) { totalCount }', '0000-01-01', ['v']],
      [
        '$v: PowerFilter',
        'powers(filter: $v) { totalCount }',
        { codes: ['XK-01', 2] },
        ['v', 'codes', 1],
      ],
      [
        '$v: PowerFilter',
        'powers(filter: $v) { totalCount }',
        { status: ['GONE'] },
        ['v', 'status', 0],
      ],
      ['$v: String!', 'power(code: $v) { code }', undefined, ['v']],
      ['$v: String!', 'power(code: $v) { code }', '\ud800', ['v']],
      [
        '$v: PowerFilter',
        'powers(filter: $v) { totalCount }',
        { units: ['\0'] },
        ['v', 'units', 0],
      ],
    ]
    for (const [declared, field, value, path] of wrong) {
      const query = `query (${declared}) { ${field} }`
      const [error] = await fails(query, { v: value }, 'BAD_USER_INPUT')
      assert.deepEqual(error.extensions.issues[0].path, path, error.message)
    }
  })

  test(`${name}: arguments that mean nothing name the place`, async () => {
    const wrong: [string, (string | number)[]][] = [
      ['powers(first: 101) { totalCount }', ['first']],
      [
        'powers(filter: { instrument: "labor-law", article: "第三章" }) { totalCount }',
        ['filter', 'article'],
      ],
      ['powers(filter: { article: "3" }) { totalCount }', ['filter', 'article']],
      ['legalInstrument(key: "labor-law") { powers(article: "0") { totalCount } }', ['article']],
      ['legalInstruments(last: 0) { totalCount }', ['last']],
      ['node(id: "nonsense") { id }', ['id']],
      ['node(id: "UG93ZXI") { id }', ['id']],
      ['power(code: "XK-01") { related(first: 0) { code } }', ['first']],
      ['powers(filter: { codes: ["\\u0000"] }) { totalCount }', ['filter']],
    ]
    for (const [field, path] of wrong) {
      const [error] = await fails(`{ ${field} }`, undefined, 'BAD_USER_INPUT')
      assert.deepEqual(error.extensions.issues[0].path, path, field)
    }
  })

  test(`${name}: an argument that names what does not exist is told the nearest that does`, async () => {
    const wrong: [string, (string | number)[], RegExp][] = [
      [
        'powers(filter: { categories: ["XK", "XX"], codes: ["QR-01"] }) { totalCount }',
        ['filter', 'categories', 1],
        /"XX" is not a category; did you mean "XK"\?$/,
      ],
      [
        'powers(filter: { units: ["labour-relations-division"] }) { totalCount }',
        ['filter', 'units', 0],
        /did you mean "labor-relations-division"\?$/,
      ],
      [
        'powers(filter: { instrument: "labour-law" }) { nodes { code } }',
        ['filter', 'instrument'],
        /did you mean "labor-law"\?$/,
      ],
      [
        'powers(publisher: "wuhan-hrs") { totalCount }',
        ['publisher'],
        /"wuhan-hrs" is not a publisher; did you mean "wuhan-hrss"\?$/,
      ],
      [
        'powers(publisher: "nobody-at-all") { totalCount }',
        ['publisher'],
        /is not a publisher; there is wuhan-hrss$/,
      ],
      [
        'powers(edition: "wuhan-hrss-2015") { totalCount }',
        ['edition'],
        /did you mean "wuhan-hrss-2016"\?$/,
      ],
      [
        'search(query: "工伤", filter: { categories: ["QQ"] }) { totalCount }',
        ['filter', 'categories', 0],
        /did you mean/,
      ],
      [
        'search(query: "工伤", edition: "wuhan-hrss-2015") { totalCount }',
        ['edition'],
        /did you mean/,
      ],
      ['suggest(prefix: "工", publisher: "wuhan") { text }', ['publisher'], /there is wuhan-hrss$/],
      [
        'statistics(filter: { units: ["x"] }) { powerCount }',
        ['filter', 'units', 0],
        /there are .+, …$/,
      ],
      ['statistics(edition: "x") { powerCount }', ['edition'], /there is wuhan-hrss-2016$/],
      ['categories(edition: "wuhan-hrss-16") { code }', ['edition'], /did you mean/],
      ['units(publisher: "wuhan-hrs") { key }', ['publisher'], /did you mean/],
      ['editions(publisher: "wuhan-hrs") { totalCount }', ['publisher'], /did you mean/],
      ['changes(publisher: "wuhan-hrs") { totalCount }', ['publisher'], /did you mean/],
      ['lawTimeline(edition: "wuhan-hrss-2015") { totalCount }', ['edition'], /did you mean/],
      [
        'affectedBy(instrument: "labor-law", publisher: "wuhan-hrs") { citing { totalCount } }',
        ['publisher'],
        /did you mean/,
      ],
      [
        'legalInstrument(key: "labor-law") { powers(edition: "x") { totalCount } }',
        ['edition'],
        /there is/,
      ],
      [
        'legalInstruments(filter: { publisher: "wuhan-hrs" }) { totalCount }',
        ['filter', 'publisher'],
        /did you mean/,
      ],
    ]
    for (const [field, path, message] of wrong) {
      const [error] = await fails(`{ ${field} }`, undefined, 'BAD_USER_INPUT')
      assert.deepEqual(error.extensions.issues[0].path, path, field)
      assert.match(error.message, message)
    }
    const { ask } = await opened
    const nothing = await ask(`{
      known: powers(filter: { categories: ["JL"], units: ["labor-relations-division"], codes: ["XK-01"] }) { totalCount }
      before: powers(asOf: "1999-01-01", filter: { categories: ["XX"] }) { totalCount }
      law: powers(filter: { instrument: "labor-law", categories: ["JL"], codes: ["XK-01"] }) { totalCount }
      single: power(code: "XK-01", edition: "wuhan-hrss-2015") { code }
    }`)
    assert.deepEqual(nothing, {
      known: { totalCount: 0 },
      before: { totalCount: 0 },
      law: { totalCount: 0 },
      single: null,
    })
  })

  test(`${name}: what does not exist is null, and text that looks like SQL is only text`, async () => {
    const { ask } = await opened
    const odd = [
      "'; drop table power; --",
      '%',
      '_',
      '\\',
      '"',
      ':*|&!',
      '__proto__',
      '',
      ' ',
      '權力',
    ]
    for (const text of odd) {
      const data = await ask(
        `query ($t: String!, $list: [String!]) {
          power(code: $t) { code } unit(key: $t) { key } category(code: $t) { code } edition(key: $t) { key }
          publisher(key: $t) { key } legalInstrument(key: $t) { key } powers(filter: { codes: $list }) { totalCount }
        }`,
        { t: text, list: [text] },
      )
      const empty = [
        data.power,
        data.unit,
        data.category,
        data.edition,
        data.publisher,
        data.legalInstrument,
      ]
      assert.deepEqual(empty, Array(6).fill(null), text)
      assert.equal(data.powers.totalCount, 0)
    }
    // What of the arguments says where to look is expected to exist.
    const name = async (key: string) =>
      (
        await fails(
          'query ($t: String!) { units(publisher: $t) { key } }',
          { t: key },
          'BAD_USER_INPUT',
        )
      )[0]
    for (const text of odd.filter((text) => text !== ''))
      assert.deepEqual((await name(text)).extensions.issues[0].path, ['publisher'], text)
    const gone = Buffer.from('Power:wuhan-hrss-2016:XK-99').toString('base64url')
    assert.deepEqual(await ask(`{ node(id: "${gone}") { id } }`), { node: null })
  })
}

test('a fault of ours is masked, logged, and answered with 500', async () => {
  const { sql, catalogue } = await service('PGlite', { own: true })
  const { createApp } = await import('../../src/app.ts')
  const { default: pino } = await import('pino')
  const logged: string[] = []
  const log = pino({}, { write: (line: string) => void logged.push(line) })
  await sql.begin('read write', (transaction) => transaction`alter table power rename to gone`)
  const app = createApp({ sql, catalogue, log, publicUrl: 'https://example.org' })
  const response = await app.fetch('http://localhost/graphql?query={powers{totalCount}}')
  assert.equal(response.status, 500)
  const body = await response.text()
  assert.match(body, /"code":"INTERNAL_SERVER_ERROR"/)
  assert.doesNotMatch(body, /relation|power\b|select/)
  assert.match(logged.join(''), /relation .*power.* does not exist/)
})
