import { z } from 'zod'
import { type ColumnKind, column, type Heading, type Reference } from '../column.ts'
import { decimalText } from '../decimal-text.ts'
import type { Enumeration } from '../enumeration.ts'
import * as values from '../values.ts'
import type { Field } from './field.ts'

type Details = { aliases?: string[]; required?: boolean }

/** A field of one column, of the tables and of a sheet. */
const simple =
  <Value, Stored = Value>(
    schema: z.ZodType<Value>,
    kind: ColumnKind,
    read: (stored: Stored) => Value = (stored) => stored as unknown as Value,
    store: (value: Value) => Stored = (value) => value as unknown as Stored,
  ) =>
  (
    heading: Heading,
    { aliases, required = !MAY_BE_EMPTY.has(kind.type) }: Details = {},
  ): Field<Value, { '': Stored }> => ({
    schema,
    columns: [''],
    presence: '',
    store: (value) => ({ '': store(value) }),
    read: (stored) => read(stored('') as Stored),
    cells: (path, { optional }) => [
      column(path, heading, kind, { aliases, required: required && !optional }),
    ],
    cites: kind.type === 'key' && kind.of?.table === 'instruments' ? [[]] : [],
    lists: [],
    always: [],
  })

/** None and not known are the same. */
function orNull(item: z.ZodType<string>): z.ZodType<string[] | null> {
  return values.known(z.array(item)).transform((items) => (items?.length ? items : null))
}

const MAY_BE_EMPTY = new Set(['articles', 'choices', 'texts', 'keys'])

export const line = simple(values.Line, { type: 'text' })
export const name = simple(values.Name, { type: 'text' })
export const address = simple<string>(values.Address, { type: 'text' })
export const key = simple(values.Key, { type: 'key' })
export const day = simple<string>(values.Day, { type: 'day' })
export const whole = simple(values.Whole, { type: 'whole' })
export const count = simple(values.Count, { type: 'whole' })
export const amount = simple(values.Amount, { type: 'whole' })
export const flag = simple(z.boolean(), { type: 'flag' })
export const currency = simple(values.Currency, { type: 'key' })
export const article = simple(values.ArticleNotation, { type: 'article' })
export const articles = simple(z.array(values.ArticleNotation), { type: 'articles' })
export const lines = simple(z.array(values.Line), { type: 'texts' })

/** A text as it is printed, in as many lines. */
export const text = simple(values.Text, { type: 'text' })
/** Such texts, or names; null where there is none. */
export const texts = simple(orNull(values.Text), { type: 'texts' })
export const names = simple(orNull(values.Name), { type: 'texts' })

/** A code of the national or a provincial directory of powers (基本编码). */
export const basicCode = simple(
  z.string().regex(/^[0-9A-Z]{1,40}$/, 'a code of digits and capital letters, usually twelve'),
  { type: 'key' },
)

/** Decimal numbers come from the tables as texts, so that no digit is lost on the way to whoever asks. */
export const quantity = simple<number, string>(
  values.Quantity,
  { type: 'decimal' },
  Number,
  decimalText,
)
export const figure = simple<number, string>(z.number(), { type: 'decimal' }, Number)

/** A code of some form. */
export const code = (schema: z.ZodType<string>) => simple(schema, { type: 'key' })
export const integer = (schema: z.ZodType<number>) => simple(schema, { type: 'whole' })

/** A key that another table has. */
export const reference = (of: Reference) => simple(values.Key, { type: 'key', of })
export const instrument = reference({ table: 'instruments', column: 'key' })
export const references = (of: Reference) =>
  simple(z.array(values.Key).default([]) as z.ZodType<string[]>, { type: 'keys', of })

export const choice = <Value extends string>(of: Enumeration<Value>) =>
  simple(z.enum(of.values) as unknown as z.ZodType<Value>, { type: 'choice', of })

export const choices = <Value extends string>(of: Enumeration<Value>) =>
  simple(z.array(z.enum(of.values)) as unknown as z.ZodType<Value[]>, {
    type: 'choices',
    of,
  })
