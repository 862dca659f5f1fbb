import type { Fragment, Sql } from './sql.ts'

/** How many items the longest list of each kind has, of all that the catalogue holds. */
export type Longest = Record<EditionKind | RegistryKind, number>

type EditionKind = (typeof EDITION_KINDS)[number]
type RegistryKind = 'editions' | 'errata' | 'formerTitles' | 'lineage' | 'touched' | 'versions'

const EDITION_KINDS = [
  'accountability',
  'articles',
  'categories',
  'citedArticles',
  'conditions',
  'elements',
  'factParts',
  'facts',
  'feeItems',
  'keywords',
  'legalBases',
  'lengthsOfTime',
  'levels',
  'lifecycle',
  'materials',
  'otherColumns',
  'partStandings',
  'practices',
  'questions',
  'remedies',
  'responsibilities',
  'sanctions',
  'steps',
  'subItems',
  'timeLimits',
  'units',
] as const

/** The longest list of each kind in an edition. Positions count from 1, so the greatest is the length of the longest. */
function lengthsIn(sql: Sql, edition: Fragment): Record<EditionKind, Fragment> {
  const ofEdition = (table: string) =>
    sql`(select max(position) from ${sql(table)} as part where part.edition = ${edition})`
  const ofPower = (table: string) => sql`(
    select max(part.position) from power join ${sql(table)} as part on part.power = power.id
    where power.edition = ${edition})`
  return {
    accountability: sql`(
      select max(greatest(cardinality(accountability_whom), cardinality(accountability_cases)))
      from power where power.edition = ${edition})`,
    articles: sql`(
      select max(greatest(cardinality(articles), cardinality(current_articles)))
      from legal_basis where legal_basis.edition = ${edition})`,
    categories: ofEdition('category'),
    citedArticles: sql`(
      select max(count) from (
        select count(distinct article) from citation where citation.edition = ${edition} group by power, instrument
      ) as each)`,
    conditions: ofPower('condition'),
    elements: ofEdition('list_element'),
    factParts: ofEdition('fact_part'),
    facts: ofEdition('fact'),
    feeItems: ofPower('fee_item'),
    keywords: sql`(select max(cardinality(keywords)) from power where power.edition = ${edition})`,
    legalBases: ofPower('legal_basis'),
    lengthsOfTime: sql`(
      select count(distinct (amount, time_limit.unit)) from power join time_limit on time_limit.power = power.id
      where power.edition = ${edition})`,
    levels: ofPower('level_scope'),
    lifecycle: ofPower('lifecycle_event'),
    materials: ofPower('material'),
    otherColumns: ofPower('other_column'),
    partStandings: sql`(
      select max(count) from (
        select count(*) from part_standing where part_standing.edition = ${edition} group by power
      ) as each)`,
    practices: ofEdition('practice'),
    questions: ofPower('question'),
    remedies: ofPower('remedy'),
    responsibilities: ofPower('responsibility'),
    sanctions: ofPower('sanction'),
    steps: ofPower('procedure_step'),
    subItems: ofPower('sub_item'),
    timeLimits: ofPower('time_limit'),
    units: ofEdition('unit'),
  }
}

/** Stores how long the lists of editions are: of those that were stored or changed just now, or left out, of all that lack any. */
export async function storeLengths(sql: Sql, editions?: number[]) {
  const lengths = lengthsIn(sql, sql`of.id`)
  const found = EDITION_KINDS.map(
    (kind) => sql`select ${kind}::text, ${lengths[kind]}::int`,
  ).reduce((all, one) => sql`${all} union all ${one}`)
  await sql`
    insert into list_length (edition, kind, length)
    select of.id, kind, coalesce(length, 0)
    from edition as of cross join lateral (${found}) as found (kind, length)
    where ${
      editions
        ? sql`of.id = any(${editions}::int[])`
        : sql`(select count(*) from list_length as known where known.edition = of.id) <> ${EDITION_KINDS.length}::int`
    }
    on conflict (edition, kind) do update set length = excluded.length`
}

export async function readLongest(sql: Sql): Promise<Longest> {
  const lengths = await sql<{ kind: EditionKind; length: number }[]>`
    select kind, max(length) as length from list_length group by kind`
  const [
    registry = { editions: 0, errata: 0, formerTitles: 0, lineage: 0, touched: 0, versions: 0 },
  ] = await sql<Record<RegistryKind, number>[]>`
    select
      coalesce((select max(count) from (select count(*) from edition group by publisher) as each), 0)::int as editions,
      greatest(
        (select max(count) from (select count(*) from erratum group by publisher, code) as each),
        (select max(count) from (select count(*) from erratum group by publisher, key) as each),
        0
      )::int as errata,
      coalesce((select max(cardinality(former_titles)) from instrument), 0) as former_titles,
      greatest(
        (select max(greatest(cardinality(from_codes), cardinality(to_codes))) from lineage_event),
        (select max(count) from (select count(*) from lineage_code group by publisher, code) as each),
        0
      )::int as lineage,
      coalesce((select max(cardinality(touched)) from instrument_version), 0) as touched,
      coalesce((select max(position) from instrument_version), 0) as versions`
  const none = Object.fromEntries(EDITION_KINDS.map((kind) => [kind, 0]))
  return {
    ...none,
    ...Object.fromEntries(lengths.map(({ kind, length }) => [kind, length])),
    ...registry,
  } as Longest
}
