import type { Power } from '../dataset/power.ts'
import type { PrintedPower } from './printed-power.ts'

type TimeLimit = Power['timeLimits'][number]

/** Time limits that are printed as a number and a unit, or in one cell as 法定时限：20个工作日承诺时限：7个工作日. */
export function limitsOf(printed: PrintedPower): Power['timeLimits'] {
  const found: TimeLimit[] = []
  const add = (kind: TimeLimit['kind'], text: string) => {
    const limit = limitOf(kind, text)
    if (limit && !found.some((held) => JSON.stringify(held) === JSON.stringify(limit)))
      found.push(limit)
  }
  for (const text of printed.texts('statutoryLimit')) add('STATUTORY', text)
  for (const text of printed.texts('promisedLimit')) add('COMMITTED', text)
  for (const text of printed.texts('timeLimit'))
    for (const [, word = '', rest = ''] of text.matchAll(
      /(法定|承诺)(?:办结|办理)?[时期]限[：:]?\s*([^法承]+)/gu,
    ))
      add(word === '法定' ? 'STATUTORY' : 'COMMITTED', rest)
  return found
}

function limitOf(kind: TimeLimit['kind'], text: string): TimeLimit | null {
  const [, amount, unit] =
    /^(\d{1,4})个?(工作日|日|天|自然日|个?月|年)(?:内|以内)?$/u.exec(
      text.normalize('NFKC').replace(/[\s。；;]/gu, ''),
    ) ?? []
  if (amount === undefined || unit === undefined || Number(amount) === 0) return null
  return {
    kind,
    purpose: 'DECISION',
    stage: { zh: '办结', en: null },
    amount: Number(amount),
    unit: UNITS[unit] ?? 'DAY',
    bound: 'AT_MOST',
    direction: 'AFTER',
    extension: null,
    basis: null,
  }
}

const UNITS: Record<string, TimeLimit['unit']> = {
  工作日: 'WORKING_DAY',
  月: 'MONTH',
  个月: 'MONTH',
  年: 'YEAR',
}
