import { builder } from '../graphql/builder.ts'
import { Power } from './power.ts'

const PowerEdge = builder.edgeObject({
  type: Power,
  name: 'PowerEdge',
  description: 'A power and its place in the list.',
})

export const PowerConnection = builder.connectionObject(
  { type: Power, name: 'PowerConnection', description: 'A page of powers.' },
  PowerEdge,
)
