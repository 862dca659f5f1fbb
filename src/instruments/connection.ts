import { builder } from '../graphql/builder.ts'
import { LegalInstrument } from './instrument.ts'

const LegalInstrumentEdge = builder.edgeObject({
  type: LegalInstrument,
  name: 'LegalInstrumentEdge',
  description: 'An instrument and its place in the list.',
})

export const LegalInstrumentConnection = builder.connectionObject(
  {
    type: LegalInstrument,
    name: 'LegalInstrumentConnection',
    description: 'A page of instruments.',
  },
  LegalInstrumentEdge,
)
