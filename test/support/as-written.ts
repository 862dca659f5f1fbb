import type { Json } from './service.ts'

const both = (field: string, alias = field) => `${alias}: ${field} ${alias}EN: ${field}(lang: EN)`
const basis = 'basis { instrument { key } article { notation } }'

/** All of a power that its file says. */
export const POWER_AS_WRITTEN = `
  code basicCode ${both('name')} ${both('summary')} unit { key } audience initiation keywords questions
  legalBases { instrument { key } articles { notation } role versionOn currentArticles { notation } ${both('summary')}
    ceasedOn verification }
  conditions { ${both('text')} ${basis} }
  materials { ${both('name')} form copies ${both('requiredWhen')} ${basis} }
  procedure { variant steps { ${both('name')} ${both('description')} } }
  timeLimits { kind purpose ${both('stage')} amount unit bound direction extension { amount unit } ${basis} }
  fees { charged ${basis} items { ${both('name')} amount { amount currency } ${both('per')} } ${both('note')} }
  sanctions { kind ${both('trigger')} fine { min max currency ${both('per')} } multiple { min max ${both('of')} } ${basis} }
  remedies { kind ${both('body')} within { amount unit } ${basis} }
  lifecycle { kind effect on ${both('by')} ${both('note')} }
  provenance { status ${both('note')} }`

/** All of an instrument that its file says. */
export const INSTRUMENT_AS_WRITTEN = `
  key ${both('title')} ${both('shortTitle')} kind ${both('issuer')} documentNumber promulgatedOn effectiveOn
  versions { kind on effectiveOn ${both('by')} touched } repealedOn ${both('repealedBy')} replacedBy { key } verification`

/** An answer in the form of the files: texts as { zh, en }, references as keys, and nothing for null. */
export function asWritten(answer: Json): Json {
  if (Array.isArray(answer)) return answer.map(asWritten)
  if (answer === null || typeof answer !== 'object') return answer
  if ('notation' in answer) return answer.notation
  if (Object.keys(answer).join() === 'key') return answer.key
  if (Object.keys(answer).join() === 'amount,currency') return answer
  const written: Json = {}
  for (const [key, value] of Object.entries<Json>(answer)) {
    if (value === null || key.endsWith('EN')) continue
    if (key === 'questions') {
      written[key] = value.map((text: string) => ({ text }))
      continue
    }
    const english = answer[`${key}EN`]
    written[key] =
      english === undefined
        ? asWritten(value)
        : { zh: value, ...(english !== value && { en: english }) }
  }
  return NUMBERS.reduce((held, key) => numeric(held, key), written)
}

const NUMBERS = ['min', 'max']

const numeric = (written: Json, key: string) =>
  typeof written[key] === 'string' ? { ...written, [key]: Number(written[key]) } : written

/** What a file says, without what it leaves open. */
export function bare(said: Json): Json {
  if (Array.isArray(said)) return said.map(bare)
  if (said === null || typeof said !== 'object') return said
  return Object.fromEntries(
    Object.entries(said)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => [key, bare(value)]),
  )
}
