import assert from 'node:assert/strict'
import { test } from 'node:test'
import postgres from 'postgres'
import { query, start, started } from '../support/process.ts'
import { emptyDatabase } from '../support/service.ts'

const LAW = `{
  edition(key: "wuhan-hrss-2016") { effectiveOn }
  power(code: "XK-04", asOf: "2018-07-28") { status legalBases { instrument { status } } }
}`

async function administer<Result>(url: string, run: (sql: postgres.Sql, name: string) => Result) {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    return await run(sql, new URL(url).pathname.slice(1))
  } finally {
    await sql.end()
  }
}

const alter = (url: string, ...settings: string[]) =>
  administer(url, async (sql, name) => {
    for (const setting of settings) await sql.unsafe(`alter database ${name} set ${setting}`)
  })

const servedLaw = async (url: string) => {
  const { url: service, child, exited } = await started({ DATABASE_URL: url })
  const answer = await (await query(service, LAW)).text()
  child.kill('SIGTERM')
  await exited
  return answer
}

test('however a database writes days and texts, the law that is served is the same', async () => {
  const usual = await servedLaw(await emptyDatabase())
  assert.match(usual, /"effectiveOn":"2016-01-01".*"status":"CANCELLED"/)
  for (const style of ["'SQL, DMY'", 'German']) {
    const url = await emptyDatabase()
    await alter(url, `datestyle = ${style}`, 'standard_conforming_strings = off')
    assert.equal(await servedLaw(url), usual, style)
    const [change] = await administer(
      url,
      (sql) => sql`select published_at is not null as dated from edition`,
    )
    assert.equal(change?.dated, true, style)
  }
})

test('what changes the meaning of statements and cannot be sent is refused in a line', async () => {
  const url = await emptyDatabase()
  await alter(url, 'array_nulls = off')
  for (const command of ['serve', 'migrate', 'editions']) {
    const { code, err } = await start({ DATABASE_URL: url, PORT: '0' }, command).exited
    assert.match(
      err,
      /^powerlist: the database at 127\.0\.0\.1:\d+\/\w+ cannot be used: array_nulls is "off", .* \(alter role … reset array_nulls\)\n$/,
    )
    assert.equal(code, 3)
  }
})

test('a database that is not in UTF-8 is refused in a line', async () => {
  const url = await emptyDatabase()
  for (const encoding of ['SQL_ASCII', 'EUC_CN']) {
    const name = `encoded_${encoding.toLowerCase()}_${process.pid}`
    await administer(url, (sql) =>
      sql.unsafe(`create database ${name} encoding '${encoding}' locale 'C' template template0`),
    )
    const encoded = new URL(url)
    encoded.pathname = name
    for (const command of ['serve', 'migrate']) {
      const { code, err } = await start({ DATABASE_URL: encoded.href, PORT: '0' }, command).exited
      assert.match(err, new RegExp(`cannot be used: it is encoded in ${encoding}; .* UTF8, .*\\n$`))
      assert.equal(code, 3)
    }
  }
})

test('a table "migration" of somebody else is named', async () => {
  const url = await emptyDatabase()
  await administer(url, (sql) => sql`create table migration (id int primary key, at timestamptz)`)
  for (const command of ['serve', 'migrate', 'editions']) {
    const { code, err } = await start({ DATABASE_URL: url, PORT: '0' }, command).exited
    assert.match(err, /there is a table "migration" that is not Powerlist’s; .*\n$/)
    assert.equal(code, 3)
  }
})

test('a command that reads an empty database says what is missing', async () => {
  const { code, err } = await start({ DATABASE_URL: await emptyDatabase() }, 'editions').exited
  assert.match(err, /^powerlist: the database has no tables of Powerlist yet; run .* migrate/)
  assert.equal(code, 3)
})
