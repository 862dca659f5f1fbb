export type Spread = { min: number; median: number; max: number }

export function spread(values: number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (index: number) => sorted[index] ?? Number.NaN
  const middle = (sorted.length - 1) / 2
  return {
    min: at(0),
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    max: at(sorted.length - 1),
  }
}

/** How the ratios of two rows of runs spread, taken round by round. */
export const ratios = (ones: number[], others: number[]): Spread =>
  spread(ones.map((one, round) => one / (others[round] ?? Number.NaN)))
