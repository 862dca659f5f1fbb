import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import pino from 'pino'
import { createApp } from '../../../src/app.ts'
import { openCatalogue } from '../../../src/database/catalogue.ts'
import { writing } from '../../../src/database/postgresql.ts'
import { documentsAgree } from '../../support/documents-agree.ts'
import { emptyDatabase } from '../../support/service.ts'
import { fill } from './fill.ts'
import { askOf } from './measure.ts'
import { QUESTIONS } from './questions.ts'
import type { Asked } from './served.ts'
import { findSubjects } from './subjects.ts'

/** Tables that hold rows for every power, or for its parts. */
const OF_POWERS = [
  'power',
  'legal_basis',
  'condition',
  'material',
  'procedure_step',
  'time_limit',
  'sanction',
  'remedy',
  'lifecycle_event',
  'power_hash',
  'power_document',
  'search_entry',
  'search_phrase',
]

const url = await emptyDatabase()
await fill({ url, powers: 4_000, matters: ['户外广告', '水土保持'] })
const { sql, close } = writing(url, true)
after(close)
// As for a disk without moving parts.
await sql`set random_page_cost = 1.1`
const app = createApp({
  sql,
  catalogue: await openCatalogue(sql),
  log: pino({ level: 'silent' }),
  publicUrl: 'https://example.org',
})
await sql`select pg_stat_force_next_flush()`
const subjects = (await findSubjects(sql, 8)).filter((_, index) => index % 4 < 2)

for (const question of QUESTIONS)
  test(`${question.name}: no table of powers is read from end to end`, async () => {
    await sql`select pg_stat_reset()`
    for (const subject of subjects) {
      const answer = await ask(askOf(question, subject))
      assert.equal(answer.includes('"errors"'), question.refused ?? false, answer.slice(0, 500))
    }
    await sql`select pg_stat_force_next_flush()`
    const read = await sql<{ table: string }[]>`
      select relname as table from pg_stat_user_tables where seq_scan > 0 and relname = any(${OF_POWERS})`
    assert.deepEqual(
      read.map(({ table }) => table),
      [],
    )
  })

test('documents of copied powers say what their tables say', async () => {
  assert.ok((await documentsAgree(sql, 97)) > 100)
})

async function ask(asked: Asked): Promise<string> {
  const response =
    'path' in asked
      ? await app.fetch(`http://localhost${asked.path}`)
      : await app.fetch('http://localhost/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(asked),
        })
  return response.text()
}
