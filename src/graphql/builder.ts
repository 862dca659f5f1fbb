import SchemaBuilder from '@pothos/core'
import RelayPlugin from '@pothos/plugin-relay'
import ZodPlugin from '@pothos/plugin-zod'
import { badUserInput } from '../errors.ts'
import { MAX_IDS } from '../limits.ts'
import type { Context } from './context.ts'
import type { MaybePromise } from './maybe-promise.ts'
import { decodeId, encodeId } from './node-id.ts'

export const builder = new SchemaBuilder<{
  Context: Context
  DefaultFieldNullability: false
  DefaultNodeNullability: false
  DefaultEdgesNullability: { list: false; items: false }
  Connection: { count: () => MaybePromise<number> }
  Scalars: {
    Date: { Input: string; Output: string }
    DateTime: { Input: Date; Output: Date }
  }
}>({
  plugins: [ZodPlugin, RelayPlugin],
  defaultFieldNullability: false,
  zod: {
    validationError: ({ issues }) => {
      const places = issues.map(({ path, message }) => ({ path: path.map(place), message }))
      return badUserInput(
        places.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
        places,
      )
    },
  },
  relay: {
    encodeGlobalID: encodeId,
    decodeGlobalID: decodeId,
    cursorType: 'String',
    nodesOnConnection: { description: 'The nodes of this page, without their cursors.' },
    nodeFieldOptions: { nullable: false, description: 'The item itself.' },
    edgesFieldOptions: {
      nullable: { list: false, items: false },
      description: 'The items of this page, each with its cursor.',
    },
    cursorFieldOptions: {
      description: 'The place of the item in the list, for `after` and `before`.',
    },
    pageInfoFieldOptions: {
      description: 'Whether there are more pages, and where this one begins and ends.',
    },
    pageInfoTypeOptions: {
      description: 'Where a page stands in its list (Relay Cursor Connections).',
    },
    hasNextPageFieldOptions: { description: 'Whether items follow this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether items come before this page.' },
    startCursorFieldOptions: {
      description: 'The cursor of the first item; null on an empty page.',
    },
    endCursorFieldOptions: { description: 'The cursor of the last item; null on an empty page.' },
    firstArgOptions: {
      description: 'How many items from the front, 1 to 100. Without `first` and `last`: 20.',
    },
    lastArgOptions: {
      description: 'How many items from the back, 1 to 100; not together with `first`.',
    },
    afterArgOptions: { description: 'Only items after this cursor.' },
    beforeArgOptions: { description: 'Only items before this cursor.' },
    nodeTypeOptions: {
      description: 'Anything with an id of its own (Relay Global Object Identification).',
    },
    idFieldOptions: {
      description:
        'Opaque, made of natural keys: the same after a reload, and good for `node`. What is asked for as of a day has an id of that day, as what it says depends on it.',
    },
    nodeQueryOptions: {
      description:
        'The object with this id, as of the day that the id is of; null where there is none.',
      args: { id: { description: 'An id that this API has handed out.' } },
    },
    nodesQueryOptions: {
      description: 'The objects with these ids, in their order; null for each that does not exist.',
      args: {
        ids: {
          description: `Up to ${MAX_IDS} ids.`,
          validate: { maxLength: [MAX_IDS, { message: `expected up to ${MAX_IDS} ids` }] },
        },
      },
    },
  },
})

builder.queryType({ description: 'Where every question begins.' })

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description: 'How many items the whole list has; counted only where it is asked for.',
    resolve: (connection) => connection.count(),
  }),
)

const place = (step: PropertyKey) => (typeof step === 'number' ? step : String(step))
