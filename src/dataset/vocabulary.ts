import { z } from 'zod'

// The kinds of value that the files of a dataset are made of. A missing key and null mean the same: not known.

export const known = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null)

const UNSEEN = '[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\u{FFFD}]--[\\u{200C}\\u{200D}]'

/** A pattern, with the flag v, for what no text may hold: controls, marks nobody sees, halves of characters, U+FFFD. */
export const HIDDEN = `[${UNSEEN}]`

const text = (pattern: string, message: string) =>
  z
    .string()
    .min(1, 'a text that is not empty; leave the key out where nothing is known')
    .regex(new RegExp(pattern, 'v'), message)

export const Line = text(`^[^${UNSEEN}]*$`, 'a text on one line without hidden characters')
export const Text = text(`^(?:\\n|[^${UNSEEN}])*$`, 'a text without hidden characters')
export const Localized = z.strictObject({ zh: Text, en: known(Text) })
export const Key = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a key: small letters, digits and single hyphens')
export const Day = z.iso.date('a day of the calendar, YYYY-MM-DD')
export const Count = z.int().min(0)
export const Amount = z.int().min(1).max(100_000)
export const Quantity = z.number().min(0)
export const Currency = z.string().regex(/^[A-Z]{3}$/, 'a currency of ISO 4217, such as CNY')
export const Verification = z.enum(['TEXT', 'MEMORY'])
export const ArticleNotation = z
  .string()
  .regex(
    /^[1-9]\d*(-[1-9]\d*)?(\.[1-9]\d*)?(\([1-9]\d*\))?$/,
    'an article such as "57", "57.2" (paragraph 2), "14(1)" (item 1) or "17-1" (第十七条之一)',
  )
export const Duration = z.strictObject({
  amount: Amount,
  unit: z.enum(['WORKING_DAY', 'DAY', 'MONTH', 'YEAR']),
})
export const Basis = known(z.strictObject({ instrument: Key, article: known(ArticleNotation) }))
export const Provenance = z.strictObject({
  status: z.enum(['OFFICIAL', 'RECONSTRUCTED']),
  note: known(Localized),
})

export const Address = z.url({ protocol: /^https?$/, error: 'an address that begins with http' })
