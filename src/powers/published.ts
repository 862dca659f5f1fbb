import { LEVEL_SCOPE } from '../dataset/parts/level-scope.ts'
import { OTHER_COLUMN } from '../dataset/parts/other-column.ts'
import { SUB_ITEM } from '../dataset/parts/sub-item.ts'
import { builder } from '../graphql/builder.ts'
import { localized } from '../graphql/language.ts'
import { JurisdictionLevel } from '../publishers/jurisdiction.ts'
import { type PartRow, rowsOf } from './parts/part-rows.ts'
import type { PowerRow } from './power-row.ts'

type SubItemRow = PartRow<typeof SUB_ITEM>
type LevelScopeRow = PartRow<typeof LEVEL_SCOPE>

export const subItemsOf = rowsOf(SUB_ITEM)
export const levelsOf = rowsOf(LEVEL_SCOPE)
export const otherColumnsOf = rowsOf(OTHER_COLUMN)

export const SubItem = builder.objectRef<SubItemRow>('SubItem').implement({
  description: 'A power within a power (子项).',
  fields: (t) => ({
    name: t.string({ description: 'Its name.', ...localized((item: SubItemRow) => item.name) }),
    officialCode: t.exposeString('officialCode', {
      nullable: true,
      description: 'Its code as the agency prints it; null where it has none.',
    }),
    basicCode: t.exposeString('basicCode', {
      nullable: true,
      description:
        'Its code in the national or provincial directory (基本编码); null where not known.',
    }),
  }),
})

export const LevelScope = builder.objectRef<LevelScopeRow>('LevelScope').implement({
  description: 'A level of government at which a power is exercised (实施层级及权限).',
  fields: (t) => ({
    level: t.expose('level', { type: JurisdictionLevel, description: 'The level.' }),
    name: t.string({
      nullable: true,
      description: 'What the list calls the level (地州市级); null where it does not say.',
      ...localized((row: LevelScopeRow) => row.name),
    }),
    scope: t.string({
      nullable: true,
      description: 'What that level may do, as printed; null where the list does not say.',
      ...localized((row: LevelScopeRow) => row.scope),
    }),
  }),
})

export const OtherColumn = builder
  .objectRef<PartRow<typeof OTHER_COLUMN>>('OtherColumn')
  .implement({
    description: 'A column of the printed list for which there is no other field.',
    fields: (t) => ({
      heading: t.exposeString('heading', { description: 'What the list calls it: 备注.' }),
      text: t.exposeString('text', { description: 'What it says, as printed.' }),
    }),
  })

export const Accountability = builder.objectRef<PowerRow>('Accountability').implement({
  description: 'Who answers for a power that is exercised wrongly, and when (追责).',
  fields: (t) => ({
    whom: t.stringList({
      description: 'Who answers (追责对象), as printed; empty where the list does not say.',
      resolve: ({ accountabilityWhom }) => accountabilityWhom ?? [],
    }),
    cases: t.stringList({
      description: 'In what cases (追责情形), as printed; empty where the list does not say.',
      resolve: ({ accountabilityCases }) => accountabilityCases ?? [],
    }),
    basisText: t.exposeString('accountabilityBasisText', {
      nullable: true,
      description: 'The law on it, as printed; null where the list does not say.',
    }),
  }),
})

export const accountability = (power: PowerRow) =>
  (power.accountabilityWhom ?? power.accountabilityCases ?? power.accountabilityBasisText)
    ? power
    : null
