import { createHash } from 'node:crypto'
import { z } from 'zod'
import { nearest } from '../nearest.ts'
import { canonical } from './canonical.ts'
import { personalData } from './personal-data.ts'
import { POWER } from './power.ts'
import { Day, Key, known, Line, Localized } from './values.ts'
import { ERRATUM_DECISION, ERRATUM_SOURCE } from './vocabulary/list.ts'

/** Each part of a power, in which a mistake may stand. */
const PARTS = Object.keys(POWER.fields)

const SHAPE = {
  id: Key,
  power: Line,
  edition: known(Key),
  field: Line.superRefine((field, { addIssue }) => {
    const part = /^[^.[]*/.exec(field)?.[0] ?? ''
    if (!PARTS.includes(part) || !/^\w+(\.\w+|\[\d{1,4}\])*$/.test(field))
      addIssue({
        code: 'custom',
        message: `a field of a power, such as name or timeLimits[0].amount${nearest(part, PARTS)}`,
      })
  }),
  wrong: Localized,
  reportedBy: z.enum(ERRATUM_SOURCE.values),
  reportedOn: Day,
  decision: z.enum(ERRATUM_DECISION.values).default('PENDING'),
  decidedOn: known(Day),
  reason: known(Localized),
  correctedIn: known(Key),
}

type Shape = z.output<z.ZodObject<typeof SHAPE>>

function rules(
  { wrong, reason, reportedBy, reportedOn, decision, decidedOn, correctedIn }: Shape,
  { addIssue }: z.core.$RefinementCtx,
) {
  const expected = (path: string[], message: string) => addIssue({ code: 'custom', path, message })
  if (decision === 'PENDING') {
    if (decidedOn) expected(['decidedOn'], 'nothing as long as the decision is PENDING')
  } else if (!decidedOn) expected(['decidedOn'], `the day of the decision, as it is ${decision}`)
  else if (decidedOn < reportedOn) expected(['decidedOn'], 'no day before reportedOn')
  if (correctedIn && !CORRECTED.includes(decision))
    expected(['correctedIn'], `nothing unless the decision is ${CORRECTED.join(' or ')}`)
  if (reportedBy !== 'READER') return
  for (const [name, text] of Object.entries({ wrong, reason }))
    for (const [lang, words] of Object.entries(text ?? {})) {
      const found = words && personalData(words)
      if (found) expected([name, lang], `a text without personal data; it seems to hold ${found}`)
    }
}

const CORRECTED: string[] = ['ACCEPTED', 'PARTLY_ACCEPTED']

/** A mistake that somebody found in a power, and what was decided of it, as a file of `errata` says it. */
export const Erratum = z.strictObject(SHAPE).superRefine(rules)

export type Erratum = z.output<typeof Erratum>

/** The whole of such a file. */
export const ErratumFile = z.strictObject({ publisher: Key, ...SHAPE }).superRefine(rules)

/** SHA-256, in hexadecimal, of what an entry says. */
export const erratumHash = (erratum: Erratum) =>
  createHash('sha256').update(canonical(erratum)).digest('hex')
