import { z } from 'zod'
import { badArgument } from '../errors.ts'

/** A place in a list: the kind of item, and the natural key of the one that stands there. */
export type Cursor = [kind: string, ...key: string[]]

export const encodeCursor = (cursor: Cursor) =>
  Buffer.from(JSON.stringify(cursor)).toString('base64url')

/** The key that a cursor of this kind holds; what is none is an error of the caller's. */
export function decodeCursor(argument: string, kind: string, text: string): string[] {
  const { data } = Encoded.safeParse(text)
  if (data?.[0] !== kind)
    throw badArgument(argument, `${JSON.stringify(text.slice(0, 40))} is not a cursor of this list`)
  return data.slice(1)
}

const Encoded = z
  .string()
  .max(500)
  .transform((text, context) => {
    try {
      return JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown
    } catch {
      context.addIssue('not a cursor')
      return z.NEVER
    }
  })
  .pipe(
    z
      .array(z.string().regex(/^[\x21-\x7e]+$/))
      .min(2)
      .max(3),
  )
