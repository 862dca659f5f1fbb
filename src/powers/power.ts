import { Category } from '../editions/category.ts'
import { citationOf } from '../editions/citation.ts'
import { Edition, editionIn } from '../editions/edition.ts'
import { scopeIn } from '../editions/in-force.ts'
import { Provenance, provenance } from '../editions/provenance.ts'
import { Unit } from '../editions/unit.ts'
import { builder } from '../graphql/builder.ts'
import { languageArgs, localized } from '../graphql/language.ts'
import { type MaybePromise, whenReady } from '../graphql/maybe-promise.ts'
import { keyIn, splitDay } from '../graphql/node-id.ts'
import { type Scoped, scoped } from '../graphql/scope.ts'
import { publisherIn } from '../publishers/publisher.ts'
import { categoryOf, unitOf } from './document.ts'
import { Audience, Initiation } from './exercise.ts'
import { Condition, conditionsOf } from './parts/condition.ts'
import { FeeSchedule } from './parts/fees.ts'
import { LegalBasis, LegalBasisRole, legalBasesOf } from './parts/legal-basis.ts'
import { LifecycleEvent, lifecycleOf } from './parts/lifecycle-event.ts'
import { Material, materialsOf } from './parts/material.ts'
import { Procedure } from './parts/procedure.ts'
import { questionsOf } from './parts/question.ts'
import { Remedy, remediesOf } from './parts/remedy.ts'
import { Sanction, sanctionsOf } from './parts/sanction.ts'
import { TimeLimit, TimeLimitKind, TimeLimitPurpose, timeLimitsOf } from './parts/time-limit.ts'
import { type PowerRow, powerByNaturalId } from './power-row.ts'
import { prepare } from './whole.ts'

/** Rows of a part with the scope of their power. */
const inScope = <Row extends object>(rows: MaybePromise<Row[]>, { scope }: Scoped<PowerRow>) =>
  whenReady(rows, (found) => found.map((row) => scoped(row, scope)))

