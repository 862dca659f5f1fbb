import { Category } from '../editions/category.ts'
import { Edition } from '../editions/edition.ts'
import { Unit } from '../editions/unit.ts'
import { builder } from '../graphql/builder.ts'
import { pageArguments } from '../graphql/page.ts'
import { scoped } from '../graphql/scope.ts'
import { PowerConnection } from './connection.ts'
import { powersOfCategory, powersOfEdition, powersOfUnit } from './find.ts'
import { powerWindow } from './paging.ts'
import { Power } from './power.ts'

/** No edition has this id: a withdrawn one lists nothing. */
const NONE = 0

builder.objectField(Edition, 'powers', (t) =>
  t.connection(
    {
      type: Power,
      description: 'Its powers, in its order.',
      validate: { schema: pageArguments },
      resolve: ({ id, key, scope, withdrawnOn }, args, context) => {
        const { window } = powerWindow(args, { edition: key })
        return powersOfEdition(context, withdrawnOn ? NONE : id, { scope }, window, (row) =>
          scoped(row, scope),
        )
      },
    },
    PowerConnection,
  ),
)

builder.objectField(Category, 'powers', (t) =>
  t.connection(
    {
      type: Power,
      description: 'The powers in it, in the order of the list.',
      validate: { schema: pageArguments },
      resolve: ({ id, scope }, args, context) => {
        const { window, pinned } = powerWindow(args, { edition: scope.edition })
        return powersOfCategory(context, id, { scope, pinned }, window, (row) => scoped(row, scope))
      },
    },
    PowerConnection,
  ),
)

builder.objectField(Unit, 'powers', (t) =>
  t.connection(
    {
      type: Power,
      description: 'The powers that it handles, in the order of the list.',
      validate: { schema: pageArguments },
      resolve: ({ id, scope }, args, context) => {
        const { window, pinned } = powerWindow(args, { edition: scope.edition })
        return powersOfUnit(context, id, { scope, pinned }, window, (row) => scoped(row, scope))
      },
    },
    PowerConnection,
  ),
)
