import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readChecked } from '../../src/checking/read-checked.ts'
import { writing } from '../../src/database/postgresql.ts'
import type { Database } from '../../src/database/sql.ts'
import { dayOf, inForce, putInForce } from '../../src/publishing/put-in-force.ts'
import { store } from '../../src/publishing/store.ts'
import { withdrawEdition } from '../../src/publishing/withdraw-edition.ts'
import { FILES, NAMING, PUBLISHER, QUERIES, SHOWING, STANDING } from '../support/doors.ts'
import { MARK, MARKED, markedEdition } from '../support/marked-edition.ts'
import { databases, type Json, service } from '../support/service.ts'

type Sql = Database['sql']

/** In the suite every tenth query is asked; all of them on demand: `DOORS=all`. */
const EVERY = process.env.DOORS === 'all' ? 1 : 10
const every = <Item>(step: number, items: Item[]) => items.filter((_, index) => index % step === 0)

for (const name of databases)
  test(`${name}: what is not published, and what was withdrawn, is behind no door`, async (context) => {
    const { app, sql, catalogue, databaseUrl, post, ask } = await service(name, { own: true })
    const get = (address: string, headers: HeadersInit = {}) =>
      app.fetch(`http://localhost${address}`, { redirect: 'manual', headers })
    /** Changes the catalogue, and has the service see it. */
    const change = async <Result>(made: (sql: Sql) => Promise<Result>) => {
      const result = await (databaseUrl ? asPublisher(databaseUrl, made) : asWriter(sql, made))
      await catalogue.refresh()
      return result
    }
    // Both databases run the same statements: on PGlite, which is slower, a few of them will do.
    const queries = every(databaseUrl ? EVERY : 8 * EVERY, QUERIES)
    const showing = databaseUrl ? SHOWING : every(3, SHOWING.slice(0, -1))
    /** What is answered now, by what was asked. */
    const everything = async (asked = queries) => {
      const answers = new Map<string, string>()
      for (const query of asked) answers.set(query, await (await post({ query })).text())
      for (const address of [...showing, ...NAMING]) {
        const answer = await get(address)
        // What was withdrawn is gone, and says so.
        assert.ok([200, 400, 410].includes(answer.status), address)
        answers.set(address, await answer.text())
      }
      return answers
    }

    const exported: Json = await (await get(`/export/${STANDING}.json`)).json()
    const dataset = await readChecked(await markedEdition(exported))
    const edition = await change((sql) =>
      sql.begin((transaction) => store(transaction, dataset, new Date())),
    )
    const drafted = await everything()
    for (const [door, answer] of drafted) {
      isHidden(door, answer)
      assert.ok(!said(answer).includes(MARKED), `${door}\n${answer}`)
      assert.doesNotMatch(answer, /QUERY_TOO_COMPLEX|GRAPHQL_/, door)
    }
    for (const file of FILES) assert.equal((await get(file)).status, 404)

    const day = dayOf(dataset)
    await change(async (sql) => {
      const comparedWith = await inForce(sql, PUBLISHER, day)
      await putInForce(sql, { edition, comparedWith, publisher: PUBLISHER, day })
    })
    const published = await everything(every(8, queries))
    const open = [...published].filter(([, answer]) => MARK.test(answer)).map(([door]) => door)
    assert.deepEqual(new Set(open.filter((door) => door.startsWith('/'))), new Set(showing))
    assert.ok(!databaseUrl || open.length > showing.length, 'queries show it, too')
    const tags = new Map<string, string>()
    for (const address of [...FILES, ...every(4, showing)])
      tags.set(address, (await get(address)).headers.get('etag') ?? '')

    await change((sql) => withdrawEdition(sql, MARKED, '误发'))
    for (const [door, answer] of await everything()) isHidden(door, answer)
    for (const file of FILES) assert.equal((await get(file)).status, 410)
    for (const [address, tag] of tags)
      assert.notEqual((await get(address, { 'if-none-match': tag })).status, 304, address)
    const withdrawn = await ask(`{ edition(key: "${MARKED}") { key title withdrawn { reason } } }`)
    assert.deepEqual(withdrawn.edition, {
      ...{ key: MARKED, title: '另一份权力清单', withdrawn: { reason: '误发' } },
    })
    const power = `/api/power?code=XK-01&edition=${MARKED}`
    const gone = await get(power)
    const { errors } = (await gone.json()) as Json
    assert.deepEqual(
      [gone.status, errors[0].extensions.code, errors[0].extensions.reason],
      [410, 'WITHDRAWN', '误发'],
    )
    const doors = queries.length + showing.length + NAMING.length + FILES.length
    context.diagnostic(`${doors} doors tried in each state`)
  })

/** Nothing of it is in an answer, nor in an id or a cursor there. */
function isHidden(door: string, answer: string) {
  const words = said(answer).match(/[\w-]{16,}/g) ?? []
  const decoded = words.map((word) => Buffer.from(word, 'base64url').toString()).join('\n')
  for (const text of [said(answer), decoded]) assert.doesNotMatch(text, MARK, `${door}\n${answer}`)
}

/** An answer without its errors, which repeat what the caller said. */
const said = (answer: string) => answer.replace(/"errors":\[.*\](?=,"data"|\}$)/s, '')

async function asPublisher<Result>(url: string, change: (sql: Sql) => Promise<Result>) {
  const database = writing(url)
  try {
    return await change(database.sql)
  } finally {
    await database.close()
  }
}

/** PGlite is filled when it starts, and nobody but a test writes into it later. */
async function asWriter<Result>(sql: Sql, change: (sql: Sql) => Promise<Result>) {
  await sql`set session characteristics as transaction read write`
  try {
    return await change(sql)
  } finally {
    await sql`set session characteristics as transaction read only`
  }
}
