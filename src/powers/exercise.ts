import { builder } from '../graphql/builder.ts'

export const Audience = builder.enumType('Audience', {
  description: 'Towards whom a power is exercised (行使对象).',
  values: {
    NATURAL_PERSON: { description: 'People (自然人).' },
    LEGAL_PERSON: { description: 'Companies and other organisations (法人和其他组织).' },
  },
})

export const Initiation = builder.enumType('Initiation', {
  description: 'How the exercise of a power begins.',
  values: {
    ON_APPLICATION: { description: 'When somebody applies (依申请).' },
    EX_OFFICIO: { description: 'When the agency acts of itself (依职权).' },
  },
})
