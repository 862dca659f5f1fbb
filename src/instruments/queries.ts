import { z } from 'zod'
import { builder } from '../graphql/builder.ts'
import { keyLength } from '../graphql/key-length.ts'
import { pageArguments, windowOf } from '../graphql/page.ts'
import { rootScope, scoped } from '../graphql/scope.ts'
import { expectPublisherKnown } from '../publishers/in-scope.ts'
import { LegalInstrumentConnection } from './connection.ts'
import { instruments } from './find.ts'
import { findInstrument, InstrumentKind, LegalInstrument } from './instrument.ts'
import { InstrumentStatus } from './status.ts'

const LegalInstrumentFilter = builder.inputType('LegalInstrumentFilter', {
  description:
    'Which instruments to list; what is left out does not narrow the list, and all that is given must hold.',
  fields: (t) => ({
    kinds: t.field({ type: [InstrumentKind], description: 'Of any of these ranks.' }),
    status: t.field({ type: InstrumentStatus, description: 'Of this standing on the day `asOf`.' }),
    asOf: t.field({ type: 'Date', description: 'The day for `status`; left out: today.' }),
    title: t.string({
      description: 'Whose title or short title, Chinese or English, contains this text.',
    }),
    publisher: t.string({
      ...keyLength,
      description: 'Cited in a list of the publisher with this key.',
    }),
  }),
})

builder.queryFields((t) => ({
  legalInstrument: t.field({
    type: LegalInstrument,
    nullable: true,
    description: 'The instrument with this key; null where the registry has none.',
    args: {
      key: t.arg.string({
        ...keyLength,
        required: true,
        description: 'As in LegalInstrument.key.',
      }),
    },
    resolve: (_, { key }, context) => findInstrument(context, key),
  }),
  legalInstruments: t.connection(
    {
      type: LegalInstrument,
      description: 'The registry of law, in alphabetical order of the keys.',
      args: { filter: t.arg({ type: LegalInstrumentFilter, description: 'Which of them.' }) },
      validate: {
        schema: pageArguments.extend({
          filter: z.looseObject({ title: z.string().max(200).nullish() }).nullish(),
        }),
      },
      resolve: async (_, { filter, ...page }, context) => {
        const found = await instruments(
          context,
          0,
          { ...filter, asOf: filter?.asOf ?? context.today(), version: context.version },
          windowOf(page, 'instrument'),
          (row) => scoped(row, rootScope({}, context)),
        )
        if (filter?.publisher && found.edges.length === 0)
          await expectPublisherKnown(context, filter.publisher, ['filter', 'publisher'])
        return found
      },
    },
    LegalInstrumentConnection,
  ),
}))
