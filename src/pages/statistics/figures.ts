import type { Answers } from '../answers.ts'
import type { View } from '../view.ts'
import { burdenOf } from './burden.ts'
import { counts } from './counts.ts'
import type { Figure } from './figure.ts'
import { overYears, type Year } from './over-years.ts'
import { quality } from './quality.ts'

/** All figures of a list, in the order in which they are shown. */
export const figures = (
  statistics: Answers['statistics']['statistics'],
  years: Year[],
  view: View,
): Figure[] => [
  ...overYears(statistics, years, view),
  ...counts(statistics, view),
  ...burdenOf(statistics, view),
  ...quality(statistics, view),
]
