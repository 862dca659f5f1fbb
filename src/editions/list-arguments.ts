import { builder } from '../graphql/builder.ts'
import { keyLength } from '../graphql/key-length.ts'

export const PUBLISHER_ARGUMENT =
  'The key of the publisher; left out: the publisher of `edition`, else the default one of this service, else the only one. With several and no default: BAD_USER_INPUT.'

/** The arguments of a root field that speaks of one list. */
export const listArguments = builder.args((t) => ({
  publisher: t.string({ ...keyLength, description: PUBLISHER_ARGUMENT }),
  edition: t.string({
    ...keyLength,
    description: 'The key of the edition; left out: the one in force on `asOf`.',
  }),
  asOf: t.field({
    type: 'Date',
    description:
      'The day for the list (unless `edition` is given) and for the law; left out: today in Asia/Shanghai.',
  }),
}))
