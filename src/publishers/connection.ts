import { builder } from '../graphql/builder.ts'
import { Publisher } from './publisher.ts'

const PublisherEdge = builder.edgeObject({
  type: Publisher,
  name: 'PublisherEdge',
  description: 'A publisher and its place in the list.',
})

export const PublisherConnection = builder.connectionObject(
  { type: Publisher, name: 'PublisherConnection', description: 'A page of publishers.' },
  PublisherEdge,
)
