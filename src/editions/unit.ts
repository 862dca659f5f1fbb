import type { Sql } from '../database/sql.ts'
import { UNIT_KIND } from '../dataset/vocabulary/list.ts'
import { manyBy, maybeOneBy, oneBy } from '../graphql/batch.ts'
import { builder } from '../graphql/builder.ts'
import { enumType } from '../graphql/enum-type.ts'
import { type LocalizedText, localized } from '../graphql/language.ts'
import { keyIn, splitDay } from '../graphql/node-id.ts'
import { type Scope, type Scoped, scoped } from '../graphql/scope.ts'
import { Verification, type VerificationValue } from '../graphql/verification.ts'
import { Contact, type ContactColumns } from './contact.ts'
import { listInScope, scopeIn, stands } from './in-force.ts'
import { splitIds } from './natural-id.ts'

export type UnitRow = ContactColumns & {
  id: number
  edition: number
  editionKey: string
  key: string
  name: LocalizedText
  kind: typeof UnitKind.$inferType
  functions: LocalizedText | null
  source: string | null
  verification: VerificationValue
}

const select = (sql: Sql) => sql`
  select unit.id, edition, edition.key as edition_key, unit.key, name, kind, functions, phone, complaint_phone,
    address, opening_hours, online_url, unit.source, verification
  from unit
  join edition on edition.id = unit.edition`

export const unitById = oneBy(
  (sql, ids: number[]) => sql<UnitRow[]>`${select(sql)} where unit.id = any(${ids})`,
  ({ id }) => id,
)

export const unitsOf = manyBy(
  (sql, editions: number[]) => sql<UnitRow[]>`
    ${select(sql)} where edition = any(${editions}) order by edition, position`,
  ({ edition }) => edition,
)

const unitByNaturalId = maybeOneBy(
  (sql, ids: string[], version) => {
    const { editions, keys } = splitIds(ids)
    return sql<UnitRow[]>`
      ${select(sql)}
      where (edition.key, unit.key) in (select * from unnest(${editions}::text[], ${keys}::text[]))
        and ${stands(sql, version)}`
  },
  ({ editionKey, key }) => `${editionKey}:${key}`,
)

/** The units of the list that a scope means, or those with a key. */
export const findUnits = (sql: Sql, scope: Scope, key?: string) => sql<UnitRow[]>`
  ${select(sql)}
  where edition = ${listInScope(sql, scope)} and ${key === undefined ? sql`true` : sql`unit.key = ${key}`}
  order by position`

const UnitKind = enumType(UNIT_KIND)

export const Unit = builder.node(builder.objectRef<Scoped<UnitRow>>('Unit'), {
  description: 'The division or subordinate agency that handles a power (承办机构).',
  id: { resolve: ({ editionKey, key, scope }) => keyIn(`${editionKey}:${key}`, scope) },
  loadManyWithoutCache: (ids, context) =>
    Promise.all(
      ids.map(async (id) => {
        const { key, asOf } = splitDay(id)
        const row = await unitByNaturalId(context).load(key)
        return row && scoped(row, scopeIn(context, row.editionKey, asOf))
      }),
    ),
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Stable name within the edition.' }),
    name: t.string({ description: 'Its name.', ...localized((unit: UnitRow) => unit.name) }),
    kind: t.expose('kind', { type: UnitKind, description: 'Division, agency or office.' }),
    functions: t.string({
      nullable: true,
      description: 'What it does (主要职责); null where not known.',
      ...localized((unit: UnitRow) => unit.functions),
    }),
    contact: t.field({
      type: Contact,
      description: 'How to reach it (联系方式).',
      resolve: (unit) => unit,
    }),
    source: t.exposeString('source', {
      nullable: true,
      description: 'Where its name and functions come from, in a word or two; null where not said.',
    }),
    verification: t.expose('verification', {
      type: Verification,
      description: 'Whether that source was read.',
    }),
  }),
})
