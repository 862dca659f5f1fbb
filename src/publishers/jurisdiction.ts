import { JURISDICTION_LEVEL } from '../dataset/vocabulary/list.ts'
import { manyBy } from '../graphql/batch.ts'
import { builder } from '../graphql/builder.ts'
import { enumType } from '../graphql/enum-type.ts'
import { type LocalizedText, localized } from '../graphql/language.ts'

export type JurisdictionRow = {
  edition: number
  code: string
  name: LocalizedText
  level: typeof JurisdictionLevel.$inferType
}

/** A jurisdiction followed by those above it. */
type Chain = JurisdictionRow[]

/** The publisher's own jurisdiction and those above it, as an edition names them. */
export const jurisdictionsOf = manyBy(
  (sql, editions: number[]) => sql<JurisdictionRow[]>`
    select edition, code, name, level
    from jurisdiction
    where edition = any(${editions})
    order by edition, position`,
  ({ edition }) => edition,
)

export const JurisdictionLevel = enumType(JURISDICTION_LEVEL)

const own = ([jurisdiction]: Chain) => jurisdiction as JurisdictionRow

export const Jurisdiction = builder.objectRef<Chain>('Jurisdiction').implement({
  description: 'The territory for which an agency acts (行政区划).',
  fields: (t) => ({
    code: t.string({
      description: 'Its code in GB/T 2260 (行政区划代码): 420100.',
      resolve: (chain) => own(chain).code,
    }),
    name: t.string({ description: 'Its name.', ...localized((chain: Chain) => own(chain).name) }),
    level: t.field({
      type: JurisdictionLevel,
      description: 'Its level of government.',
      resolve: (chain) => own(chain).level,
    }),
  }),
})

builder.objectField(Jurisdiction, 'parent', (t) =>
  t.field({
    type: Jurisdiction,
    nullable: true,
    description: 'The jurisdiction above it; null for the highest that is given.',
    resolve: (chain) => (chain.length > 1 ? chain.slice(1) : null),
  }),
)
