import type { Power } from '../../dataset/power.ts'
import { REMEDY_KIND } from '../../dataset/vocabulary/consequence.ts'
import {
  LEGAL_BASIS_ROLE,
  LIFECYCLE_EFFECT,
  LIFECYCLE_KIND,
} from '../../dataset/vocabulary/power.ts'
import { durationLabel } from '../../graphql/duration.ts'
import type { Cite } from '../citing.ts'
import { basisWords, bracketed, inWords } from './words.ts'

type LegalBasis = Power['legalBases'][number]
type Remedy = Power['remedies'][number]
type LifecycleEvent = Power['lifecycle'][number]

/** 授权依据：《民办教育促进法》第十一条（2013-06-29版本）：举办实施… */
export const legalBasisWords =
  (cite: Cite) =>
  ({ role, instrument, articles, versionOn, ceasedOn, verification, summary }: LegalBasis) =>
    [
      `${inWords(LEGAL_BASIS_ROLE, role)}：${cite(instrument, articles).zh}`,
      bracketed([
        versionOn && `${versionOn}版本`,
        ceasedOn && `${ceasedOn}起不再适用`,
        verification !== 'TEXT' && '未核对原文',
      ]),
      summary ? `：${summary.zh}` : '',
    ].join('')

/** 行政复议：武汉市人民政府，60日内（《行政复议法》第九条）. */
export const remedyWords =
  (cite: Cite) =>
  ({ kind, body, within, basis }: Remedy) =>
    [
      `${inWords(REMEDY_KIND, kind)}：${body.zh}`,
      within ? `，${durationLabel(within.amount, within.unit).zh}内` : '',
      bracketed([basisWords(cite, basis)]),
    ].join('')

/**
 * 2018-07-28取消（不再行使）：国发〔2018〕28号. What happens to a power that is over by then lets nothing go on: it says only
 * what happened.
 */
export const lifecycleWords = (
  { on, kind, effect, by, note }: LifecycleEvent,
  lifecycle: LifecycleEvent[],
) => {
  const isOver = lifecycle.some((earlier) => earlier.effect === 'ENDS' && earlier.on <= on)
  const effectWords = effect === 'NONE' && isOver ? '' : `（${inWords(LIFECYCLE_EFFECT, effect)}）`
  return `${on}${inWords(LIFECYCLE_KIND, kind)}${effectWords}：${by.zh}${note ? `。${note.zh}` : ''}`
}
