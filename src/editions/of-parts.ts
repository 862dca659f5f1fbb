import { builder } from '../graphql/builder.ts'
import { Category } from './category.ts'
import { Edition, editionIn } from './edition.ts'
import { Unit } from './unit.ts'

builder.objectField(Unit, 'edition', (t) =>
  t.field({
    type: Edition,
    description: 'The edition that names it so.',
    resolve: ({ edition, scope }, _, context) => editionIn(context, edition, scope),
  }),
)

builder.objectField(Category, 'edition', (t) =>
  t.field({
    type: Edition,
    description: 'The edition it belongs to.',
    resolve: ({ edition, scope }, _, context) => editionIn(context, edition, scope),
  }),
)
