import type { EditionFormat, InstrumentFormat, PublisherFormat } from './format.ts'
import type { PowerFormat } from './power-format.ts'
import type { Located } from './validate.ts'

/** All that a dataset folder says; powers and instruments in the order of its files. */
export type Dataset = {
  folder: string
  publisher: Located<PublisherFormat>
  edition: Located<EditionFormat>
  instruments: Located<InstrumentFormat>[]
  powers: Located<PowerFormat>[]
}

/** A power belongs to the category that its code begins with. */
export const categoryCode = (powerCode: string) => powerCode.slice(0, powerCode.indexOf('-'))