export const Power = builder.node(builder.objectRef<Scoped<PowerRow>>('Power'), {
  description:
    'An administrative power as an edition lists it (权力事项): its basis, conditions, materials, procedure, time limits, fees, sanctions, remedies and the unit to contact.',
  extensions: { isPiece: true, prepare },
  id: { resolve: ({ editionKey, code, scope }) => keyIn(`${editionKey}:${code}`, scope) },
  loadManyWithoutCache: (ids, context) =>
    Promise.all(
      ids.map(async (id) => {
        const { key, asOf } = splitDay(id)
        const row = await powerByNaturalId(context).load(key)
        return row && scoped(row, scopeIn(context, row.editionKey, asOf))
      }),
    ),
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its code: XK-01. Stable through the editions.' }),
    name: t.string({
      description: 'Its name (权力名称).',
      ...localized((power: PowerRow) => power.name),
    }),
    summary: t.string({
      nullable: true,
      description: 'What it decides, and for whom, in words of our own; null where not summarised.',
      ...localized((power: PowerRow) => power.summary),
    }),
    category: t.field({
      type: Category,
      description: 'Its category (权力类别).',
      resolve: (power, _, context) =>
        whenReady(categoryOf(context, power), (row) => scoped(row, power.scope)),
    }),
    edition: t.field({
      type: Edition,
      description: 'The edition that lists it so.',
      resolve: ({ edition, scope }, _, context) => editionIn(context, edition, scope),
    }),
    unit: t.field({
      type: Unit,
      description: 'The unit that handles it (承办机构).',
      resolve: (power, _, context) =>
        whenReady(unitOf(context, power), (row) => scoped(row, power.scope)),
    }),
    audience: t.expose('audience', {
      type: [Audience],
      description: 'Towards whom it is exercised (行使对象).',
    }),
    initiation: t.expose('initiation', {
      type: Initiation,
      description: 'Whether it takes an application.',
    }),
    legalBases: t.field({
      type: [LegalBasis],
      description: 'The law it rests on (设定依据), the conferring basis first.',
      args: { role: t.arg({ type: LegalBasisRole, description: 'Only those with this role.' }) },
      resolve: (power, { role }, context) =>
        whenReady(inScope(legalBasesOf(context).load(power.id), power), (bases) =>
          role ? bases.filter((basis) => basis.role === role) : bases,
        ),
    }),
    conditions: t.field({
      type: [Condition],
      description: 'What must be the case (办理条件); empty where none is set.',
      resolve: (power, _, context) => inScope(conditionsOf(context).load(power.id), power),
    }),
    materials: t.field({
      type: [Material],
      nullable: true,
      description: 'What must be submitted (申请材料); empty: nothing; null: not known.',
      resolve: (power, _, context) =>
        power.materialsKnown ? inScope(materialsOf(context).load(power.id), power) : null,
    }),
    procedure: t.field({
      type: Procedure,
      description: 'How it is exercised (办理流程).',
      resolve: (power) => power,
    }),
    timeLimits: t.field({
      type: [TimeLimit],
      description: 'Within what time (办理期限); empty where none is set.',
      args: {
        kind: t.arg({ type: TimeLimitKind, description: 'Only those of this kind.' }),
        purpose: t.arg({ type: TimeLimitPurpose, description: 'Only those for this.' }),
      },
      resolve: (power, { kind, purpose }, context) =>
        whenReady(inScope(timeLimitsOf(context).load(power.id), power), (limits) =>
          limits.filter(
            (limit) => (!kind || limit.kind === kind) && (!purpose || limit.purpose === purpose),
          ),
        ),
    }),
    fees: t.field({
      type: FeeSchedule,
      description: 'What is charged (收费依据和标准).',
      resolve: (power) => power,
    }),
    sanctions: t.field({
      type: [Sanction],
      description:
        'What an unlawful act may bring (处罚); empty for a power that punishes nothing.',
      resolve: (power, _, context) => inScope(sanctionsOf(context).load(power.id), power),
    }),
    remedies: t.field({
      type: [Remedy],
      description: 'What can be done against a decision (救济途径); empty where none is known.',
      resolve: (power, _, context) => inScope(remediesOf(context).load(power.id), power),
    }),
    lifecycle: t.field({
      type: [LifecycleEvent],
      description:
        'What its edition tells of it later (动态调整), each with its document; empty where nothing happened. `lineage` has what was recorded since, too.',
      resolve: ({ id }, _, context) => lifecycleOf(context).load(id),
    }),
    keywords: t.exposeStringList('keywords', {
      description: 'What people, not officials, would call it, in Chinese.',
    }),
    questions: t.field({
      type: ['String'],
      description:
        'Questions with which people come to it, in their own words; the search learns from them. Empty where the list has none.',
      resolve: ({ id }, _, context) =>
        whenReady(questionsOf(context).load(id), (questions) => questions.map(({ text }) => text)),
    }),
    provenance: t.field({
      type: Provenance,
      description: 'Whether this entry is the official text or a reconstruction.',
      resolve: (power) => provenance(power, null),
    }),
    citation: t.string({
      description:
        'How to cite it: publisher, code, name, title and key of the edition, its contentHash, an address of the power as of this version of the catalogue, and the day.',
      args: languageArgs,
      resolve: (power, { lang }, context) =>
        whenReady(editionIn(context, power.edition, power.scope), (edition) =>
          whenReady(publisherIn(context, edition.publisher, power.scope), ({ name: publisher }) =>
            citationOf({ edition, publisher, power, scope: power.scope }, context)(lang),
          ),
        ),
    }),
    url: t.string({
      description: 'The address of this power in this edition on this service.',
      resolve: ({ editionKey, code }, _, { publicUrl }) =>
        `${publicUrl}/powers/${editionKey}/${code}`,
    }),
  }),
})
