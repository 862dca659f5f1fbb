import type { Edition } from '../dataset/edition.ts'
import type { Instrument } from '../dataset/instrument.ts'
import type { Content } from '../dataset/list.ts'
import type { Power } from '../dataset/power.ts'
import type { Publisher } from '../dataset/publisher.ts'
import type { Located } from './validate.ts'

/** All that a dataset says, in the form and order of its files, with the places where it stands. */
export type Dataset = {
  /** The folder or the file, as it was named. */
  path: string
  publisher: Located<Publisher>
  edition: Located<Edition>
  instruments: Located<Instrument>[]
  /** In the order of the list; read again each time they are asked for, since a list may be larger than memory. */
  powers: () => AsyncIterable<Located<Power>>
}

/** What a dataset says, without the places; the categories in their statutory order, as the tables keep them. */
export const contentOf = ({ publisher, edition, powers }: Dataset): Content => ({
  publisher: publisher.value,
  edition: {
    ...edition.value,
    categories: edition.value.categories.toSorted((one, other) => one.order - other.order),
  },
  powers: async function* () {
    for await (const { value } of powers()) yield value
  },
})
