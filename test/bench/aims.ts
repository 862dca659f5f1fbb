import * as by from './answers.ts'
import type { Question } from './questions.ts'

/** How many times as many answers a second as somebody else; `aim`: what the project wants it to be at least. */
export type Aim = { path: string; one: string; other: string; aim?: Record<Question, number> }

export const AIMS: Aim[] = [
  { path: 'hot', one: by.HOT, other: by.BARE, aim: { one: 0.85, list: 0.95 } },
  { path: 'hot', one: by.HOT, other: by.POSTGRAPHILE, aim: { one: 20, list: 100 } },
  { path: 'warm, new variables', one: by.WARM, other: by.POSTGRAPHILE, aim: { one: 8, list: 6 } },
  {
    path: 'warm, new documents',
    one: by.WARM_DOCUMENT,
    other: by.POSTGRAPHILE_DOCUMENT,
    aim: { one: 8, list: 4 },
  },
  { path: 'cold', one: by.COLD, other: by.POSTGRAPHILE, aim: { one: 5, list: 3 } },
  { path: 'cold', one: by.COLD, other: by.MERCURIUS },
]
