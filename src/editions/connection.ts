import { builder } from '../graphql/builder.ts'
import { Edition } from './edition.ts'

const EditionEdge = builder.edgeObject({
  type: Edition,
  name: 'EditionEdge',
  description: 'An edition and its place in the list.',
})

export const EditionConnection = builder.connectionObject(
  { type: Edition, name: 'EditionConnection', description: 'A page of editions.' },
  EditionEdge,
)
