import type { Place, Problem } from '../formats/problem.ts'
import type { Located } from './validate.ts'

/** How many errors of a dataset, and how many warnings, are listed one by one; the others are counted. */
export const MAX_LISTED = 1_000

/** Errors after which no further power is checked: whoever mends so many asks again. */
export const MAX_ERRORS = 100_000

export type ProblemCollector = ReturnType<typeof collectProblems>

/** Takes in problems as they are found, and keeps as many as somebody may want to read; `warnings`: of those that are none. */
export function collectProblems({ warnings = MAX_LISTED } = {}) {
  const most = { error: MAX_LISTED, warning: warnings }
  const listed: Problem[] = []
  const counts = { error: 0, warning: 0 }
  const add = (problems: Iterable<Problem>) => {
    for (const problem of problems) {
      // Counted apart, so that no number of warnings hides an error.
      if (++counts[problem.severity] <= most[problem.severity]) listed.push(problem)
    }
  }
  return {
    listed,
    counts,
    /** Whether there are so many errors that the rest is not worth checking. */
    get full() {
      return counts.error >= MAX_ERRORS
    },
    most,
    add,
    /** Takes in what a check finds in a record. To find places may take as long as to read the file; of what is only counted nobody asks for them. */
    addFrom: <Value>(record: Located<Value>, check: (record: Located<Value>) => Problem[]) => {
      const found = check({ value: record.value, place: nowhere })
      const isListed = found.some(({ severity }) => counts[severity] < most[severity])
      add(isListed ? check(record) : found)
    },
  }
}

/** In the place of where something stands, where nobody asks. */
export const nowhere = (): Place => ({ path: '', line: 1, column: 1 })
