import { FieldChange } from '../comparison/field-change.ts'
import { type FieldChange as Change, fieldChanges } from '../dataset/diff.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { rootScope, type Scoped, scoped } from '../graphql/scope.ts'
import { instrumentIn, LegalInstrument } from '../instruments/instrument.ts'

type RegistryChangeRow = {
  instrument: string
  reason: string | null
  before: object | null
  after: object
}

/** What a version of the catalogue changed in the registry of law, of the instruments that an edition cites. */
export const registryChangesOf = async (
  context: Context,
  { version, edition }: { version: number; edition: number },
): Promise<Scoped<RegistryChangeRow>[]> => {
  const rows = await context.sql<RegistryChangeRow[]>`
    select instrument, reason, before, after
    from instrument_change
    where version = ${version} and instrument::text in (
      select instrument::text from cited_instrument where edition = ${edition}
    )
    order by instrument collate "C"`
  return rows.map((row) => scoped(row, rootScope({}, context)))
}

export const RegistryChange = builder
  .objectRef<Scoped<RegistryChangeRow>>('RegistryChange')
  .implement({
    description: 'What changed of an entry of the registry of law, and why.',
    fields: (t) => ({
      instrument: t.field({
        type: LegalInstrument,
        description: 'The instrument, as it is known now.',
        resolve: ({ instrument, scope }, _, context) => instrumentIn(context, instrument, scope),
      }),
      reason: t.exposeString('reason', {
        nullable: true,
        description:
          'Why it was changed: the reason given, or the act that is told of; null where neither is known.',
      }),
      fields: t.field({
        type: [FieldChange],
        description:
          'What changed, in the form of a dataset: repealedOn, versions[1]. Empty for an entry that came in.',
        resolve: ({ before, after }): Change[] =>
          before === null ? [] : fieldChanges(before, after),
      }),
    }),
  })
