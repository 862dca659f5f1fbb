import type { Problem } from '../formats/problem.ts'

/** How many errors of a dataset, and how many warnings, are listed one by one; the others are counted. */
export const MAX_LISTED = 1_000

/** Errors after which no further power is checked: whoever mends so many asks again. */
export const MAX_ERRORS = 100_000

export type ProblemCollector = ReturnType<typeof collectProblems>

/** Takes in problems as they are found, and keeps as many as somebody may want to read. */
export function collectProblems() {
  const listed: Problem[] = []
  const counts = { error: 0, warning: 0 }
  return {
    listed,
    counts,
    /** Whether there are so many errors that the rest is not worth checking. */
    get full() {
      return counts.error >= MAX_ERRORS
    },
    add: (problems: Iterable<Problem>) => {
      for (const problem of problems) {
        // Counted apart, so that no number of warnings hides an error.
        if (++counts[problem.severity] <= MAX_LISTED) listed.push(problem)
      }
    },
  }
}
