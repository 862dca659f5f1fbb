import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonical } from './canonical.ts'
import type { ValueOf } from './enumeration.ts'
import type { Power } from './power.ts'
import { ArticleNotation, Day, Key, known, Line, Localized, Text } from './values.ts'
import { PART_CHANGE, PART_NAME } from './vocabulary/law.ts'
import { DATE_PRECISION, VERIFICATION } from './vocabulary/list.ts'

type PartName = ValueOf<typeof PART_NAME>

const Fields = z.record(z.string(), z.json())

/** A change in the law behind parts of powers, as `standings.yaml` says it. */
export const Standing = z
  .strictObject({
    powers: z.array(Line).min(1, 'the codes of one power or more'),
    part: z.enum(PART_NAME.values),
    match: known(Fields),
    since: Day,
    sincePrecision: z.enum(DATE_PRECISION.values).default('DAY'),
    change: z.enum(PART_CHANGE.values),
    now: Localized,
    value: known(Fields),
    basis: known(z.strictObject({ instrument: Key, article: known(ArticleNotation) })),
    verification: z.enum(VERIFICATION.values),
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

export type Standing = z.output<typeof Standing>

/** A file of standings: what is known of one publisher's powers, compared with the law to a day. */
export const Standings = z.strictObject({
  publisher: Key,
  checkedOn: Day,
  standings: z.array(z.unknown()),
})

/** SHA-256, in hexadecimal, of what an entry says. */
export const standingHash = (standing: Standing) =>
  createHash('sha256').update(canonical(standing)).digest('hex')

/** The places of the items of a power that an entry befell; null for none in particular. Empty: the power has no such item. */
export function befallen({ part, match }: Pick<Standing, 'part' | 'match'>, power: Power) {
  if (match === null) return [null]
  const items = itemsOf(power, part)
  const places = [...items.keys()].filter((index) => isWithin(match, items[index]))
  return part === 'fees' ? places.map(() => null) : places
}

function itemsOf(power: Power, part: PartName): readonly unknown[] {
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
