import { createHash } from 'node:crypto'
import { createContextCache } from '@pothos/core'
import { canonical } from '../dataset/canonical.ts'
import type { Context } from '../graphql/context.ts'
import { instrumentContents } from '../instruments/content.ts'
import { instrumentByKey } from '../instruments/instrument-row.ts'

/**
 * SHA-256, in hexadecimal, of all entries of the registry of law in alphabetical order of their keys, each with the day to which
 * it was compared with the law, written as RFC 8785 says and without what is null.
 */
export const registryHash = createContextCache(async (context: Context): Promise<string> => {
  const { sql, version, catalogue } = context
  const kept = catalogue && hashes.get(catalogue)
  if (kept?.version === version) return kept.hash
  const rows = await sql<{ key: string }[]>`
    select key from instrument_at(${version}) order by key collate "C"`
  const keys = rows.map(({ key }) => key)
  const [entries, instruments] = await Promise.all([
    instrumentContents(context, keys),
    Promise.all(keys.map((key) => instrumentByKey(context).load(key))),
  ])
  const dated = entries.map((entry, place) => ({
    ...entry,
    checkedOn: instruments[place]?.checkedOn,
  }))
  const hash = createHash('sha256').update(canonical(dated)).digest('hex')
  if (catalogue?.version === version) hashes.set(catalogue, { version, hash })
  return hash
})

const hashes = new WeakMap<object, { version: number; hash: string }>()
