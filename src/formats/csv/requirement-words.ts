import type { Power } from '../../dataset/power.ts'
import { MATERIAL_FORM } from '../../dataset/vocabulary/power.ts'
import type { Cite } from '../citing.ts'
import { basisWords, bracketed, inWords } from './words.ts'

type Condition = Power['conditions'][number]
type Material = NonNullable<Power['materials']>[number]
type Step = Power['procedure']['steps'][number]

export const conditionWords =
  (cite: Cite) =>
  ({ text, basis }: Condition) =>
    `${text.zh}${bracketed([basisWords(cite, basis)])}`

/** 劳务派遣协议样本（原件；1份；变更时提交；《劳务派遣行政许可实施办法》第八条）. */
export const materialWords =
  (cite: Cite) =>
  ({ name, form, copies, requiredWhen, basis }: Material) =>
    name.zh +
    bracketed([
      form && inWords(MATERIAL_FORM, form),
      copies !== null && `${copies}份`,
      requiredWhen?.zh,
      basisWords(cite, basis),
    ])

export const stepWords = ({ name, description }: Step) =>
  description ? `${name.zh}：${description.zh}` : name.zh
