import { open } from '../../../src/commands/open.ts'
import { writing } from '../../../src/database/postgresql.ts'
import type { Sql } from '../../../src/database/sql.ts'
import { insert } from '../../../src/publishing/insert.ts'
import { storeMissing } from '../../../src/publishing/store-derived.ts'
import { fillEditions } from './fill-editions.ts'
import { DERIVED, fillPowers, PARTS } from './fill-powers.ts'
import { listsOf } from './lists.ts'
import { makePlaces, makeVariants, type Variant } from './variants.ts'
import { MATTERS } from './words.ts'

const WUHAN = new URL('../../../seeds/wuhan-hrss', import.meta.url).pathname

type Filling = { url: string; powers: number; matters?: string[]; say?: (what: string) => void }

/** Turns an empty database into a catalogue of about so many powers beside the Wuhan list, many times faster than publishing them. */
export async function fill({
  url,
  powers,
  matters = MATTERS,
  say = () => {},
}: Filling): Promise<void> {
  const seeded = await open({ databaseUrl: url, datasets: [WUHAN] })
  await seeded.close()
  const { sql, close } = writing(url)
  try {
    // A published edition refuses rows, and every part looks for its power: neither matters here.
    await sql`set session_replication_role = replica`
    await sql`set synchronous_commit = off`
    await sql`set maintenance_work_mem = '1GB'`
    // Nothing has to outlast a crash, and what need not is written once instead of twice.
    for (const table of [...PARTS, ...DERIVED]) await sql`alter table ${sql(table)} set unlogged`
    await thin(sql)
    variants ??= await makeVariants(sql, matters)
    const indexes = await dropIndexes(sql)
    await stage(sql, powers, variants)
    await fillEditions(sql)
    await fillPowers(sql, say)
    say('indexes')
    for (const { definition } of indexes) await sql.unsafe(definition)
    say('vacuum analyze')
    await sql`vacuum analyze`
  } finally {
    await close()
  }
}

let variants: Variant[] | undefined

/** Most lists say less than that of Wuhan, and in Chinese alone. */
async function thin(sql: Sql) {
  for (const table of PARTS) await sql`delete from ${sql(table)} where position > ${AT_MOST}`
  await sql`update power set name = name - 'en', summary = summary - 'en', keywords = keywords[:${AT_MOST}]`
  await sql`truncate search_entry, search_phrase, power_document`
  await storeMissing(sql)
}

const AT_MOST = 2

/** Indexes are made faster after the rows than with them. */
async function dropIndexes(sql: Sql) {
  const indexes = await sql<{ name: string; definition: string }[]>`
    select indexname as name, indexdef as definition from pg_indexes
    where schemaname = current_schema()
      and not exists (select from pg_constraint where conname = indexname)`
  for (const { name } of indexes) await sql`drop index ${sql(name)}`
  return indexes
}

/** What the rows are made from, in tables that last as long as the connection. */
async function stage(sql: Sql, powers: number, made: Variant[]) {
  const lists = listsOf(powers)
  await sql`create temp table list (
    publisher int, list int primary key, key text, year int, size int, first int)`
  await sql`create temp table place (
    publisher int primary key, place text, tokens text, written text, spelled text, initials text)`
  await sql`create temp table variant (
    number int primary key, template int, name jsonb, summary jsonb, keywords text[], tokens text,
    vector tsvector generated always as (tokens::tsvector) stored)`
  await sql`create temp table phrase (
    variant int, position int, text text, written text, spelled text, initials text)`
  await insert(sql, 'list', lists)
  await insert(sql, 'place', makePlaces(lists.at(-1)?.publisher ?? 0))
  for (let from = 0; from < made.length; from += 500) {
    const some = made.slice(from, from + 500)
    await insert(
      sql,
      'variant',
      some.map(({ phrases, ...variant }) => variant),
    )
    await insert(
      sql,
      'phrase',
      some.flatMap(({ number, phrases }) =>
        phrases.map((phrase) => ({ variant: number, ...phrase })),
      ),
    )
  }
  await sql`analyze list, place, variant, phrase`
}
