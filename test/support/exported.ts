import jsonld from 'jsonld'
import { readChecked } from '../../src/checking/read-checked.ts'
import { contentHash } from '../../src/dataset/content-hash.ts'
import { EDITION } from '../../src/dataset/edition.ts'
import { INSTRUMENT } from '../../src/dataset/instrument.ts'
import type { Content, List } from '../../src/dataset/list.ts'
import { POWER, type Power } from '../../src/dataset/power.ts'
import { PUBLISHER } from '../../src/dataset/publisher.ts'
import { CONTEXT } from '../../src/formats/jsonld/context.ts'
import type { Held } from '../../src/formats/tables/flatten.ts'
import type { Json } from './service.ts'

/** A dataset folder as the tables would give it back. */
export async function listOf(folder: string): Promise<List> {
  const dataset = await readChecked(folder)
  return { ...dataset, instruments: dataset.instruments }
}

/** A made-up dataset in the same form. */
export const listOfHeld = ({ publisher, edition, instruments, powers }: Held): List => ({
  publisher,
  edition: { ...edition, categories: edition.categories.toSorted((a, b) => a.order - b.order) },
  instruments,
  powers: async function* () {
    yield* powers
  },
})

export async function textOf(chunks: AsyncIterable<string | Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(Buffer.from(chunk))
  return Buffer.concat(parts).toString()
}

/** The content hash of a list that was written as one object, read by the formats of a dataset. */
export function hashOfJson(text: string): Promise<string> {
  const { publisher, edition, instruments, powers } = JSON.parse(text)
  for (const instrument of instruments) INSTRUMENT.schema.parse(instrument)
  const read: Power[] = powers.map((power: Json) => POWER.schema.parse(power))
  const content: Content = {
    publisher: PUBLISHER.schema.parse(publisher),
    edition: EDITION.schema.parse(edition),
    powers: async function* () {
      yield* read
    },
  }
  return contentHash(content)
}

/**
 * Linked data, expanded with nothing but the context of our own; throws where a key is no absolute IRI or anything would be
 * dropped. Also the texts, numbers, types and addresses that went in and that came out.
 */
export async function expanded(document: Json, contextAddress: string) {
  const options: Json = {
    safe: true,
    documentLoader: async (url: string) => {
      if (url !== contextAddress) throw new Error(`${url} was asked for`)
      return { documentUrl: url, document: { '@context': CONTEXT } }
    },
  }
  const { expand }: Json = jsonld
  const nodes: Json[] = await expand(document, options)
  const { '@context': _, ...rest } = document
  return { nodes, keys: keysOf(nodes), given: leaves(rest), kept: leaves(nodes) }
}

/** The keys of a value at any depth. */
const keysOf = (value: Json): Set<string> =>
  new Set(
    value === null || typeof value !== 'object'
      ? []
      : Object.entries(value).flatMap(([key, held]) => [
          ...(Array.isArray(value) ? [] : [key]),
          ...keysOf(held),
        ]),
  )

/** How many values stand in linked data, apart from the languages and datatypes of other values. */
const leaves = (value: Json): number =>
  Array.isArray(value)
    ? value.reduce((sum: number, held) => sum + leaves(held), 0)
    : value === null || typeof value !== 'object'
      ? 1
      : '@value' in value
        ? 1
        : Object.values(value).reduce((sum: number, held) => sum + leaves(held), 0)
