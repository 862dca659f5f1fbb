import { builder } from '../graphql/builder.ts'
import { keyLength } from '../graphql/key-length.ts'

export const PUBLISHER_ARGUMENT =
  'The key of the publisher; left out: the publisher of `edition`, else the home publisher of this service: the one that its operator has set, else the one that published first.'

/** An argument that takes in the lists of all publishers. */
export const EVERYWHERE = {
  required: true,
  defaultValue: false,
  description:
    'The lists in force of all publishers, those of the publishers that published first in front, in place of one list; without `publisher` and `edition`.',
} as const

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

/** The arguments of a root field that speaks of one list, or of all in force. */
export const listsArguments = builder.args((t) => ({
  ...listArguments,
  everywhere: t.boolean(EVERYWHERE),
}))
