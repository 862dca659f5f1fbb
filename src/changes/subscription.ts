import { Repeater } from '@repeaterjs/repeater'
import { EVERYWHERE, PUBLISHER_ARGUMENT } from '../editions/list-arguments.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { keyLength } from '../graphql/key-length.ts'
import { rootScope, type Scope, scoped } from '../graphql/scope.ts'
import { EditionChange } from './change.ts'
import { changesSince, type EditionChangeRow } from './change-row.ts'

builder.subscriptionType({
  description: 'What a service tells as it happens, over server-sent events.',
})

builder.subscriptionField('editionChanged', (t) =>
  t.field({
    type: EditionChange,
    description:
      'Each publication, each withdrawal and each change of the law behind a list in force, from now on, as soon as this instance sees it: within two seconds.',
    args: {
      publisher: t.arg.string({
        ...keyLength,
        description: PUBLISHER_ARGUMENT,
      }),
      everywhere: t.arg.boolean(EVERYWHERE),
    },
    subscribe: (_, args, context) => changesFromNow(context, rootScope(args, context)),
    resolve: (change: EditionChangeRow, _, context) => scoped(change, rootScope({}, context)),
  }),
)

const changesFromNow = (context: Context, scope: Scope) =>
  new Repeater<EditionChangeRow>(async (push, stop) => {
    const unlisten = context.catalogue?.listen(async (before, now) => {
      try {
        const changes = await changesSince(context.sql, before, { ...scope, version: now })
        for (const change of changes) push(change)
      } catch (error) {
        stop(error)
      }
    }, stop)
    await stop
    unlisten?.()
  })
