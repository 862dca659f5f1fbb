import { builder } from '../graphql/builder.ts'

export const LawEventKind = builder.enumType('LawEventKind', {
  description: 'What happened to the law, or to powers; in the order of events of the same day.',
  values: {
    TAKES_EFFECT: { description: 'An instrument began to apply (施行).' },
    AMENDED: { description: 'Some articles of an instrument were changed (修正).' },
    REVISED: { description: 'An instrument was written anew as a whole (修订).' },
    REPEALED: { description: 'An instrument was repealed (废止).' },
    POWER_CANCELLED: { description: 'Powers were cancelled (取消).' },
    POWER_TRANSFERRED: { description: 'Powers passed to another agency (划转).' },
    POWER_DELEGATED: { description: 'Powers passed to a lower level (下放).' },
    POWER_RENAMED: { description: 'Powers go on under another name or form (更名、调整).' },
    POWER_BASIS_REPEALED: { description: 'Powers lost their legal basis (依据废止).' },
  },
})

export type LawEventKindValue = typeof LawEventKind.$inferType

/** In the order of events of the same day. */
export const LAW_EVENT_KINDS: LawEventKindValue[] = [
  'TAKES_EFFECT',
  'AMENDED',
  'REVISED',
  'REPEALED',
  'POWER_CANCELLED',
  'POWER_TRANSFERRED',
  'POWER_DELEGATED',
  'POWER_RENAMED',
  'POWER_BASIS_REPEALED',
]
