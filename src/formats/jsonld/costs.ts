import type { Power } from '../../dataset/power.ts'
import { ifKnown, inLanguages } from './texts.ts'

/** What a power costs whoever asks for it; nothing where that is not known. */
export function costs({ code, fees }: Power, definedBy: string): object[] {
  const cost = (number: number, rest: object) => ({
    '@type': 'Cost',
    identifier: `${code}/cost/${number}`,
    isDefinedBy: definedBy,
    ...rest,
  })
  if (fees.charged === false)
    return [
      cost(1, {
        hasValue: '0',
        description: ifKnown(fees.note) ?? { zh: '不收费', en: 'free of charge' },
      }),
    ]
  return fees.items.map(({ name, amount, currency }, index) =>
    cost(index + 1, {
      description: inLanguages(name),
      hasValue: amount === null ? undefined : String(amount),
      currency: currency === null ? undefined : `${CURRENCIES}${currency}`,
    }),
  )
}

const CURRENCIES = 'http://publications.europa.eu/resource/authority/currency/'
