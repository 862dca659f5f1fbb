import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonical } from './canonical.ts'
import type { PowerFormat } from './power-format.ts'
import { Basis, Day, Key, known, Line, Localized, Text, Verification } from './vocabulary.ts'

/** The parts of a power whose law may change; `power` is the power as a whole. */
export const PARTS = [
  'power',
  'legalBases',
  'conditions',
  'materials',
  'procedure',
  'timeLimits',
  'fees',
  'sanctions',
  'remedies',
] as const

export type PartName = (typeof PARTS)[number]

export const PART_CHANGES = ['REPLACED', 'ENDED', 'ADDED', 'MOVED'] as const

const Fields = z.record(z.string(), z.json())

/** A change in the law behind parts of powers, as `standings.yaml` says it. */
export const StandingFormat = z
  .strictObject({
    powers: z.array(Line).min(1, 'the codes of one power or more'),
    part: z.enum(PARTS),
    match: known(Fields),
    since: Day,
    sincePrecision: z.enum(['DAY', 'MONTH', 'YEAR']).default('DAY'),
    change: z.enum(PART_CHANGES),
    now: Localized,
    value: known(Fields),
    basis: Basis,
    verification: Verification,
    read: known(Text),
    sure: known(z.number().min(0).max(1)),
    note: known(Localized),
  })
  .refine(
    ({ match, change, part }) => (match === null) === (change === 'ADDED' || part === 'power'),
    {
      path: ['match'],
      error:
        'the fields of the items it befell; null for what was ADDED and for a power as a whole',
    },
  )

export type StandingFormat = z.output<typeof StandingFormat>

/** A file of standings: what is known of one publisher's powers, compared with the law to a day. */
export const StandingsFormat = z.strictObject({
  publisher: Key,
  checkedOn: Day,
  standings: z.array(z.unknown()),
})

/** SHA-256, in hexadecimal, of what an entry says. */
export const standingHash = (standing: StandingFormat) =>
  createHash('sha256').update(canonical(standing)).digest('hex')

/** The places of the items of a power that an entry befell; null for none in particular. Empty: the power has no such item. */
export function befallen(
  { part, match }: Pick<StandingFormat, 'part' | 'match'>,
  power: PowerFormat,
) {
  if (match === null) return [null]
  const items = itemsOf(power, part)
  const places = [...items.keys()].filter((index) => isWithin(match, items[index]))
  return part === 'fees' ? places.map(() => null) : places
}

function itemsOf(power: PowerFormat, part: PartName): readonly unknown[] {
  if (part === 'power') return []
  if (part === 'procedure') return power.procedure.steps
  if (part === 'fees') return [power.fees]
  return power[part] ?? []
}

/** Whether a value has all the fields of another: mappings field by field, anything else as it is; null is what is missing. */
function isWithin(match: unknown, value: unknown): boolean {
  if (!isMapping(match)) return canonical({ of: match }) === canonical({ of: value })
  return (
    isMapping(value) && Object.entries(match).every(([key, part]) => isWithin(part, value[key]))
  )
}

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
