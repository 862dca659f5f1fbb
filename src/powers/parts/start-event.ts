import { START_EVENT } from '../../dataset/vocabulary/time-limit.ts'
import { enumType } from '../../graphql/enum-type.ts'

export const StartEvent = enumType(START_EVENT)

export type StartEventValue = typeof StartEvent.$inferType

/** What a limit runs from, as its own words tell; where they do not, as the provision does that sets it; else OTHER. */
export function startEvent(words: string, basis: Basis): StartEventValue {
  const event = SAID.find(([pattern]) => pattern.test(words))?.[1]
  return event ?? PROVISIONS.get(`${basis.basisInstrument} ${basis.basisArticle}`) ?? 'OTHER'
}

type Basis = { basisInstrument: string | null; basisArticle: string | null }

// The first that fits: what is received is told apart by what it is.
const SAID: [RegExp, StartEventValue][] = [
  [/知道/, 'KNOWLEDGE'],
  [/受理之日|受理申请之日|受理后|立案后|立案之日/, 'ACCEPTANCE'],
  [
    /(收到|接到)[^，；。（）后]*(决定书|裁决书|裁定书|意见书|通知书|结论|告知|催告)|送达后|送达之日/,
    'SERVICE',
  ],
  [/(收到|接到)[^，；。（）]*(文本|备案|报告)/, 'FILING'],
  [/(收到|接到)[^，；。（）]*(申请|材料|投诉)/, 'APPLICATION'],
  [/(公布|公示|公告|发布)(之日|后|之后)/, 'PUBLICATION'],
  [/(决定|结论)(作出|做出)?(之日|后|起)|结论作出|准予许可后|获准[^，；。（）]*后/, 'DECISION'],
  [
    /(发生|确诊|录用|终止|解除|签字|入境|停止经营)(之日|后)|(期|届)满(前|后)|(终止|解除)[^，；。（）]*(之日|后)/,
    'EVENT',
  ],
]

// What these provisions say of the day from which their limits run.
const PROVISIONS = new Map<string, StartEventValue>([
  ['administrative-reconsideration-law 9', 'KNOWLEDGE'],
  ['administrative-reconsideration-law 20', 'KNOWLEDGE'],
  ['administrative-litigation-law 45', 'SERVICE'],
  ['administrative-litigation-law 46', 'KNOWLEDGE'],
  ['labor-dispute-mediation-and-arbitration-law 27', 'KNOWLEDGE'],
  ['labor-law 83', 'SERVICE'],
  ['work-injury-insurance-regulations 26', 'SERVICE'],
  ['work-injury-determination-measures 8', 'APPLICATION'],
  ['work-capacity-appraisal-measures 9', 'APPLICATION'],
  ['labor-dispatch-licensing-measures 9', 'APPLICATION'],
  ['unemployment-benefit-measures 13', 'ACCEPTANCE'],
  ['social-insurance-administrative-disputes-measures 9', 'KNOWLEDGE'],
  ['administrative-licensing-law 42', 'ACCEPTANCE'],
  ['administrative-licensing-law 44', 'DECISION'],
  ['administrative-penalty-law 40', 'DECISION'],
  ['administrative-penalty-law 61', 'DECISION'],
  ['administrative-penalty-law 64(1)', 'SERVICE'],
  ['administrative-penalty-law 67', 'SERVICE'],
])
