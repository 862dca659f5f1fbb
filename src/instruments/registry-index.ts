import { createContextCache } from '@pothos/core'
import type { Context } from '../graphql/context.ts'
import { type Index, indexOf, type Known } from './identity.ts'

/** The registry of law by the names of its instruments, read once for each version of the catalogue. */
export const registryIndex = createContextCache((context: Context): Promise<Index<Known>> => {
  const { catalogue, version } = context
  if (!catalogue || catalogue.version !== version) return read(context)
  const held = indexes.get(catalogue)
  if (held?.version === version) return held.index
  const index = read(context)
  indexes.set(catalogue, { version, index })
  index.catch(() => indexes.delete(catalogue))
  return index
})

const indexes = new WeakMap<object, { version: number; index: Promise<Index<Known>> }>()

async function read({ sql, version }: Context) {
  return indexOf(
    await sql<Known[]>`
      select key, title, short_title, former_titles, document_number, promulgated_on, fallen_on,
        array(
          select "on"::text from instrument_version_at(${version}) as version where version.instrument = entry.key order by "on"
        ) as versions
      from instrument_at(${version}) as entry`,
  )
}
