import { isCalendarDate } from '../day.ts'
import { badArgument } from '../errors.ts'
import type { Scope } from './scope.ts'

/** A node's id: its type and natural key, in Base64 so that nobody builds on its form. */
export const encodeId = (typename: string, id: bigint | number | string) =>
  Buffer.from(`${typename}:${id}`).toString('base64url')

/** Reads an id back; what is not an id of this form is an error of the caller's. */
export function decodeId(globalId: string) {
  const match = /^([A-Z][A-Za-z]+):([\x21-\x3f\x41-\x7e]{1,300}(?:@([\d-]{10}))?)$/.exec(
    Buffer.from(globalId, 'base64url').toString(),
  )
  const [, typename, id, day] = match ?? []
  if (
    !typename ||
    !id ||
    encodeId(typename, id) !== globalId ||
    !NODES.has(typename) ||
    (day !== undefined && !isCalendarDate(day))
  )
    throw badArgument('id', `${JSON.stringify(globalId.slice(0, 40))} is not an id of this API`)
  return { typename, id }
}

/** The natural key of what is seen from a scope: with the day, where one was asked for, as what it says depends on it. */
export const keyIn = (key: string, { asOf, dated }: Scope) => (dated ? `${key}@${asOf}` : key)

/** The other way: the natural key, and the day if there is one. */
export function splitDay(id: string) {
  const [key = '', asOf] = id.split('@')
  return { key, asOf }
}

const NODES = new Set([
  'Publisher',
  'Edition',
  'EditionChange',
  'Unit',
  'Category',
  'Power',
  'LegalInstrument',
])
