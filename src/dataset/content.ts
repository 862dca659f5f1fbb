import type { EditionFormat, PublisherFormat } from './format.ts'
import type { PowerFormat } from './power-format.ts'

/**
 * All that a list says, as plain values in the form of its files, whether read from files or from the tables. The powers come
 * one by one, in the order of the list, and may be asked for again: a list may be larger than memory.
 */
export type Content = {
  publisher: PublisherFormat
  edition: EditionFormat
  powers: () => AsyncIterable<PowerFormat>
}

/** A power belongs to the category that its code begins with. */
export const categoryCode = (powerCode: string) => powerCode.slice(0, powerCode.indexOf('-'))
