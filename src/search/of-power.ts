import type { Power } from '../dataset/power.ts'
import type { SearchCitation, SearchText } from './document.ts'
import type { InstrumentNames } from './texts.ts'

/** The searched texts of a power as a dataset says it, in the order in which `searchTexts` reads them from the tables. */
export const textsIn = (power: Power): SearchText[] => [
  ...placed('basicCode', alone(power.basicCode)),
  ...placed(
    'conditions',
    power.conditions.map(({ text }) => text),
  ),
  ...placed('duty', [power.duty]),
  ...placed('keywords', power.keywords.flatMap(alone)),
  ...placed('materials', power.materials?.map(({ name }) => name) ?? []),
  ...placed('name', [power.name]),
  ...placed('officialCode', alone(power.officialCode)),
  ...placed(
    'sanctions',
    power.sanctions.map(({ trigger }) => trigger),
  ),
  ...placed('subItems', power.subItems?.map(({ name }) => name) ?? []),
  ...placed('summary', [power.summary]),
]

type Said = { zh: string; en?: string | null } | null

const placed = (field: string, texts: Said[]): SearchText[] =>
  texts.flatMap((text, index) =>
    text ? [{ field, position: index + 1, text: { zh: text.zh, en: text.en ?? undefined } }] : [],
  )

const alone = (zh: string | null) => (zh === null ? [] : [{ zh }])

/** What it cites, as the view `citation` has it. */
export const citationsIn = (
  power: Power,
  instruments: Map<string, InstrumentNames>,
): SearchCitation[] =>
  places(power).flatMap(({ instrument, article, role }) => {
    const names = instruments.get(instrument)
    return names ? [{ ...names, article, role }] : []
  })

type Place = { instrument: string; article: string | null; role: string }

const places = (power: Power): Place[] => [
  ...power.legalBases.flatMap(({ instrument, articles, role }) =>
    (articles.length > 0 ? articles : [null]).map((article) => ({ instrument, article, role })),
  ),
  ...based('FEE', [power.fees]),
  ...based('CONDITIONS', power.conditions),
  ...based('MATERIALS', power.materials),
  ...based('TIME_LIMIT', power.timeLimits),
  ...based('SANCTION', power.sanctions),
  ...based('REMEDY', power.remedies),
  ...based('PROCEDURE', power.responsibilities),
]

type Based = { basis: { instrument: string; article: string | null } | null }

const based = (role: string, items: Based[] | null): Place[] =>
  (items ?? []).flatMap(({ basis }) => (basis ? [{ ...basis, role }] : []))
