import fc from 'fast-check'

/** A source of choices; the same numbers lead to the same choices, and where none are left the first is chosen. */
export type Tape = {
  /** A number from 0 to below the limit. */
  below: (limit: number) => number
  pick: <Value>(values: readonly Value[]) => Value
  /** Whether something happens that does so one time in so many; never once the numbers are used up. */
  oneIn: (times: number) => boolean
}

/** What makes something by choices as an arbitrary: shorter and smaller numbers make something simpler. */
export const chosen = <Made>(make: (tape: Tape) => Made, length: number): fc.Arbitrary<Made> =>
  fc
    .array(fc.nat({ max: 2 ** 31 - 1 }), {
      minLength: Math.floor(length / 8),
      maxLength: length,
      size: 'max',
    })
    .map((numbers) => make(tapeOf(numbers)))

function tapeOf(numbers: number[]): Tape {
  let at = 0
  const next = () => numbers[at++]
  const below = (limit: number) => (next() ?? 0) % limit
  return {
    below,
    pick: (values) => {
      const value = values[below(values.length)]
      if (value === undefined) throw new Error('expected values to pick from')
      return value
    },
    oneIn: (times) => (next() ?? 0) % times === times - 1,
  }
}
