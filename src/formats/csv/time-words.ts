import type { Power } from '../../dataset/power.ts'
import { TIME_LIMIT_KIND } from '../../dataset/vocabulary/time-limit.ts'
import { durationLabel } from '../../graphql/duration.ts'
import type { Cite } from '../citing.ts'
import { basisWords, bracketed, inWords } from './words.ts'

type TimeLimit = Power['timeLimits'][number]

/** 法定时限：作出决定，20个工作日内（可延长10个工作日；《行政许可法》第四十二条）. */
export const timeLimitWords = (cite: Cite) => (limit: TimeLimit) =>
  `${inWords(TIME_LIMIT_KIND, limit.kind)}：${limit.stage.zh}，${amountWords(limit).zh}${bracketed([
    limit.extension && `可延长${durationLabel(limit.extension.amount, limit.extension.unit).zh}`,
    basisWords(cite, limit.basis),
  ])}`

/** 20个工作日内 / within 20 working days. */
export function amountWords({ amount, unit, bound, direction }: TimeLimit) {
  if (amount === null) return { zh: '未知', en: 'not known' }
  const { zh, en } = durationLabel(amount, unit)
  const most = bound === 'AT_MOST'
  if (direction === 'AFTER')
    return { zh: most ? `${zh}内` : `不少于${zh}`, en: `${most ? 'within' : 'at least'} ${en}` }
  return {
    zh: most ? `提前${zh}内` : `提前不少于${zh}`,
    en: most ? `within ${en} before` : `at least ${en} before`,
  }
}
