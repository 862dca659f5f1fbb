import type { Sql } from './sql.ts'

/** How many items the longest list of each kind has, of all that the catalogue holds. */
export type Longest = Record<Kind, number>

type Kind =
  | 'articles'
  | 'categories'
  | 'citedArticles'
  | 'conditions'
  | 'editions'
  | 'elements'
  | 'factParts'
  | 'facts'
  | 'feeItems'
  | 'keywords'
  | 'legalBases'
  | 'lengthsOfTime'
  | 'lifecycle'
  | 'materials'
  | 'partStandings'
  | 'practices'
  | 'questions'
  | 'remedies'
  | 'sanctions'
  | 'steps'
  | 'timeLimits'
  | 'touched'
  | 'units'
  | 'versions'

/** Positions count from 1, so the greatest is the length of the longest list. */
export async function readLongest(sql: Sql): Promise<Longest> {
  const [row] = await sql<[Longest]>`
    select
      coalesce((select max(greatest(cardinality(articles), cardinality(current_articles))) from legal_basis), 0) as articles,
      coalesce((select max(position) from category), 0) as categories,
      coalesce((
        select max(count) from (select count(distinct article) from citation group by power, instrument) as each
      ), 0)::int as cited_articles,
      coalesce((select max(position) from condition), 0) as conditions,
      coalesce((select max(count) from (select count(*) from edition group by publisher) as each), 0)::int as editions,
      coalesce((select max(position) from list_element), 0) as elements,
      coalesce((select max(position) from fact_part), 0) as fact_parts,
      coalesce((select max(position) from fact), 0) as facts,
      coalesce((select max(position) from fee_item), 0) as fee_items,
      coalesce((select max(cardinality(keywords)) from power), 0) as keywords,
      coalesce((select max(position) from legal_basis), 0) as legal_bases,
      (select count(distinct (amount, unit)) from time_limit)::int as lengths_of_time,
      coalesce((select max(position) from lifecycle_event), 0) as lifecycle,
      coalesce((select max(position) from material), 0) as materials,
      coalesce((select max(count) from (select count(*) from part_standing group by power) as each), 0)::int as part_standings,
      coalesce((select max(position) from practice), 0) as practices,
      coalesce((select max(position) from question), 0) as questions,
      coalesce((select max(position) from remedy), 0) as remedies,
      coalesce((select max(position) from sanction), 0) as sanctions,
      coalesce((select max(position) from procedure_step), 0) as steps,
      coalesce((select max(position) from time_limit), 0) as time_limits,
      coalesce((select max(cardinality(touched)) from instrument_version), 0) as touched,
      coalesce((select max(position) from unit), 0) as units,
      coalesce((select max(position) from instrument_version), 0) as versions`
  return row
}
