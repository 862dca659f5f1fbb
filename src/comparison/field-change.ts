import type { FieldChange as Change } from '../dataset/diff.ts'
import { builder } from '../graphql/builder.ts'

export const FieldChange = builder.objectRef<Change>('FieldChange').implement({
  description:
    'One difference between two texts of the same thing. It is told at the very field, or as high as one of the two has nothing: a new condition is one change. Elements of a list that have a key or a code are the same by it; others are if they are equal, else if they have most in common, else if they stand at the same place. A list whose order changed has one change for that.',
  fields: (t) => ({
    path: t.exposeString('path', {
      description:
        'Where it stands: timeLimits[0].amount. The number of an element counts from 0, in the text after, or for an element that was removed in the text before.',
    }),
    before: t.exposeString('before', {
      nullable: true,
      description:
        'What stood there, as JSON text; null: nothing. Of a list whose order changed: its elements, or their keys.',
    }),
    after: t.exposeString('after', {
      nullable: true,
      description: 'What stands there now, in the same way; null: nothing.',
    }),
  }),
})
