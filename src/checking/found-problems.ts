import type { Problem } from '../formats/problem.ts'

/** How many errors of a dataset, and how many warnings, are told one by one; the others are counted. */
export const MOST_TOLD = 1_000

export type FoundProblems = ReturnType<typeof foundProblems>

/** Takes in problems as they are found, and keeps as many as somebody may want to read. */
export function foundProblems() {
  const told: Problem[] = []
  const counts = { error: 0, warning: 0 }
  return {
    told,
    counts,
    add: (problems: Iterable<Problem>) => {
      for (const problem of problems) {
        // Counted apart, so that no number of warnings hides an error.
        if (++counts[problem.severity] <= MOST_TOLD) told.push(problem)
      }
    },
  }
}
