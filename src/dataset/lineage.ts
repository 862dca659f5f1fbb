import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonical } from './canonical.ts'
import type { ValueOf } from './enumeration.ts'
import { ArticleNotation, Day, Key, known, Line, Localized, Text } from './values.ts'
import { DATE_PRECISION, VERIFICATION } from './vocabulary/list.ts'
import { LINEAGE_EFFECT, LINEAGE_KIND } from './vocabulary/power.ts'

export type LineageKind = ValueOf<typeof LINEAGE_KIND>

const Codes = z.array(Line).max(1_000, 'up to 1000 codes')

/** Something that happened to powers of a publisher after an edition had listed them, as `lineage.yaml` says it. */
export const LineageEvent = z
  .strictObject({
    kind: z.enum(LINEAGE_KIND.values),
    effect: z.enum(LINEAGE_EFFECT.values).default('NONE'),
    on: Day,
    onPrecision: z.enum(DATE_PRECISION.values).default('DAY'),
    from: Codes.default([]),
    to: Codes.default([]),
    by: Localized,
    basis: known(z.strictObject({ instrument: Key, article: known(ArticleNotation) })),
    verification: z.enum(VERIFICATION.values),
    read: known(Text),
    note: known(Localized),
  })
  .superRefine(({ kind, effect, from, to }, { addIssue }) => {
    const wrong = (path: string, message: string) =>
      addIssue({ code: 'custom', path: [path], message })
    for (const [path, codes] of Object.entries({ from, to }))
      if (new Set(codes).size < codes.length) wrong(path, 'each code once')
    const expected = CODES[kind]
    if (!expected.from(from.length, to.length)) wrong('from', expected.words)
    else if (!expected.to(to.length, from.length)) wrong('to', expected.words)
    if (!EFFECTS[kind].includes(effect))
      wrong('effect', `${EFFECTS[kind].join(', ')}: an event of the kind ${kind}`)
  })

export type LineageEvent = z.output<typeof LineageEvent>

/** A file of events: what became of one publisher's powers, as far as was known on a day. */
export const Lineage = z.strictObject({
  publisher: Key,
  checkedOn: Day,
  events: z.array(z.unknown()),
})

/** SHA-256, in hexadecimal, of what an event says. */
export const lineageHash = (event: LineageEvent) =>
  createHash('sha256').update(canonical(event)).digest('hex')

type Expected = {
  from: (count: number, other: number) => boolean
  to: (count: number, other: number) => boolean
  words: string
}

const some = (count: number) => count > 0
const none = (count: number) => count === 0

const ENDING: Expected = {
  from: some,
  to: (count, from) => count === 0 || count === from,
  words: 'the codes in `from`, and in `to` none, or for each the one under which it goes on',
}
const PAIRED: Expected = {
  from: some,
  to: (count, from) => count === from,
  words:
    'the codes before in `from`, and in `to` as many, each at the place of the one that it follows',
}

/** How many codes an event of each kind has on either side. */
const CODES: Record<LineageKind, Expected> = {
  NEW: { from: none, to: some, words: 'no code in `from`, and the new ones in `to`' },
  CANCELLED: { from: some, to: none, words: 'the codes in `from`, and none in `to`' },
  TRANSFERRED: ENDING,
  DELEGATED: ENDING,
  RETURNED: PAIRED,
  RENAMED: PAIRED,
  MERGED: {
    from: (count) => count > 1,
    to: (count) => count === 1,
    words: 'two codes or more in `from`, and one in `to`',
  },
  SPLIT: {
    from: (count) => count === 1,
    to: (count) => count > 1,
    words: 'one code in `from`, and two or more in `to`',
  },
  RECODED: PAIRED,
  BASIS_REPEALED: { from: some, to: none, words: 'the codes in `from`, and none in `to`' },
}

type Effect = ValueOf<typeof LINEAGE_EFFECT>

const MAY_END: Effect[] = ['ENDS', 'PARTLY', 'NONE']
const GOES_ON: Effect[] = ['PARTLY', 'NONE']

const EFFECTS: Record<LineageKind, Effect[]> = {
  NEW: ['NONE'],
  CANCELLED: MAY_END,
  TRANSFERRED: MAY_END,
  DELEGATED: MAY_END,
  RETURNED: ['RESUMES', 'NONE'],
  RENAMED: GOES_ON,
  MERGED: GOES_ON,
  SPLIT: GOES_ON,
  RECODED: GOES_ON,
  BASIS_REPEALED: MAY_END,
}
