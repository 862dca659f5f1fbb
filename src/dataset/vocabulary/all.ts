import type { Enumeration } from '../enumeration.ts'
import * as consequence from './consequence.ts'
import * as law from './law.ts'
import * as list from './list.ts'
import * as power from './power.ts'
import * as query from './query.ts'
import * as timeLimit from './time-limit.ts'

/** Every enumeration: of the format, and of what is asked. */
export const VOCABULARY: Enumeration[] = [list, law, power, timeLimit, consequence, query].flatMap(
  (module): Enumeration[] => Object.values(module),
)
