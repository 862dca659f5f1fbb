import type { List } from '../dataset/list.ts'
import { writeArchive } from '../formats/archive/write.ts'
import { csv } from '../formats/csv/write.ts'
import { gathered } from '../formats/gathered.ts'
import { json } from '../formats/json/write.ts'
import { ndjson } from '../formats/json/write-lines.ts'
import { jsonld } from '../formats/jsonld/write.ts'
import { MOST_POWERS } from '../formats/workbook/limits.ts'

/** A form in which a list is given out as one file. Equal content, and the same public address, give equal bytes. */
export type Format = {
  contentType: string
  /** Of text a terminal can show something, and compression makes it smaller. */
  text: boolean
  /** Longer lists are not given out in this form; left out: of any length. */
  mostPowers?: number
  write: (content: List, publicUrl: string) => AsyncIterable<string | Uint8Array>
}

/** By what their files end with. */
export const FORMATS: Record<string, Format> = {
  json: {
    contentType: 'application/json; charset=utf-8',
    text: true,
    write: (content) => gathered(json(content)),
  },
  ndjson: {
    contentType: 'application/x-ndjson; charset=utf-8',
    text: true,
    write: (content) => gathered(ndjson(content)),
  },
  csv: {
    contentType: 'text/csv; charset=utf-8; header=present',
    text: true,
    write: (content) => gathered(csv(content)),
  },
  jsonld: {
    contentType: 'application/ld+json; charset=utf-8',
    text: true,
    write: (content, publicUrl) => gathered(jsonld(content, publicUrl)),
  },
  zip: {
    contentType: 'application/zip',
    text: false,
    write: (content) => writeArchive(content),
  },
  xlsx: {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    text: false,
    mostPowers: MOST_POWERS,
    write: async function* (content) {
      // What writes workbooks takes a tenth of a second to load, and few ask for one.
      const { writeWorkbookApart } = await import('../formats/workbook/write-apart.ts')
      yield await writeWorkbookApart(content)
    },
  },
}

export const formatNamed = (name: string): Format | undefined =>
  Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined

/** How many powers a list holds, as its categories say. */
export const powerCount = ({ edition }: List) =>
  edition.categories.reduce((sum, category) => sum + category.powerCount, 0)
