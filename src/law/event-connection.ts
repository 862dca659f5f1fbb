import { builder } from '../graphql/builder.ts'
import { LawEvent } from './event.ts'

const LawEventEdge = builder.edgeObject({
  type: LawEvent,
  name: 'LawEventEdge',
  description: 'An event of the law and its place in time.',
})

export const LawEventConnection = builder.connectionObject(
  { type: LawEvent, name: 'LawEventConnection', description: 'A page of events of the law.' },
  LawEventEdge,
)
