import type { PowerFormat } from '../../dataset/power-format.ts'
import { durationLabel } from '../../graphql/duration.ts'
import { LIMIT_KIND } from '../../records/part-labels.ts'
import type { Cite } from '../citing.ts'
import { basisWords, bracketed, inWords } from './words.ts'

type TimeLimit = PowerFormat['timeLimits'][number]

/** 法定时限：作出决定，20个工作日内（可延长10个工作日；《行政许可法》第四十二条）. */
export const timeLimitWords = (cite: Cite) => (limit: TimeLimit) =>
  `${inWords(LIMIT_KIND, limit.kind)}：${limit.stage.zh}，${amountWords(limit)}${bracketed([
    limit.extension && `可延长${durationLabel(limit.extension.amount, limit.extension.unit).zh}`,
    basisWords(cite, limit.basis),
  ])}`

export function amountWords({ amount, unit, bound, direction }: TimeLimit): string {
  if (amount === null) return '未公布'
  const label = durationLabel(amount, unit).zh
  if (direction === 'BEFORE') return bound === 'AT_LEAST' ? `提前不少于${label}` : `提前${label}内`
  return bound === 'AT_LEAST' ? `不少于${label}` : `${label}内`
}
