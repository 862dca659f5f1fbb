import type { Fragment, Sql } from '../../../src/database/sql.ts'
import { columnsOf } from './columns.ts'
import { FIRST_ID, PER_LIST } from './fill-editions.ts'

export const PARTS = [
  'legal_basis',
  'condition',
  'material',
  'procedure_step',
  'time_limit',
  'fee_item',
  'sanction',
  'remedy',
  'lifecycle_event',
]

export const DERIVED = ['search_entry', 'search_phrase', 'power_hash', 'power_document']

/** The powers of every list, each a variant that no other power of its list is, with all that belongs to them. */
export async function fillPowers(sql: Sql, say: (what: string) => void) {
  await sql`
    create temp table placed as
    select ${FIRST_ID} + list.first + nth as id, ${FIRST_ID} + list.list as edition, list.publisher, nth + 1 as position,
      variant.number as variant, variant.template, (${FIRST_ID} + list.list) * ${PER_LIST} as parts
    from list
    cross join lateral generate_series(0, list.size - 1) as nth
    join variant on variant.number = (list.list * 131 + nth * 7) % (select count(*) from variant)
    order by id`
  await sql`analyze placed`
  say('powers')
  const power = await columnsOf(sql, 'power', {
    id: sql`placed.id`,
    edition: sql`placed.edition`,
    position: sql`placed.position`,
    code: sql`substr(source.code, 1, 3) || lpad(placed.position::text, 4, '0')`,
    name: sql`variant.name`,
    summary: sql`variant.summary`,
    category: sql`placed.parts + (select position from category where id = source.category)`,
    unit: sql`placed.parts + (select position from unit where id = source.unit)`,
    keywords: sql`variant.keywords || case when ${ofPlace(sql)} then array[place.place] else '{}' end`,
    fees_basis_instrument: ofPublisher(sql, 'fees_basis_instrument'),
  })
  await sql`
    insert into power (${power.names}) overriding system value
    select ${power.values}
    from placed
    join power as source on source.id = placed.template
    join variant on variant.number = placed.variant
    join place using (publisher)
    order by placed.id`
  for (const table of PARTS) await copies(sql, table, say)
  say('search')
  await fillDerived(sql)
  await sql`
    update category set power_count = coalesce(held.count, 0)
    from category as listed
    left join (select category, count(*) from power group by category) as held on held.category = listed.id
    where category.id = listed.id and listed.id >= ${FIRST_ID * PER_LIST}`
  say('documents')
  await fillDocuments(sql)
}

async function copies(sql: Sql, table: string, say: (what: string) => void) {
  say(table)
  const { names, values } = await columnsOf(sql, table, {
    edition: sql`placed.edition`,
    power: sql`placed.id`,
    instrument: ofPublisher(sql, 'instrument'),
    basis_instrument: ofPublisher(sql, 'basis_instrument'),
  })
  await sql`
    insert into ${sql(table)} (${names})
    select ${values}
    from placed join ${sql(table)} as source on source.power = placed.template
    order by placed.id, source.position`
}

/** The instrument that a column names, or the publisher's own in its place. */
const ofPublisher = (sql: Sql, column: string): Fragment => sql`
  case when source.${sql(column)} in (select key from local)
    then source.${sql(column)} || '-' || placed.publisher else source.${sql(column)} end`

/** One list in ten names its place in all of its powers, so that there are words of one list alone. */
const ofPlace = (sql: Sql) => sql`placed.publisher % 10 = 0`

/** The document that a power was copied from, with the instruments, the category and the unit of the copy. */
async function fillDocuments(sql: Sql) {
  const local = await sql<{ key: string }[]>`select key from local`
  const parts = local.reduce(
    (text, { key }) =>
      sql`replace(${text}, ${`"${key}"`}::text, ${`"${key}-`}::text || placed.publisher || '"')`,
    sql`source.document`,
  )
  const of = (what: 'category' | 'unit') => sql`
    ${what}::text, jsonb_build_object(
      'id', power.${sql(what)}, 'edition', power.edition, 'editionKey', edition.key
    )`
  await sql`
    insert into power_document (edition, power, form, document, instruments)
    select power.edition, power.id, form, (
      said || jsonb_build_object(
        'category', (said -> 'category') || jsonb_build_object('powerCount', category.power_count) || (own -> 'category'),
        'unit', (said -> 'unit') || (own -> 'unit')
      )
    )::text, array(
      select cited || coalesce((select '-' || placed.publisher from local where local.key = cited), '')
      from unnest(source.instruments) as cited
    )
    from placed
    join power on power.id = placed.id
    join edition on edition.id = power.edition
    join category on category.id = power.category
    join power_document as source on source.power = placed.template
    cross join lateral (select (${parts})::jsonb as said) as copied
    cross join lateral (select jsonb_build_object(${of('category')}, ${of('unit')}) as own) as its
    order by power.id`
}

async function fillDerived(sql: Sql) {
  await sql`
    insert into search_entry (edition, power, tokens)
    select edition, id, case when ${ofPlace(sql)} then (variant.tokens || ' ' || place.tokens)::tsvector else vector end
    from placed join variant on variant.number = placed.variant join place using (publisher)
    order by id`
  await sql`
    insert into search_phrase (edition, power, position, text, written, spelled, initials)
    select edition, id, phrase.position, text, written, spelled, initials
    from placed join phrase using (variant)
    union all
    select edition, id, cardinality(keywords) + 1, place, place.written, place.spelled, place.initials
    from placed join variant on variant.number = placed.variant join place using (publisher)
    where ${ofPlace(sql)}
    order by 2, 3`
  await sql`
    insert into power_hash (edition, power, sha256)
    select edition, id, encode(sha256(id::text::bytea), 'hex') from placed`
}
