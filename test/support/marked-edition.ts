import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Json } from './service.ts'
import { temporaryFolder } from './temporary-folder.ts'

export const MARKED = 'verborgen-2020'
export const MARKED_UNIT = 'zyxwv-administrative-approval-division'
export const MARKED_CATEGORY = 'ZZ'

/** Stands in every text, key and code of the marked edition, its own key, its title and the law aside. */
export const MARK = /魑魅|zyxwv|(?<=["'>,:])ZZ(?=["'<,-])/

/** The Wuhan list, as the service exports it, as a later edition that is marked in all it says; the path of a dataset. */
export async function markedEdition(exported: Json): Promise<string> {
  const { publisher, edition, instruments, powers } = structuredClone(exported)
  const title = { zh: '另一份权力清单', en: 'Another power list' }
  const dates = { year: 2020, effectiveOn: '2020-01-01', lawAsOf: '2019-12-31' }
  const marked = {
    publisher: { ...mark(publisher), key: publisher.key, jurisdiction: publisher.jurisdiction },
    edition: { ...mark(edition), key: MARKED, publisher: publisher.key, title, ...dates },
    instruments,
    powers: mark(powers),
  }
  const path = join(temporaryFolder(), 'dataset.json')
  await writeFile(path, JSON.stringify(marked))
  return path
}

function mark(value: Json, name = ''): Json {
  if (Array.isArray(value)) return value.map((item) => mark(item, name))
  if (value !== null && typeof value === 'object') {
    if ('zh' in value) return { zh: `魑魅${value.zh}`, en: `zyxwv ${value.en ?? value.zh}` }
    const entries = Object.entries(value).map(([key, held]) => [key, mark(held, key)])
    // A list in which each has its key: units, facts, practices; the elements have meanings.
    const keyed = typeof value.key === 'string' && name !== 'elements'
    return { ...Object.fromEntries(entries), ...(keyed && { key: `zyxwv-${value.key}` }) }
  }
  if (ADDRESSES.has(name)) return 'https://example.org/zyxwv'
  if (TEXTS.has(name)) return `zyxwv ${value ?? ''}`
  if (typeof value !== 'string') return value
  if (name === 'keywords') return `魑魅${value}`
  if (name === 'unit' && !UNITS_OF_TIME.has(value)) return `zyxwv-${value}`
  if (name === 'parts') return `zyxwv-${value}`
  return name === 'code' ? value.replace(/^JL/, MARKED_CATEGORY) : value
}

const UNITS_OF_TIME = new Set(['WORKING_DAY', 'DAY', 'MONTH', 'YEAR'])
const ADDRESSES = new Set(['url', 'onlineUrl'])
const TEXTS = new Set([
  ...['hotline', 'documentNumber', 'source', 'phone', 'complaintPhone', 'openingHours'],
  ...['period', 'section'],
])
