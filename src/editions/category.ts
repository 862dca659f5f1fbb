import type { Sql } from '../database/sql.ts'
import { manyBy, maybeOneBy, oneBy } from '../graphql/batch.ts'
import { builder } from '../graphql/builder.ts'
import { type LocalizedText, localized } from '../graphql/language.ts'
import { rootScope, type Scope, type Scoped, scoped } from '../graphql/scope.ts'
import { listMeant, stands } from './in-force.ts'
import { splitIds } from './natural-id.ts'

export type CategoryRow = {
  id: number
  edition: number
  editionKey: string
  position: number
  code: string
  nationalTypeCode: string
  statutoryType: typeof StatutoryType.$inferType
  name: LocalizedText
  description: LocalizedText | null
  powerCount: number
}

const select = (sql: Sql) => sql`
  select category.id, edition, edition.key as edition_key, position, code, national_type_code, statutory_type, name,
    description, power_count
  from category
  join edition on edition.id = category.edition`

export const categoryById = oneBy(
  (sql, ids: number[]) => sql<CategoryRow[]>`${select(sql)} where category.id = any(${ids})`,
  ({ id }) => id,
)

export const categoriesOf = manyBy(
  (sql, editions: number[]) => sql<CategoryRow[]>`
    ${select(sql)} where edition = any(${editions}) order by edition, position`,
  ({ edition }) => edition,
)

const categoryByNaturalId = maybeOneBy(
  (sql, ids: string[], version) => {
    const { editions, keys } = splitIds(ids)
    return sql<CategoryRow[]>`
      ${select(sql)}
      where (edition.key, code) in (select * from unnest(${editions}::text[], ${keys}::text[]))
        and ${stands(sql, version)}`
  },
  ({ editionKey, code }) => `${editionKey}:${code}`,
)

/** The categories of the list that a scope means, or those with a code. */
export const findCategories = (sql: Sql, scope: Scope, code?: string) => sql<CategoryRow[]>`
  ${select(sql)}
  where edition = ${listMeant(sql, scope)} and ${code === undefined ? sql`true` : sql`code = ${code}`}
  order by position`

const StatutoryType = builder.enumType('StatutoryType', {
  description:
    'The types of administrative power of the national service catalogue, codes 01 to 10.',
  values: {
    LICENSING: { description: '01 Administrative licensing (行政许可).' },
    PENALTY: { description: '02 Administrative penalty (行政处罚).' },
    COERCION: { description: '03 Administrative coercion (行政强制).' },
    COLLECTION: { description: '04 Administrative collection (行政征收).' },
    PAYMENT: { description: '05 Administrative payment (行政给付).' },
    INSPECTION: { description: '06 Administrative inspection (行政检查).' },
    CONFIRMATION: { description: '07 Administrative confirmation (行政确认).' },
    REWARD: { description: '08 Administrative reward (行政奖励).' },
    ADJUDICATION: { description: '09 Administrative adjudication (行政裁决).' },
    OTHER: { description: '10 Other administrative powers (其他行政权力).' },
  },
})

export const Category = builder.node(builder.objectRef<Scoped<CategoryRow>>('Category'), {
  description: 'A category of administrative power in an edition (权力类别).',
  id: { resolve: ({ editionKey, code }) => `${editionKey}:${code}` },
  loadManyWithoutCache: (ids, context) =>
    Promise.all(
      ids.map(async (id) => {
        const row = await categoryByNaturalId(context).load(id)
        return row && scoped(row, { ...rootScope({}, context), edition: row.editionKey })
      }),
    ),
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Two capital letters: XK.' }),
    order: t.exposeInt('position', { description: 'Its place in the statutory order, from 1.' }),
    statutoryType: t.expose('statutoryType', { type: StatutoryType, description: 'Its type.' }),
    nationalTypeCode: t.exposeString('nationalTypeCode', {
      description: 'The code of that type in the national service catalogue, 01 to 10.',
    }),
    name: t.string({
      description: 'Its name.',
      ...localized((category: CategoryRow) => category.name),
    }),
    description: t.string({
      nullable: true,
      description: 'What powers of this kind do; null where not described.',
      ...localized((category: CategoryRow) => category.description),
    }),
    powerCount: t.exposeInt('powerCount', {
      description: 'How many powers the edition has in it.',
    }),
  }),
})
