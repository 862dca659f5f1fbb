import type { ValueOf } from '../dataset/enumeration.ts'
import { ERRATUM_DECISION, ERRATUM_SOURCE } from '../dataset/vocabulary/list.ts'
import { manyBy } from '../graphql/batch.ts'
import { builder } from '../graphql/builder.ts'
import { enumType } from '../graphql/enum-type.ts'
import { type LocalizedText, localized } from '../graphql/language.ts'
import { Power } from '../powers/power.ts'

type State = {
  decision: ValueOf<typeof ERRATUM_DECISION>
  decidedOn: string | null
  reason: LocalizedText | null
  correctedIn: string | null
  version: number
}

export type ErratumRow = State & {
  publisher: number
  key: string
  code: string
  edition: string | null
  field: string
  wrong: LocalizedText
  reportedBy: ValueOf<typeof ERRATUM_SOURCE>
  reportedOn: string
}

const ErratumSource = enumType(ERRATUM_SOURCE)
export const ErratumDecision = enumType(ERRATUM_DECISION)

const ErratumState = builder.objectRef<State>('ErratumState').implement({
  description: 'What was decided of a mistake at a time.',
  fields: (t) => ({
    decision: t.expose('decision', { type: ErratumDecision, description: 'The decision.' }),
    decidedOn: t.expose('decidedOn', {
      type: 'Date',
      nullable: true,
      description: 'Its day; null as long as nothing is decided.',
    }),
    reason: t.string({
      nullable: true,
      description: 'Why; null where no reason was given.',
      ...localized(({ reason }: State) => reason),
    }),
    correctedIn: t.exposeString('correctedIn', {
      nullable: true,
      description: 'The key of the edition in which it is mended; null where there is none.',
    }),
    version: t.exposeInt('version', {
      description: 'The version of the catalogue since which it is known (Catalogue.version).',
    }),
  }),
})

export const Erratum = builder.objectRef<ErratumRow>('Erratum').implement({
  description:
    'A mistake that somebody found in a power (勘误), and what was decided of it. The edition stays as it was published.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'By which its publisher knows it: 2026-001.' }),
    code: t.exposeString('code', { description: 'The code of the power.' }),
    edition: t.exposeString('edition', {
      nullable: true,
      description: 'The key of the edition in which it was found; null: of none in particular.',
    }),
    field: t.exposeString('field', {
      description: 'Where in the power it stands: timeLimits[0].amount.',
    }),
    wrong: t.string({
      description: 'What is wrong.',
      ...localized(({ wrong }: ErratumRow) => wrong),
    }),
    reportedBy: t.expose('reportedBy', {
      type: ErratumSource,
      description: 'Who reported it; a reader is not named.',
    }),
    reportedOn: t.expose('reportedOn', { type: 'Date', description: 'When it was reported.' }),
    decision: t.expose('decision', { type: ErratumDecision, description: 'What was decided.' }),
    decidedOn: t.expose('decidedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day of the decision; null as long as nothing is decided.',
    }),
    reason: t.string({
      nullable: true,
      description: 'Why it was decided so; null where no reason was given.',
      ...localized(({ reason }: ErratumRow) => reason),
    }),
    correctedIn: t.exposeString('correctedIn', {
      nullable: true,
      description: 'The key of the edition in which it is mended; null where there is none.',
    }),
    history: t.field({
      type: [ErratumState],
      description: 'What was decided of it in the course of time, the first state first.',
      resolve: ({ publisher, key }, _, context) => statesOf(context).load(`${publisher} ${key}`),
    }),
  }),
})

const statesOf = manyBy(
  (sql, names: string[], version) => sql<(State & { name: string })[]>`
    select publisher || ' ' || key as name, decision, decided_on, reason, corrected_in, version
    from erratum
    where publisher || ' ' || key = any(${names}) and version <= ${version}
    order by version, id`,
  ({ name }) => name,
)

const ofPower = manyBy(
  (sql, powers: number[], version) => sql<(ErratumRow & { power: number })[]>`
    select power.id as power, erratum.publisher, erratum.key, erratum.code, erratum.edition, field, wrong, reported_by,
      reported_on, decision, decided_on, reason, corrected_in, erratum.version
    from power
    join edition on edition.id = power.edition
    join erratum on erratum.publisher = edition.publisher and erratum.code = power.code
    where power.id = any(${powers}) and erratum.version <= ${version} and (until <= ${version}) is not true
      and (erratum.edition is null or edition.key in (erratum.edition, corrected_in))
    order by reported_on, erratum.key collate "C"`,
  ({ power }) => power,
)

builder.objectField(Power, 'errata', (t) =>
  t.field({
    type: [Erratum],
    description:
      'Mistakes that were reported of it in this edition, or are mended in it, with what was decided of each; oldest first.',
    resolve: ({ id }, _, context) => ofPower(context).load(id),
  }),
)
