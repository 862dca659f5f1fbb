import { badArgument } from '../errors.ts'

/** A node's id: its type and natural key, in Base64 so that nobody builds on its form. */
export const encodeId = (typename: string, id: bigint | number | string) =>
  Buffer.from(`${typename}:${id}`).toString('base64url')

/** Reads an id back; what is not an id of this form is an error of the caller's. */
export function decodeId(globalId: string) {
  const match = /^([A-Z][A-Za-z]+):([\x21-\x7e]{1,300})$/.exec(
    Buffer.from(globalId, 'base64url').toString(),
  )
  const [, typename, id] = match ?? []
  if (!typename || !id || encodeId(typename, id) !== globalId || !NODES.has(typename))
    throw badArgument('id', `${JSON.stringify(globalId.slice(0, 40))} is not an id of this API`)
  return { typename, id }
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
