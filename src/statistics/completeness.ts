import type { Fragment, Sql } from '../database/sql.ts'
import { POWER_PARTS } from '../dataset/power.ts'
import { builder } from '../graphql/builder.ts'
import { isCounted, placeOf } from './counted.ts'
import { Statistics } from './statistics.ts'

type CompletenessRow = { element: string; filled: number; missing: number }

const ElementCompleteness = builder.objectRef<CompletenessRow>('ElementCompleteness').implement({
  description: 'How many powers have an element of the list.',
  fields: (t) => ({
    element: t.exposeString('element', { description: 'The element, as in ListElement.key.' }),
    filled: t.exposeInt('filled', { description: 'Powers that have it.' }),
    missing: t.exposeInt('missing', { description: 'Powers that do not.' }),
  }),
})

builder.objectField(Statistics, 'completeness', (t) =>
  t.field({
    type: [ElementCompleteness],
    description:
      'For each element of the list (Edition.elements), in its order, how many powers have it; of several lists, of those that set it out. name, unit, audience: every power has them. basis: a legal basis. mandate: the edition names one, for all its powers. fee: known whether one is charged. officialCode, basicCode, exercisedBy, duty: there is one. subItems, levels, responsibilities: at least one. accountability: whom or in what cases. conditions, procedure, sanctions, remedies, keywords: at least one, or a step. timeLimit: at least one of a known length. materials: known, even if none are needed. contact: its unit has a telephone for questions, an address or an address online. summary: there is one. An element of another name is left out, as nothing here says what would fill it.',
    resolve: async (counted, _, { sql }) => {
      const filled = Object.entries(FILLED).map(
        ([key, condition]) =>
          sql`union all select edition, ${key}::text, count(*) filter (where ${condition(sql)})::int, count(*)::int from counted group by edition`,
      )
      return sql<CompletenessRow[]>`
        with counted as materialized (select * from power where ${isCounted(sql, counted)}),
        completeness (edition, element, filled, powers) as (
          select 0, '', 0, 0 where false ${filled}
        )
        select key as element, coalesce(sum(filled), 0)::int as filled, coalesce(sum(powers - filled), 0)::int as missing
        from list_element
        left join completeness on completeness.edition = list_element.edition and completeness.element = key
        where list_element.edition = any(${counted.editions}::int[]) and key = any(${Object.keys(FILLED)})
        group by key
        order by min(array[${placeOf(sql, counted, sql`list_element.edition`)}, position])`
    },
  }),
)

/** A part of the row `counted` in a table of its own, of which something is known. */
function some(table: string, known = 'power') {
  return (sql: Sql) =>
    sql`exists (select from ${sql(table)} as part where part.power = counted.id and part.${sql(known)} is not null)`
}

/** Whether the row `counted` says so in a column. */
function is(column: string) {
  return (sql: Sql) => sql`${sql(column)}`
}

const always = (sql: Sql) => sql`true`

/** When the row `counted` has an element that is a part with a table of its own: a row of it, or where that can be said, what is known. */
const PARTS = POWER_PARTS.flatMap(({ part: { table, element }, presence }) =>
  element ? [[element.key, presence ? is(presence) : some(table, element.known)] as const] : [],
)

/** When the row `counted` has an element. */
const FILLED: Record<string, (sql: Sql) => Fragment> = {
  ...Object.fromEntries(PARTS),
  name: always,
  unit: always,
  audience: always,
  summary: (sql) => sql`summary is not null`,
  mandate: (sql) =>
    sql`exists (select from edition where edition.id = counted.edition and mandate_title is not null)`,
  fee: (sql) => sql`fees_charged is not null`,
  officialCode: (sql) => sql`official_code is not null`,
  basicCode: (sql) => sql`basic_code is not null`,
  exercisedBy: (sql) => sql`exercised_by is not null`,
  duty: (sql) => sql`duty is not null`,
  accountability: (sql) => sql`coalesce(accountability_whom, accountability_cases) is not null`,
  keywords: (sql) => sql`cardinality(keywords) > 0`,
  contact: (sql) => sql`exists (
    select from unit
    where unit.id = counted.unit and coalesce(phone, address ->> 'zh', online_url) is not null
  )`,
}
