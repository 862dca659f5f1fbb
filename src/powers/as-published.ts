import { builder } from '../graphql/builder.ts'
import { localized } from '../graphql/language.ts'
import { whenReady } from '../graphql/maybe-promise.ts'
import { scoped } from '../graphql/scope.ts'
import { Responsibility, responsibilitiesOf } from './parts/responsibility.ts'
import { Power } from './power.ts'
import type { PowerRow } from './power-row.ts'
import {
  Accountability,
  accountability,
  LevelScope,
  levelsOf,
  OtherColumn,
  otherColumnsOf,
  SubItem,
  subItemsOf,
} from './published.ts'

/** What lists say of a power as governments publish them. */
builder.objectFields(Power, (t) => ({
  officialCode: t.exposeString('officialCode', {
    nullable: true,
    description: 'Its code as the agency prints it, of any shape; null where it has none.',
  }),
  basicCode: t.exposeString('basicCode', {
    nullable: true,
    description:
      'Its code in the national or provincial directory (基本编码), by which it is the same power everywhere; null where not known.',
  }),
  subItems: t.field({
    type: [SubItem],
    description: 'The powers that it is divided into (子项); empty where there are none.',
    resolve: ({ id }, _, context) => subItemsOf(context).load(id),
  }),
  exercisedBy: t.string({
    nullable: true,
    description:
      'The body that exercises it (行使主体), as printed; null where that is the publisher itself, or the list does not say.',
    ...localized((power: PowerRow) => power.exercisedBy),
  }),
  levels: t.field({
    type: [LevelScope],
    description:
      'The levels of government at which it is exercised (实施层级及权限); empty where the list does not say.',
    resolve: ({ id }, _, context) => levelsOf(context).load(id),
  }),
  duty: t.string({
    nullable: true,
    description: 'The duty of the agency behind it (部门职责), as printed.',
    ...localized((power: PowerRow) => power.duty),
  }),
  responsibilities: t.field({
    type: [Responsibility],
    description:
      'What the agency must do when it exercises it (责任事项); empty where the list does not say.',
    resolve: ({ id, scope }, _, context) =>
      whenReady(responsibilitiesOf(context).load(id), (rows) =>
        rows.map((row) => scoped(row, scope)),
      ),
  }),
  responsibilityBasisText: t.exposeString('responsibilityBasisText', {
    nullable: true,
    description: 'The law on the responsibilities (责任事项依据), as printed.',
  }),
  accountability: t.field({
    type: Accountability,
    nullable: true,
    description: 'Who answers for it, and when (追责); null where the list does not say.',
    resolve: (power) => accountability(power),
  }),
  basisText: t.exposeString('basisText', {
    nullable: true,
    description:
      'The legal basis (实施依据) as printed, from which legalBases were read; null where the list came in parts already.',
  }),
  otherColumns: t.field({
    type: [OtherColumn],
    description:
      'Columns of the printed list for which there is no other field, such as remarks (备注), in the order of the list.',
    resolve: ({ id }, _, context) => otherColumnsOf(context).load(id),
  }),
}))
