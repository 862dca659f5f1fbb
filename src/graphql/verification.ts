import { builder } from './builder.ts'

export const Verification = builder.enumType('Verification', {
  description: 'How well an entry is verified.',
  values: {
    TEXT: { description: 'Read in a copy of the document itself.' },
    MEMORY: { description: 'Not read in the document; taken from general knowledge.' },
  },
})

export type VerificationValue = typeof Verification.$inferType
