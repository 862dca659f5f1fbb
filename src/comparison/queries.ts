import { pairingOf } from '../counterparts/find-counterparts.ts'
import { POWER_MATCH } from '../dataset/vocabulary/power.ts'
import { findEdition } from '../editions/edition.ts'
import { badArgument } from '../errors.ts'
import { builder } from '../graphql/builder.ts'
import { enumType } from '../graphql/enum-type.ts'
import { keyLength } from '../graphql/key-length.ts'
import { priced } from '../graphql/price.ts'
import { PAIRING_COST } from '../limits.ts'
import { comparison, EditionComparison } from './comparison.ts'

const PowerMatch = enumType(POWER_MATCH)

builder.queryFields((t) => ({
  compareEditions: t.field({
    type: EditionComparison,
    nullable: true,
    description:
      'What changed between two editions, and which changes of the law may be why. The editions may be of different publishers, and in any order. Null where one of them does not exist or was withdrawn.',
    args: {
      from: t.arg.string({
        ...keyLength,
        required: true,
        description: 'The edition before, as in Edition.key.',
      }),
      to: t.arg.string({
        ...keyLength,
        required: true,
        description: 'The edition after, as in Edition.key.',
      }),
      by: t.arg({
        type: PowerMatch,
        required: true,
        defaultValue: 'CODE',
        description:
          'By what a power of the one is the same as one of the other: COUNTERPART for the lists of two publishers.',
      }),
    },
    extensions: priced(({ by }) => (by === 'COUNTERPART' ? PAIRING_COST : 0)),
    resolve: async (_, { by, ...args }, context) => {
      const [from, to] = await Promise.all([
        findEdition(context, args.from),
        findEdition(context, args.to),
      ])
      if (!from || !to || from.withdrawnOn || to.withdrawnOn) return null
      if (by === 'CODE') return comparison(context, from, to)
      if (from.publisher === to.publisher)
        throw badArgument(
          'by',
          'expected CODE: the editions of one publisher have the same codes, and no counterparts',
        )
      return {
        ...(await comparison(context, from, to)),
        pairing: await pairingOf(context.sql, from.id, to.id),
      }
    },
  }),
}))
