/** Of one power, or of all 37, everything that the list sets out, every text in both languages. */
export type Question = 'one' | 'list'

/** How a question is put to a schema; `unseen` counts the times it has to be put with other variables, from 0. */
export type Shape = Record<
  Question,
  { document: string; variables: (code: string, unseen: number) => object }
>

/** Our schema. Another day asks for the same list: 2016 is in force on each of them. */
export const ours: Shape = {
  one: {
    document: `query Asked($code: String!, $asOf: Date) { power(code: $code, asOf: $asOf) { ...Facts } } ${oursFacts()}`,
    variables: (code, unseen) => ({ code, asOf: day(unseen) }),
  },
  list: {
    document: `query Asked($asOf: Date) { powers(first: 100, asOf: $asOf) { nodes { ...Facts } } } ${oursFacts()}`,
    variables: (_, unseen) => ({ asOf: day(unseen) }),
  },
}

/** The schema that PostGraphile makes of our tables. It reads the rows again whatever the variables are. */
export const postgraphile: Shape = {
  one: {
    document: `query Asked($code: String!) { powerByEditionAndCode(edition: 1, code: $code) { ...Facts } } ${postgraphileFacts()}`,
    variables: (code) => ({ code }),
  },
  list: {
    document: `query Asked($first: Int) { allPowersList(first: $first, condition: { edition: 1 }, orderBy: POSITION_ASC) { ...Facts } } ${postgraphileFacts()}`,
    variables: (_, unseen) => ({ first: 100 + unseen }),
  },
}

const day = (unseen: number) =>
  new Date(Date.UTC(2016, 2, 1) + unseen * 86_400_000).toISOString().slice(0, 10)

/** Every part of a power that the list sets out, as a fragment. */
export function oursFacts() {
  const text = (field: string, alias = field) =>
    `${alias === field ? '' : `${alias}: `}${field} ${alias}EN: ${field}(lang: EN)`
  const basis = `basis { instrument { key ${text('title')} } article { notation } }`
  return `fragment Facts on Power {
  code ${text('name')} ${text('summary')} audience initiation keywords
  category { code statutoryType ${text('name')} }
  unit { key kind ${text('name')} contact { phone complaintPhone ${text('address')} openingHours onlineUrl } }
  legalBases {
    role articles { notation } versionOn currentArticles { notation } ceasedOn ${text('summary')} verification
    instrument {
      key ${text('title')} kind ${text('issuer')} documentNumber promulgatedOn effectiveOn repealedOn
      versions { kind on effectiveOn ${text('by')} }
    }
  }
  conditions { ${text('text')} ${basis} }
  materials { ${text('name')} form copies ${text('requiredWhen')} ${basis} }
  procedure { variant steps { ${text('name')} ${text('description')} } }
  timeLimits { kind purpose ${text('stage')} amount unit bound direction extension { amount unit } ${basis} }
  fees { charged ${text('note')} ${basis} items { ${text('name')} amount { amount currency } ${text('per')} } }
  sanctions { kind ${text('trigger')} fine { min max currency ${text('per')} } multiple { min max ${text('of')} } ${basis} }
  remedies { kind ${text('body')} within { amount unit } ${basis} }
  lifecycle { kind on effect ${text('by')} ${text('note')} }
}`
}

function postgraphileFacts() {
  const parts = (field: string) => `${field}ByEditionAndPowerList(orderBy: PRIMARY_KEY_ASC)`
  const basis = 'basisArticle instrumentByBasisInstrument { key title }'
  return `fragment Facts on Power {
  code name summary audience initiation keywords
  categoryByEditionAndCategory { code statutoryType name }
  unitByEditionAndUnit { key kind name phone complaintPhone address openingHours onlineUrl }
  ${parts('legalBases')} {
    role articles versionOn currentArticles ceasedOn summary verification
    instrumentByInstrument {
      key title kind issuer documentNumber promulgatedOn effectiveOn repealedOn
      instrumentVersionsByInstrumentList(orderBy: PRIMARY_KEY_ASC) { kind on effectiveOn by }
    }
  }
  ${parts('conditions')} { text ${basis} }
  materialsKnown ${parts('materials')} { name form copies requiredWhen ${basis} }
  procedureVariant ${parts('procedureSteps')} { name description }
  ${parts('timeLimits')} { kind purpose stage amount unit bound direction extensionAmount extensionUnit ${basis} }
  feesCharged feesNote feesBasisArticle instrumentByFeesBasisInstrument { key title }
  ${parts('feeItems')} { name amount currency per }
  ${parts('sanctions')} {
    kind trigger fineMin fineMax fineCurrency finePer multipleMin multipleMax multipleOf ${basis}
  }
  ${parts('remedies')} { kind body withinAmount withinUnit ${basis} }
  ${parts('lifecycleEvents')} { kind on effect by note }
}`
}
