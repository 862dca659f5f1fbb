import { builder } from '../graphql/builder.ts'

export const Withdrawal = builder.objectRef<{ on: Date; reason: string }>('Withdrawal').implement({
  description: 'That an edition was taken out of the public list, and why.',
  fields: (t) => ({
    on: t.expose('on', { type: 'DateTime', description: 'When it was withdrawn.' }),
    reason: t.exposeString('reason', { description: 'The reason given.' }),
  }),
})
