import { isCalendarDate } from '../day.ts'
import { badArgument } from '../errors.ts'
import type { Context } from './context.ts'
import { whenReady } from './maybe-promise.ts'
import type { Scope } from './scope.ts'

/** A node's id: its type and natural key, in Base64 so that nobody builds on its form. */
export const encodeId = (typename: string, id: bigint | number | string) =>
  Buffer.from(`${typename}:${id}`).toString('base64url')

/** Reads an id back; what is not an id of this form is an error of the caller's. */
export function decodeId(globalId: string) {
  const match = /^([A-Z][A-Za-z]+):([\x21-\x3f\x41-\x7e]{1,500}(?:@([\d-]{10}))?)$/.exec(
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

/** The same of what shows the powers of a list: with the list, where it may be another than the one meant where none is named. */
export function keyInList(key: string, scope: Scope, { defaultPublisher }: Context) {
  const { everywhere, edition, publisher, isMeant } = scope
  if (everywhere) return keyIn(`${key};everywhere`, scope)
  if (edition)
    return whenReady(isMeant?.() ?? false, (meant) =>
      keyIn(meant ? key : `${key};edition=${edition}`, scope),
    )
  return keyIn(publisher === defaultPublisher ? key : `${key};publisher=${publisher}`, scope)
}

/** The other way: the natural key, and the list if there is one. */
export function splitList(id: string) {
  const [, key = id, everywhere, kind, list] =
    /^([^;]+);(?:(everywhere)|(edition|publisher)=(.+))$/.exec(id) ?? []
  return { key, list: { everywhere: everywhere !== undefined, ...(kind && { [kind]: list }) } }
}

/** The natural key, and the day if there is one. */
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
