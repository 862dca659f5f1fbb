import { readdir, readFile } from 'node:fs/promises'
import { z } from 'zod'
import { INSTRUMENT, type Instrument } from '../dataset/instrument.ts'

const FOLDER = new URL('../../seeds/law/', import.meta.url)

const File = z.object({ lawCheckedOn: z.iso.date(), instruments: z.array(INSTRUMENT.schema) })

type ShippedLaw = { checkedOn: string; instruments: Map<string, Instrument> }

/** The registry of law that ships with the service, and the day to which it was compared with the law. */
export const shippedLaw = (): Promise<ShippedLaw> => {
  read ??= readShippedLaw()
  return read
}

let read: Promise<ShippedLaw> | undefined

async function readShippedLaw(): Promise<ShippedLaw> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.json')).sort()
  const files = await Promise.all(
    names.map(async (name) =>
      File.parse(JSON.parse(await readFile(new URL(name, FOLDER), 'utf8'))),
    ),
  )
  return {
    checkedOn: files.map(({ lawCheckedOn }) => lawCheckedOn).sort()[0] ?? '',
    instruments: new Map(
      files.flatMap(({ instruments }) => instruments).map((entry) => [entry.key, entry]),
    ),
  }
}
