import type { Instrument } from '../dataset/instrument.ts'
import type { LocalizedText } from '../graphql/language.ts'
import { citation } from '../instruments/citation.ts'

export type Cite = (instrument: string, articles: string[]) => LocalizedText

/** How the powers of a list cite its instruments: 《劳动合同法》第五十七条. */
export function citing(instruments: Instrument[]): Cite {
  const held = new Map(
    instruments.map(({ key, title, shortTitle, documentNumber }) => [
      key,
      {
        title: localizedText(title),
        shortTitle: shortTitle && localizedText(shortTitle),
        documentNumber,
      },
    ]),
  )
  return (instrument, articles) => {
    const cited = held.get(instrument)
    if (!cited) throw new Error(`The list does not hold the instrument ${instrument} that it cites`)
    return citation(cited, articles)
  }
}

/** A text whose English is left out where it is not known. */
export const localizedText = ({ zh, en }: { zh: string; en: string | null }) => ({
  zh,
  en: en ?? undefined,
})
