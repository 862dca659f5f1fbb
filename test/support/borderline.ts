import fc from 'fast-check'

/** Values for the leaf at a place: on a border of what can be stored or beyond it, or odd in another way. */
export type Leaf = { at: number; text: string; number: number; day: string }

export const borderline = (places: number): fc.Arbitrary<Leaf> =>
  fc.record({
    at: fc.nat(places - 1),
    text: fc.oneof(
      fc.constantFrom(
        '佛山市𧒽岗街道',
        '機㗲㜢㺏䁪䧢嗰嚧',
        'a'.repeat(200),
        'a'.repeat(201),
        'b'.repeat(9_000),
        '　',
        '\u3164',
        '\u{E0100}',
        '\uFFFF',
        '\u0301'.repeat(200),
        '\ud842',
        '\0',
        '99999999999999999999',
        '0',
        'CNY',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
      fc.string({ unit: 'binary', minLength: 3_000, maxLength: 30_000 }),
    ),
    number: fc.constantFrom(0, -1, 1, 2_147_483_647, 2_147_483_648, 3e9, 1e21, 1e308, 5e-324, 0.1),
    day: fc.constantFrom('0000-01-01', '0001-01-01', '9999-12-31', '2016-02-30', '-0001-01-01'),
  })
