import { FORMATS } from '../../src/exports/formats.ts'
import { schema } from '../../src/schema.ts'
import { askingEverything, type Given } from './asking-everything.ts'
import { MARKED, MARKED_CATEGORY, MARKED_UNIT } from './marked-edition.ts'

export const PUBLISHER = 'wuhan-hrss'
export const STANDING = 'wuhan-hrss-2016'

const encoded = (text: string) => Buffer.from(text).toString('base64url')
const cursor = (...parts: string[]) => encoded(JSON.stringify(parts))

const NAMES: Given = {
  first: 3,
  code: 'XK-01',
  'category.code': 'XK',
  'unit.key': MARKED_UNIT,
  'edition.key': MARKED,
  'publisher.key': PUBLISHER,
  'legalInstrument.key': 'labor-contract-law',
  'compareEditions.from': STANDING,
  'compareEditions.to': MARKED,
  instrument: 'labor-contract-law',
  query: '工伤',
  prefix: '工',
  year: 2024,
  text: '《劳动合同法》第五十七条',
  id: encoded(`Edition:${MARKED}`),
  ids: [
    `Edition:${MARKED}`,
    `EditionChange:${MARKED}:PUBLISHED`,
    `Unit:${MARKED}:${MARKED_UNIT}`,
    `Category:${MARKED}:${MARKED_CATEGORY}`,
    `Power:${MARKED}:XK-01`,
    `Publisher:${PUBLISHER}`,
  ].map(encoded),
}

const MARKED_NAMES: Given = {
  ...NAMES,
  code: `${MARKED_CATEGORY}-01`,
  'category.code': MARKED_CATEGORY,
  'compareEditions.from': MARKED,
  'compareEditions.to': STANDING,
  query: '魑魅',
  prefix: '魑魅',
  id: encoded(`Power:${MARKED}:XK-01`),
}

/** As somebody has them who was there before. */
const CURSORS: Given = {
  'powers.after': cursor('power', MARKED, 'XK-01'),
  'search.after': cursor('search', MARKED, 'QR-01'),
  'editions.after': cursor('edition', MARKED),
  'changes.after': cursor('change', MARKED, 'PUBLISHED'),
}

/** Queries that would show the marked edition if anything did. */
export const QUERIES = askingEverything(schema, [
  { ...NAMES, edition: MARKED },
  { ...NAMES, publisher: PUBLISHER },
  { ...MARKED_NAMES, edition: MARKED },
  { ...MARKED_NAMES, publisher: PUBLISHER },
  { ...NAMES, ...CURSORS },
  { ...NAMES, ...CURSORS, edition: MARKED },
])

const inEither = (...addresses: string[]) =>
  addresses.flatMap((address) => [address, `${address}&edition=${MARKED}`])

/** Addresses that show it while it is in force. */
export const SHOWING = [
  ...inEither('/api/power?code=XK-01', `/api/power?code=${MARKED_CATEGORY}-01`),
  ...inEither('/api/powers?first=100', '/api/powers?lang=EN', '/api/category?code=XK'),
  ...inEither('/api/search?query=工伤', '/api/search?query=魑魅', '/api/statistics?lang=ZH'),
  ...inEither('/api/affected?instrument=labor-contract-law', '/api/timeline?first=100'),
  '/api/instrument?key=labor-contract-law',
  ...['/api/changes', '/changes.json', '/changes.atom', '/dataset.jsonld'],
]

export const FILES = Object.keys(FORMATS).map((format) => `/export/${MARKED}.${format}`)

/** Addresses that name it at most. */
export const NAMING = ['/readyz']
