import { z } from 'zod'

// The kinds of value that the files of a dataset are made of. A missing key and null mean the same: not known.

export const known = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null)

const UNSEEN = '[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\u{FFFD}]--[\\u{200C}\\u{200D}]'

/** A pattern, with the flag v, for what no text may hold: controls, marks nobody sees, halves of characters, U+FFFD. */
export const HIDDEN = `[${UNSEEN}]`

/** Spaces, marks without a letter under them, fillers and what is no character: a text of nothing else says nothing. */
const SHOWN =
  /[^\p{Z}\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u{2800}]/v

const text = (most: number, pattern: string, message: string) =>
  z
    .string()
    .min(1, {
      error: 'a text that is not empty; leave the key out where nothing is known',
      abort: true,
    })
    .max(most, { error: `a text of at most ${most} characters`, abort: true })
    .regex(new RegExp(pattern, 'v'), { error: message, abort: true })
    .regex(SHOWN, { error: 'a text in which something can be seen', abort: true })
    .regex(/^\S(?:[\s\S]*\S)?$/, 'a text without spaces around it')

/** What a cell of a workbook holds, so that a list that passes has room in every form. */
export const MOST_CHARACTERS = 32_767
const MOST_OF_A_LINE = 2_000

export const Line = text(
  MOST_OF_A_LINE,
  `^[^${UNSEEN}]*$`,
  'a text on one line without hidden characters',
)
export const Text = text(
  MOST_CHARACTERS,
  `^(?:\\n|[^${UNSEEN}])*$`,
  'a text without hidden characters',
)
export const Localized = z.strictObject({ zh: Text, en: known(Text) })

/** Keys stand in addresses, ids, cursors and indexes. */
const MOST_OF_A_KEY = 200

/** A name that others refer to, in whatever characters. */
export const Name = Line.max(MOST_OF_A_KEY, `a text of at most ${MOST_OF_A_KEY} characters`)
export const Key = z
  .string()
  .max(MOST_OF_A_KEY, { error: `a key of at most ${MOST_OF_A_KEY} characters`, abort: true })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a key: small letters, digits and single hyphens')
// There is a year 0 in ISO 8601, but not in PostgreSQL.
export const Day = z.iso
  .date({ error: 'a day of the calendar, YYYY-MM-DD', abort: true })
  .refine((day) => day >= '0001-01-01', 'a day of the calendar, YYYY-MM-DD')

/** The greatest integer of a column, and of GraphQL's Int. */
const MOST_INT = 2_147_483_647
export const Whole = z.int().min(1).max(MOST_INT)
export const Count = z.int().min(0).max(MOST_INT)
export const Amount = z.int().min(1).max(100_000)
export const Quantity = z.number().min(0)
export const Currency = z.string().regex(/^[A-Z]{3}$/, 'a currency of ISO 4217, such as CNY')
export const Verification = z.enum(['TEXT', 'MEMORY', 'COLLECTION', 'LIST'])
export const ArticleNotation = z
  .string()
  .regex(
    /^(?:[1-9]\d{0,2}|1\d{3}|2000)(-[1-9]\d{0,8})?(\.[1-9]\d{0,8})?(\([1-9]\d{0,8}\))?$/,
    'an article such as "57", "57.2" (paragraph 2), "14(1)" (item 1) or "17-1" (第十七条之一)',
  )
export const Duration = z.strictObject({
  amount: Amount,
  unit: z.enum(['WORKING_DAY', 'DAY', 'MONTH', 'YEAR']),
})
export const Basis = known(z.strictObject({ instrument: Key, article: known(ArticleNotation) }))
export const Provenance = z.strictObject({
  status: z.enum(['OFFICIAL', 'UNVERIFIED_COPY', 'RECONSTRUCTED']),
  note: known(Localized),
})

export const Address = z
  .url({ protocol: /^https?$/, error: 'an address that begins with http' })
  .max(MOST_OF_A_LINE, `an address of at most ${MOST_OF_A_LINE} characters`)
