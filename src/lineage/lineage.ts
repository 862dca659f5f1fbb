import { LINEAGE_EFFECT, LINEAGE_KIND } from '../dataset/vocabulary/power.ts'
import { DatePrecision } from '../editions/edition.ts'
import { builder } from '../graphql/builder.ts'
import { enumType } from '../graphql/enum-type.ts'
import { inLanguage, languageArgs, localized } from '../graphql/language.ts'
import { whenReady } from '../graphql/maybe-promise.ts'
import { type Scoped, scoped } from '../graphql/scope.ts'
import { Verification } from '../graphql/verification.ts'
import { citation } from '../instruments/citation.ts'
import { instrumentIn, LegalInstrument } from '../instruments/instrument.ts'
import { instrumentByKey } from '../instruments/instrument-row.ts'
import { type LifeRow, lifeOf } from '../powers/parts/life.ts'
import { Power } from '../powers/power.ts'

/** An event with the codes that it names; one that an edition tells of names the power. */
export type LineageRow = Omit<LifeRow, 'power' | 'fromCodes' | 'toCodes'> & {
  fromCodes: string[]
  toCodes: string[] | null
}

const LineageKind = enumType(LINEAGE_KIND)
const LineageEffect = enumType(LINEAGE_EFFECT)

export const LineageEvent = builder.objectRef<Scoped<LineageRow>>('LineageEvent').implement({
  description:
    'What became of powers after their list was made (沿革): as the list itself tells, or as it was recorded since, beside the editions.',
  fields: (t) => ({
    kind: t.expose('kind', { type: LineageKind, description: 'What happened.' }),
    effect: t.expose('effect', {
      type: LineageEffect,
      description: 'What it means for the agency’s holding of the powers in `from`.',
    }),
    on: t.expose('on', { type: 'Date', description: 'The day from which it holds.' }),
    onPrecision: t.expose('onPrecision', {
      type: DatePrecision,
      description: 'How exactly the day is known; of a month or a year it is the last.',
    }),
    from: t.exposeStringList('fromCodes', {
      description: 'The codes of the powers that it befell; empty where powers came new.',
    }),
    to: t.stringList({
      description:
        'The codes under which they go on, each at the place of the one in `from` that it follows unless powers were merged or split; empty where they ended.',
      resolve: ({ effect, fromCodes, toCodes }) =>
        effect === 'ENDS' || toCodes?.length ? (toCodes ?? []) : fromCodes,
    }),
    by: t.string({
      description: 'The document that did it: 国发〔2018〕28号.',
      ...localized((event: LineageRow) => event.by),
    }),
    instrument: t.field({
      type: LegalInstrument,
      nullable: true,
      description: 'That document in the registry of law; null where the event does not name it.',
      resolve: ({ basisInstrument, scope }, _, context) =>
        basisInstrument === null ? null : instrumentIn(context, basisInstrument, scope),
    }),
    basis: t.string({
      nullable: true,
      description: 'The provision in it, as it is written; null where none is named.',
      args: languageArgs,
      resolve: ({ basisInstrument, basisArticle }, { lang }, context) =>
        basisInstrument === null
          ? null
          : whenReady(instrumentByKey(context).load(basisInstrument), (cited) =>
              inLanguage(citation(cited, basisArticle === null ? [] : [basisArticle]), lang),
            ),
    }),
    verification: t.expose('verification', {
      type: Verification,
      nullable: true,
      description: 'Whether that document was read; null for what an edition tells.',
    }),
    note: t.string({
      nullable: true,
      description: 'More about it; null where there is nothing to say.',
      ...localized((event: LineageRow) => event.note),
    }),
    recorded: t.boolean({
      description:
        'Whether it was recorded beside the editions; else it is what the edition itself tells.',
      resolve: ({ source }) => source === 'LINEAGE',
    }),
  }),
})

builder.objectField(Power, 'lineage', (t) =>
  t.field({
    type: [LineageEvent],
    description:
      'What became of it after its edition took effect, oldest first: what the edition tells and what was recorded since. Events of later days than today are those that are decided already.',
    resolve: ({ id, code, scope }, _, context) =>
      whenReady(lifeOf(context).load(id), (life) =>
        life
          .map((event) => scoped({ ...event, fromCodes: event.fromCodes ?? [code] }, scope))
          .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)),
      ),
  }),
)
