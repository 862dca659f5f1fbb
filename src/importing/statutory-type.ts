import { plainText } from '../citations/folded.ts'
import type { Edition } from '../dataset/edition.ts'

type StatutoryType = Edition['categories'][number]['statutoryType']

/** The type of administrative power that a text names; null where it names none. */
export function statutoryTypeIn(text: string): StatutoryType | null {
  const plain = plainText(text)
  return WORDS.find(([word]) => word.test(plain))?.[1] ?? null
}

/** The type that a power has by the last word of its name: 对…的处罚. */
export const statutoryTypeOfName = (name: string) =>
  ENDINGS.find(([ending]) => ending.test(plainText(name).replace(/\([^()]*\)$/u, '')))?.[1] ?? null

const WORDS: [RegExp, StatutoryType][] = [
  [/其[他它]类?(?:行政)?(?:权[力利]|职权|类|事项)?|公共服务|行政监督|行政复议|备案/, 'OTHER'],
  [/许可|行政审批/, 'LICENSING'],
  [/处罚/, 'PENALTY'],
  [/强制/, 'COERCION'],
  [/征收|征用/, 'COLLECTION'],
  [/给付/, 'PAYMENT'],
  [/检查/, 'INSPECTION'],
  [/确认/, 'CONFIRMATION'],
  [/奖励/, 'REWARD'],
  [/裁决/, 'ADJUDICATION'],
]

const ENDINGS: [RegExp, StatutoryType][] = [
  [/处罚$/, 'PENALTY'],
  [/许可$/, 'LICENSING'],
  [/(?:行政|强制)强制(?:措施|执行)?$|强制(?:措施|执行)$/, 'COERCION'],
  [/征收$/, 'COLLECTION'],
  [/给付$/, 'PAYMENT'],
  [/检查$/, 'INSPECTION'],
  [/行政确认$/, 'CONFIRMATION'],
  [/奖励$/, 'REWARD'],
  [/裁决$/, 'ADJUDICATION'],
]
