/** JSON as a server gave it. */
// biome-ignore lint/suspicious/noExplicitAny: the comparison shows whether it has the shape
type Json = any

/** The powers in an answer of ours, as facts: a text has both languages, an article is its notation. */
export const factsOfOurs = ({ data }: Json): Json[] =>
  plain(data.power ? [data.power] : data.powers.nodes)

function plain(value: Json): Json {
  if (Array.isArray(value)) return value.map(plain)
  if (value === null || typeof value !== 'object') return value
  if ('notation' in value) return value.notation
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !key.endsWith('EN') || !(key.slice(0, -2) in value))
      .map(([key, held]) => [
        key,
        `${key}EN` in value ? held && { zh: held, en: value[`${key}EN`] } : plain(held),
      ]),
  )
}

/** The powers in an answer of PostGraphile, as the same facts. */
export const factsOfPostgraphile = ({ data }: Json): Json[] =>
  bilingual(data.powerByEditionAndCode ? [data.powerByEditionAndCode] : data.allPowersList).map(
    power,
  )

/** English falls back to Chinese, as it does with us. */
function bilingual(value: Json): Json {
  if (Array.isArray(value)) return value.map(bilingual)
  if (value === null || typeof value !== 'object') return value
  if (typeof value.zh === 'string') return { zh: value.zh, en: value.en ?? value.zh }
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, bilingual(held)]))
}

const power = (row: Json) => {
  const parts = (name: string): Json[] => row[`${name}ByEditionAndPowerList`].map(withBasis)
  const { phone, complaintPhone, address, openingHours, onlineUrl, ...unit } =
    row.unitByEditionAndUnit
  return {
    code: row.code,
    name: row.name,
    summary: row.summary,
    audience: row.audience,
    initiation: row.initiation,
    keywords: row.keywords,
    category: row.categoryByEditionAndCategory,
    unit: { ...unit, contact: { phone, complaintPhone, address, openingHours, onlineUrl } },
    legalBases: row.legalBasesByEditionAndPowerList.map(legalBasis),
    conditions: parts('conditions'),
    materials: row.materialsKnown ? parts('materials') : null,
    procedure: {
      variant: row.procedureVariant,
      steps: row.procedureStepsByEditionAndPowerList,
    },
    timeLimits: parts('timeLimits').map(({ extensionAmount, extensionUnit, ...limit }) => ({
      ...limit,
      extension: duration(extensionAmount, extensionUnit),
    })),
    fees: {
      charged: row.feesCharged,
      note: row.feesNote,
      basis: basis(row.instrumentByFeesBasisInstrument, row.feesBasisArticle),
      items: row.feeItemsByEditionAndPowerList.map(({ amount, currency, ...item }: Json) => ({
        ...item,
        amount: amount === null ? null : { amount, currency },
      })),
    },
    sanctions: parts('sanctions').map(sanction),
    remedies: parts('remedies').map(({ withinAmount, withinUnit, ...remedy }) => ({
      ...remedy,
      within: duration(withinAmount, withinUnit),
    })),
    lifecycle: row.lifecycleEventsByEditionAndPowerList,
  }
}

const legalBasis = ({ instrumentByInstrument, ...rest }: Json) => {
  const { instrumentVersionsByInstrumentList: versions, ...instrument } = instrumentByInstrument
  return { ...rest, instrument: { ...instrument, versions } }
}

const withBasis = ({ instrumentByBasisInstrument, basisArticle, ...part }: Json) => ({
  ...part,
  basis: basis(instrumentByBasisInstrument, basisArticle),
})

const basis = (instrument: Json, article: string | null) => instrument && { instrument, article }

const duration = (amount: number | null, unit: string | null) =>
  amount === null ? null : { amount, unit }

const sanction = ({ kind, trigger, basis, ...amounts }: Json) => ({
  kind,
  trigger,
  basis,
  fine: amounts.fineCurrency && {
    min: amounts.fineMin,
    max: amounts.fineMax,
    currency: amounts.fineCurrency,
    per: amounts.finePer,
  },
  multiple: amounts.multipleOf && {
    min: amounts.multipleMin,
    max: amounts.multipleMax,
    of: amounts.multipleOf,
  },
})
