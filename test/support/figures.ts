import { citations, seed } from './seed.ts'
import type { Json } from './service.ts'

const { edition, units } = await seed()

export const mean = (numbers: number[]) =>
  numbers.length > 0 ? numbers.reduce((sum, number) => sum + number, 0) / numbers.length : null
const DAYS: Record<string, number> = { WORKING_DAY: 1.4, DAY: 1, MONTH: 30, YEAR: 365 }
export const decision = (power: Json) =>
  power.timeLimits.filter((l: Json) => l.kind === 'STATUTORY' && l.purpose === 'DECISION')
export const inDays = (limit: Json) => Math.round(limit.amount * (DAYS[limit.unit] ?? 0) * 10) / 10

/** What statistics should say of powers, counted from the files. */
export const expected = (list: Json[]) => ({
  powerCount: list.length,
  byCategory: edition.categories.map(({ code }: Json) => ({
    category: { code },
    count: list.filter((power) => power.code.startsWith(code)).length,
  })),
  byUnit: units.map(({ key }) => ({
    unit: { key },
    count: list.filter(({ unit }) => unit === key).length,
  })),
  byAudience: ['NATURAL_PERSON', 'LEGAL_PERSON'].map((audience) => ({
    audience,
    count: list.filter((power) => power.audience.includes(audience)).length,
  })),
  byInstrument: [
    ...Map.groupBy(
      list.flatMap((power) => citations(power).map((cited) => ({ ...cited, power }))),
      ({ instrument }) => instrument,
    ),
  ]
    .map(([key, cited]) => ({
      instrument: { key },
      powers: new Set(cited.map(({ power }) => power)).size,
      citations: cited.length,
    }))
    .sort(
      (a, b) =>
        b.powers - a.powers ||
        b.citations - a.citations ||
        (a.instrument.key < b.instrument.key ? -1 : 1),
    ),
  feesCharged: {
    charged: list.filter(({ fees }) => fees.charged === true).length,
    free: list.filter(({ fees }) => fees.charged === false).length,
    unknown: list.filter(({ fees }) => fees.charged == null).length,
  },
  verification: {
    text: list
      .flatMap(({ legalBases }) => legalBases)
      .filter(({ verification }) => verification === 'TEXT').length,
    memory: list
      .flatMap(({ legalBases }) => legalBases)
      .filter(({ verification }) => verification === 'MEMORY').length,
  },
  completeness: edition.elements.map(({ key }: Json) => {
    const filled = list.filter(FILLED[key] ?? (() => true)).length
    return { element: key, filled, missing: list.length - filled }
  }),
})

const FILLED: Record<string, (power: Json) => boolean> = {
  basis: ({ legalBases }) => legalBases.length > 0,
  fee: ({ fees }) => fees.charged != null,
  conditions: ({ conditions }) => conditions.length > 0,
  timeLimit: ({ timeLimits }) => timeLimits.some(({ amount }: Json) => amount != null),
  materials: ({ materials }) => materials != null,
  contact: ({ unit }) => {
    const { contact = {}, ...flat } = units.find(({ key }) => key === unit)
    const { phone, address, onlineUrl } = { ...flat, ...contact }
    return Boolean(phone ?? address ?? onlineUrl)
  },
}
