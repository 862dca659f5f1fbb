import type { PowerFormat } from '../dataset/power-format.ts'
import { unitById } from '../editions/unit.ts'
import type { Context } from '../graphql/context.ts'
import { duration } from '../graphql/duration.ts'
import { asSaid, type LocalizedText } from '../graphql/language.ts'
import type { BasisColumns } from '../instruments/basis-reference.ts'
import { conditionsOf } from './condition.ts'
import { feeItemsOf } from './fees.ts'
import { legalBasesOf } from './legal-basis.ts'
import { lifecycleOf } from './lifecycle-event.ts'
import { materialsOf } from './material.ts'
import type { PowerRow } from './power-row.ts'
import { stepsOf } from './procedure.ts'
import { remediesOf } from './remedy.ts'
import { type SanctionRow, sanctionsOf } from './sanction.ts'
import { timeLimitsOf } from './time-limit.ts'

/** Powers as a dataset says them, from the rows that the API answers with; one statement for each kind of part. */
export const powerContents = (context: Context, powers: PowerRow[]): Promise<PowerFormat[]> =>
  Promise.all(powers.map((power) => powerContent(context, power)))

async function powerContent(context: Context, power: PowerRow): Promise<PowerFormat> {
  const { id } = power
  const [unit, legalBases, conditions, materials, steps, timeLimits] = await Promise.all([
    unitById(context).load(power.unit),
    legalBasesOf(context).load(id),
    conditionsOf(context).load(id),
    materialsOf(context).load(id),
    stepsOf(context).load(id),
    timeLimitsOf(context).load(id),
  ])
  const [feeItems, sanctions, remedies, lifecycle] = await Promise.all([
    feeItemsOf(context).load(id),
    sanctionsOf(context).load(id),
    remediesOf(context).load(id),
    lifecycleOf(context).load(id),
  ])
  return {
    code: power.code,
    name: asSaid(power.name),
    summary: asSaid(power.summary),
    unit: unit.key,
    audience: power.audience,
    initiation: power.initiation,
    legalBases: legalBases.map((basis) => ({
      instrument: basis.instrument,
      articles: basis.articles,
      role: basis.role,
      versionOn: basis.versionOn,
      currentArticles: basis.currentArticles,
      summary: asSaid(basis.summary),
      ceasedOn: basis.ceasedOn,
      verification: basis.verification,
    })),
    conditions: conditions.map(({ text, ...row }) => ({ text: asSaid(text), basis: basis(row) })),
    materials: power.materialsKnown
      ? materials.map(({ name, form, copies, requiredWhen, ...row }) => ({
          name: asSaid(name),
          form,
          copies,
          requiredWhen: asSaid(requiredWhen),
          basis: basis(row),
        }))
      : null,
    procedure: {
      variant: power.procedureVariant,
      steps: steps.map(({ name, description }) => ({
        name: asSaid(name),
        description: asSaid(description),
      })),
    },
    timeLimits: timeLimits.map((limit) => ({
      kind: limit.kind,
      purpose: limit.purpose,
      stage: asSaid(limit.stage),
      amount: limit.amount,
      unit: limit.unit,
      bound: limit.bound,
      direction: limit.direction,
      extension: duration(limit.extensionAmount, limit.extensionUnit),
      basis: basis(limit),
    })),
    fees: {
      charged: power.feesCharged,
      basis: basis({
        basisInstrument: power.feesBasisInstrument,
        basisArticle: power.feesBasisArticle,
      }),
      items: feeItems.map(({ name, amount, currency, per }) => ({
        name: asSaid(name),
        amount: number(amount),
        currency,
        per: asSaid(per),
      })),
      note: asSaid(power.feesNote),
    },
    sanctions: sanctions.map((sanction) => ({
      kind: sanction.kind,
      trigger: asSaid(sanction.trigger),
      fine: sanction.fineCurrency === null ? null : fine(sanction, sanction.fineCurrency),
      multiple: sanction.multipleOf === null ? null : multiple(sanction, sanction.multipleOf),
      basis: basis(sanction),
    })),
    remedies: remedies.map(({ kind, body, withinAmount, withinUnit, ...row }) => ({
      kind,
      body: asSaid(body),
      within: duration(withinAmount, withinUnit),
      basis: basis(row),
    })),
    lifecycle: lifecycle.map(({ kind, effect, on, by, note }) => ({
      kind,
      effect,
      on,
      by: asSaid(by),
      note: asSaid(note),
    })),
    keywords: power.keywords,
    provenance: { status: power.provenanceStatus, note: asSaid(power.provenanceNote) },
  }
}

const basis = ({ basisInstrument, basisArticle }: BasisColumns) =>
  basisInstrument === null ? null : { instrument: basisInstrument, article: basisArticle }

const fine = ({ fineMin, fineMax, finePer }: SanctionRow, currency: string) => ({
  min: number(fineMin),
  max: number(fineMax),
  currency,
  per: asSaid(finePer),
})

const multiple = ({ multipleMin, multipleMax }: SanctionRow, of: LocalizedText) => ({
  min: number(multipleMin),
  max: number(multipleMax),
  of: asSaid(of),
})

const number = (text: string | null) => (text === null ? null : Number(text))
