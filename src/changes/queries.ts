import { z } from 'zod'
import { expectList } from '../editions/expect-list.ts'
import { EVERYWHERE, PUBLISHER_ARGUMENT } from '../editions/list-arguments.ts'
import { builder } from '../graphql/builder.ts'
import { keyLength } from '../graphql/key-length.ts'
import { pageArguments, windowOf } from '../graphql/page.ts'
import { rootScope, scoped } from '../graphql/scope.ts'
import { EditionChange } from './change.ts'
import { changesOf } from './change-row.ts'

const EditionChangeEdge = builder.edgeObject({
  type: EditionChange,
  name: 'EditionChangeEdge',
  description: 'A change and its place in the list.',
})

const EditionChangeConnection = builder.connectionObject(
  { type: EditionChange, name: 'EditionChangeConnection', description: 'A page of changes.' },
  EditionChangeEdge,
)

builder.queryField('changes', (t) =>
  t.field({
    type: EditionChangeConnection,
    description:
      'What was published and withdrawn, and changes of the law behind the list in force, the newest first. Empty where the list is held in memory: there nothing is published for good.',
    args: {
      publisher: t.arg.string({ ...keyLength, description: PUBLISHER_ARGUMENT }),
      since: t.arg({
        type: 'DateTime',
        description: 'Only what happened at this moment or later; left out: from the beginning.',
      }),
      everywhere: t.arg.boolean(EVERYWHERE),
      first: t.arg.int({ description: 'How many items, 1 to 100; left out: 20.' }),
      after: t.arg.string({ description: 'Only items after this cursor.' }),
    },
    validate: { schema: pageArguments.extend({ everywhere: z.boolean() }) },
    resolve: async (_, { publisher, everywhere, since, ...page }, context) => {
      const scope = rootScope({ publisher, everywhere }, context)
      const changes = await changesOf(
        context,
        0,
        { scope, since },
        windowOf(page, 'change'),
        (row) => scoped(row, scope),
      )
      if (changes.edges.length === 0) await expectList(context, scope)
      return changes
    },
  }),
)
