import { Repeater } from '@repeaterjs/repeater'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { keyLength } from '../graphql/key-length.ts'
import { rootScope, scoped } from '../graphql/scope.ts'
import { EditionChange } from './change.ts'
import { changesBetween, type EditionChangeRow } from './change-row.ts'

builder.subscriptionType({
  description: 'What a service tells as it happens, over server-sent events.',
})

builder.subscriptionField('editionChanged', (t) =>
  t.field({
    type: EditionChange,
    description:
      'Each publication and each withdrawal, from now on, as soon as this instance sees it: within two seconds.',
    args: {
      publisher: t.arg.string({
        ...keyLength,
        description:
          'The key of the publisher; left out: the default one of this service, else all of them.',
      }),
    },
    subscribe: (_, { publisher }, context) =>
      changesFromNow(context, publisher ?? context.defaultPublisher),
    resolve: (change: EditionChangeRow, _, context) => scoped(change, rootScope({}, context)),
  }),
)

const changesFromNow = (context: Context, publisher?: string) =>
  new Repeater<EditionChangeRow>(async (push, stop) => {
    const unlisten = context.catalogue?.listen(async (before, now) => {
      try {
        const changes = await changesBetween(context.sql, before, now, publisher)
        for (const change of changes) push(change)
      } catch (error) {
        stop(error)
      }
    }, stop)
    await stop
    unlisten?.()
  })
