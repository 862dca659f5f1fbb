import { INSTRUMENT, type Instrument } from '../dataset/instrument.ts'
import { readList } from '../formats/read.ts'
import { shippedLaw } from './shipped-law.ts'

/** The registry of law that ships with the service, and what datasets add to it or say better; by key. */
export async function knownLaw(datasets: string[]): Promise<Map<string, Instrument>> {
  const law = new Map((await shippedLaw()).instruments)
  for (const path of datasets)
    for (const { value } of (await readList(path)).instruments)
      for (const item of Array.isArray(value) ? value : []) {
        const { data } = INSTRUMENT.schema.safeParse(item)
        if (data) law.set(data.key, data)
      }
  return law
}
