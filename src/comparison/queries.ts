import { findEdition } from '../editions/edition.ts'
import { builder } from '../graphql/builder.ts'
import { keyLength } from '../graphql/key-length.ts'
import { comparison, EditionComparison } from './comparison.ts'

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
    },
    resolve: async (_, args, context) => {
      const [from, to] = await Promise.all([
        findEdition(context, args.from),
        findEdition(context, args.to),
      ])
      if (!from || !to || from.withdrawnOn || to.withdrawnOn) return null
      return comparison(context, from, to)
    },
  }),
}))
