import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { shippedLaw } from '../../src/checking/shipped-law.ts'
import { open } from '../../src/commands/open.ts'
import { identified, indexOf, nameOf } from '../../src/instruments/identity.ts'
import { datesOf } from '../../src/instruments/status.ts'
import { edited } from '../support/editions.ts'
import { emptyDatabase, type Json, WUHAN } from '../support/service.ts'

const opened = async (datasets: string[], law = true, databaseUrl?: string) => {
  const database = await open({ databaseUrl, datasets, law })
  after(() => database.close())
  return database.sql
}

test('the registry that ships is whole, and names no instrument twice', async () => {
  const { instruments, checkedOn } = await shippedLaw()
  assert.equal(instruments.size, 964)
  assert.equal(checkedOn, '2025-04-19')
  const entries = [...instruments.values()]
  assert.deepEqual(
    new Set(entries.map(({ verification }) => verification)),
    new Set(['COLLECTION']),
  )
  assert.equal(new Set(entries.map(({ title }) => nameOf(title.zh))).size, 964)
  for (const { versions } of entries)
    assert.deepEqual(
      versions.map(({ on }) => on),
      versions.map(({ on }) => on).sort(),
    )
  assert.ok(entries.some(({ versions }) => versions.some(({ kind }) => kind === 'UNKNOWN')))
})

for (const name of ['PGlite', 'PostgreSQL']) {
  const url = () => (name === 'PostgreSQL' ? emptyDatabase() : undefined)

  test(`${name}: what a list brings that was read stands above what ships`, async () => {
    const sql = await opened([WUHAN], true, await url())
    const counts = await sql<Json[]>`
      select verification, count(*)::int from instrument group by verification order by verification`
    assert.deepEqual(
      counts.map(({ verification, count }) => [verification, count]),
      [
        ['COLLECTION', 937],
        ['MEMORY', 25],
        ['TEXT', 84],
      ],
    )
    const [law] = await sql<Json[]>`
      select document_number, checked_on from instrument where key = 'labor-contract-law'`
    assert.equal(law?.documentNumber, '主席令第65号')
    const days = await sql<Json[]>`
      select * from instrument where verification = 'COLLECTION' or key = 'labor-contract-law'`
    for (const row of days) {
      const { fallenOn, knownFrom } = datesOf(row, row.checkedOn)
      assert.deepEqual([row.fallenOn, row.knownFrom], [fallenOn, knownFrom], row.key)
    }
  })

  test(`${name}: a list may leave known law to the registry, and what it leaves out is no contradiction`, async () => {
    const folder = await edited(
      ['instruments/laws.yaml', /- key: administrative-coercion-law\n(?: .*\n|\n(?!-))*/, ''],
      ['instruments/laws.yaml', /^ {2}documentNumber: 主席令第28号\n/m, ''],
      ['edition.yaml', /^key: .*$/m, 'key: wuhan-hrss-again'],
    )
    const databaseUrl = await url()
    const sql = await opened([WUHAN, folder], false, databaseUrl)
    const editions = await sql<Json[]>`select key from edition order by key`
    assert.equal(editions.length, 2)
    const alone = await opened([folder], false, await url())
    const [law] = await alone<Json[]>`
      select verification from instrument where key = 'administrative-coercion-law'`
    assert.equal(law?.verification, 'COLLECTION')
    const [{ count } = {}] = await alone<Json[]>`
      select count(*)::int from instrument where verification = 'COLLECTION'`
    assert.equal(count, 1)
  })
}

test('an instrument is told from others of its title by number and date', () => {
  const of = (key: string, documentNumber: string | null, promulgatedOn: string | null) => ({
    key,
    title: { zh: '集体合同规定', en: null },
    shortTitle: null,
    documentNumber,
    promulgatedOn,
    fallenOn: null,
    versions: [],
  })
  const old = of('old', '劳部发〔1994〕485号', '1994-12-05')
  const now = of('now', '劳动和社会保障部令第22号', '2004-01-20')
  const found = (rows: (typeof old)[], documentNumber: string | null, promulgatedOn?: string) =>
    identified(
      indexOf(rows as Json[]),
      { title: '《集体合同规定》', documentNumber, promulgatedOn: promulgatedOn ?? null },
      '2024-01-01',
    )?.key ?? null
  assert.equal(found([old, now], '劳部发[1994]485号'), 'old')
  assert.equal(found([old, now], '劳动和社会保障部令22号'), 'now')
  assert.equal(found([old, now], null, '2004'), 'now')
  assert.equal(found([old, now], null), null)
  assert.equal(found([now], '劳部发〔1994〕485号'), null)
  assert.equal(found([now], null), 'now')
  assert.equal(found([{ ...old, fallenOn: '2004-05-01' } as never, now], null), 'now')
})
