import type { Power } from '../../dataset/power.ts'
import { REMEDY_KIND, SANCTION_KIND } from '../../dataset/vocabulary/consequence.ts'
import { LEGAL_BASIS_ROLE } from '../../dataset/vocabulary/power.ts'
import { durationLabel } from '../../graphql/duration.ts'
import type { LocalizedText } from '../../graphql/language.ts'
import { type Cite, localizedText } from '../citing.ts'
import { sanctionWords } from '../csv/money-words.ts'
import { amountWords } from '../csv/time-words.ts'
import type { Addresses } from './addresses.ts'
import { ifKnown, inLanguages } from './texts.ts'

type Basis = { instrument: string } | null
type Rule = { title: LocalizedText; description: object | undefined; basis: Basis }

/** The rules that a power is exercised by: its legal bases, time limits, sanctions and remedies, each with what it implements. */
export function rules(power: Power, cite: Cite, to: Addresses): object[] {
  const rule =
    (part: string) =>
    ({ title, description, basis }: Rule, index: number) => ({
      '@type': 'Rule',
      identifier: `${power.code}/${part}/${index + 1}`,
      title: inLanguages(title),
      description,
      implements: basis ? to.instrument(basis.instrument) : undefined,
    })
  return [
    ...power.legalBases
      .map((basis) => ({
        title: prefixed(
          LEGAL_BASIS_ROLE.terms[basis.role].zh,
          cite(basis.instrument, basis.articles),
        ),
        description: ifKnown(basis.summary),
        basis,
      }))
      .map(rule('legal-basis')),
    ...power.timeLimits
      .map((limit) => ({
        title: localizedText(limit.stage),
        description: amountWords(limit),
        basis: limit.basis,
      }))
      .map(rule('time-limit')),
    ...power.sanctions
      .map((sanction) => ({
        title: prefixed(SANCTION_KIND.terms[sanction.kind].zh, localizedText(sanction.trigger)),
        description: { zh: sanctionWords(cite)(sanction) },
        basis: sanction.basis,
      }))
      .map(rule('sanction')),
    ...power.remedies
      .map(({ kind, body, within, basis }) => ({
        title: prefixed(REMEDY_KIND.terms[kind].zh, localizedText(body)),
        description: within ? durationLabel(within.amount, within.unit) : undefined,
        basis,
      }))
      .map(rule('remedy')),
  ]
}

const prefixed = (label: string | undefined, { zh, en }: LocalizedText): LocalizedText => ({
  zh: `${label}：${zh}`,
  en,
})
