import type { Sql } from '../database/sql.ts'
import { STATUTORY_TYPE } from '../dataset/vocabulary/list.ts'
import { manyBy, maybeOneBy, oneBy } from '../graphql/batch.ts'
import { builder } from '../graphql/builder.ts'
import { enumType } from '../graphql/enum-type.ts'
import { type LocalizedText, localized } from '../graphql/language.ts'
import { keyIn, splitDay } from '../graphql/node-id.ts'
import { type Scope, type Scoped, scoped } from '../graphql/scope.ts'
import { listInScope, scopeIn, stands } from './in-force.ts'
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
  where edition = ${listInScope(sql, scope)} and ${code === undefined ? sql`true` : sql`code = ${code}`}
  order by position`

const StatutoryType = enumType(STATUTORY_TYPE)

export const Category = builder.node(builder.objectRef<Scoped<CategoryRow>>('Category'), {
  description: 'A category of administrative power in an edition (权力类别).',
  id: { resolve: ({ editionKey, code, scope }) => keyIn(`${editionKey}:${code}`, scope) },
  loadManyWithoutCache: (ids, context) =>
    Promise.all(
      ids.map(async (id) => {
        const { key, asOf } = splitDay(id)
        const row = await categoryByNaturalId(context).load(key)
        return row && scoped(row, scopeIn(context, row.editionKey, asOf))
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
