import type { Erratum } from '../../dataset/erratum.ts'
import type { ItemStanding } from '../../dataset/known-since.ts'
import type { LineageEvent } from '../../dataset/lineage.ts'
import { PART_CHANGE, PART_NAME } from '../../dataset/vocabulary/law.ts'
import { ERRATUM_DECISION, ERRATUM_SOURCE } from '../../dataset/vocabulary/list.ts'
import { LINEAGE_EFFECT, LINEAGE_KIND } from '../../dataset/vocabulary/power.ts'
import type { Cite } from '../citing.ts'
import { basisWords, bracketed, inWords } from './words.ts'

/** 2021-07-15起，办理期限第3项已被替代：…（《行政处罚法》第六十四条第一项）. */
export const standingWords =
  (cite: Cite) =>
  ({ since, sincePrecision, part, index, change, now, basis, verification }: ItemStanding) =>
    [
      `${dayWords(since, sincePrecision)}起，${inWords(PART_NAME, part)}`,
      index === null ? '' : `第${index + 1}项`,
      `${inWords(PART_CHANGE, change)}：${now.zh.replace(/。$/, '')}`,
      bracketed([basisWords(cite, basis), verification !== 'TEXT' && '未核对原文']),
    ].join('')

/** 2019-03-01编码变更（继续行使）：XK-01 → XK-101，虚构〔2019〕3号. */
export const lineageWords =
  (cite: Cite) =>
  ({ on, onPrecision, kind, effect, from, to, by, basis, note }: LineageEvent) =>
    [
      `${dayWords(on, onPrecision)}${inWords(LINEAGE_KIND, kind)}（${inWords(LINEAGE_EFFECT, effect)}）：`,
      to.length > 0 && to.join() !== from.join() ? `${from.join('、')} → ${to.join('、')}，` : '',
      by.zh,
      bracketed([basisWords(cite, basis)]),
      note ? `。${note.zh.replace(/。$/, '')}` : '',
    ].join('')

/** 2026-001：timeLimits[0].amount，…（读者提出于 2026-11-01；采纳，2026-11-20：…；改正于 wuhan-hrss-2018）. */
export const erratumWords = ({
  id,
  field,
  wrong,
  reportedBy,
  reportedOn,
  decision,
  decidedOn,
  reason,
  correctedIn,
}: Erratum) =>
  [
    `${id}：${field}，${wrong.zh.replace(/。$/, '')}（${inWords(ERRATUM_SOURCE, reportedBy)}提出于 ${reportedOn}`,
    [
      inWords(ERRATUM_DECISION, decision),
      decidedOn && `，${decidedOn}`,
      reason && `：${reason.zh.replace(/。$/, '')}`,
    ]
      .filter(Boolean)
      .join(''),
    ...(correctedIn ? [`改正于 ${correctedIn}`] : []),
  ]
    .join('；')
    .concat('）')

/** As exactly as it is known. */
const dayWords = (day: string, precision: 'DAY' | 'MONTH' | 'YEAR') =>
  ({ DAY: day, MONTH: day.slice(0, 7), YEAR: `${day.slice(0, 4)}年` })[precision]
