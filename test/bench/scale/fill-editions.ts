import type { Sql } from '../../../src/database/sql.ts'
import { columnsOf } from './columns.ts'

/** Ids of copies: those of the Wuhan list are below, and the parts of a list lie a hundred apart. */
export const FIRST_ID = 1_000
export const PER_LIST = 100

/** Publishers, the instruments that only they cite, and their editions with all but the powers. */
export async function fillEditions(sql: Sql) {
  await sql`
    insert into publisher (id, key, version) overriding system value
    select ${FIRST_ID} + publisher, 'office-' || publisher, (select version from catalogue) from place`
  await fillInstruments(sql)
  const edition = await columnsOf(sql, 'edition', {
    id: sql`${FIRST_ID} + list.list`,
    key: sql`list.key`,
    publisher: sql`${FIRST_ID} + list.publisher`,
    publisher_name: sql`jsonb_build_object('zh', place || '人力资源和社会保障局')`,
    title: sql`jsonb_build_object('zh', place || '权力清单')`,
    year: sql`list.year`,
    effective_on: sql`make_date(list.year, 1, 1)`,
    declared_powers: sql`list.size`,
  })
  await sql`
    insert into edition (${edition.names}) overriding system value
    select ${edition.values}
    from list join place using (publisher), edition as source where source.id < ${FIRST_ID}`
  for (const table of ['jurisdiction', 'list_element', 'fact', 'fact_part', 'practice'])
    await copies(sql, table, {})
  for (const table of ['unit', 'category'])
    await copies(sql, table, {
      id: sql`(${FIRST_ID} + list.list) * ${PER_LIST} + source.position`,
    })
  await sql`
    insert into edition_hash (edition, sha256)
    select id, encode(sha256(key::text::bytea), 'hex') from edition where id >= ${FIRST_ID}`
  await sql`
    insert into edition_change (version, edition, publisher, kind, at)
    select version, id, publisher, 'PUBLISHED', published_at from edition where id >= ${FIRST_ID}`
}

/** Each publisher has documents of its own for three that Wuhan cites. */
async function fillInstruments(sql: Sql) {
  await sql`
    create temp table local as
    select key::text from instrument where kind = 'NORMATIVE_DOCUMENT' order by key collate "C" limit 3`
  const instrument = await columnsOf(sql, 'instrument', {
    key: sql`local.key || '-' || publisher`,
    title: sql`jsonb_build_object('zh', place || (title ->> 'zh'))`,
    replaced_by: sql`null`,
  })
  await sql`
    insert into instrument (${instrument.names})
    select ${instrument.values}
    from instrument as source join local on local.key = source.key cross join place`
}

async function copies(sql: Sql, table: string, changed: Parameters<typeof columnsOf>[2]) {
  const { names, values } = await columnsOf(sql, table, {
    edition: sql`${FIRST_ID} + list.list`,
    ...changed,
  })
  await sql`
    insert into ${sql(table)} (${names}) overriding system value
    select ${values} from ${sql(table)} as source, list where source.edition < ${FIRST_ID}`
}
