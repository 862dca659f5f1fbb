import { durationLabel } from '../graphql/duration.ts'
import { type Html, html } from './html.ts'
import type { View } from './view.ts'

type Precision = 'DAY' | 'MONTH' | 'YEAR'

/** A calendar date in words, as exactly as it is known. */
export function day({ lang }: View, date: string, precision: Precision = 'DAY'): Html {
  const [year = '', month = '', number = ''] = date.split('-')
  const parts = [year, month, number].slice(0, PARTS[precision])
  const words =
    lang === 'zh'
      ? parts.map((part, index) => `${Number(part)}${UNITS[index]}`).join('')
      : [parts[2] && Number(parts[2]), parts[1] && MONTHS[Number(month) - 1], Number(year)]
          .filter(Boolean)
          .join(' ')
  return html`<time datetime="${parts.join('-')}">${words}</time>`
}

const PARTS = { DAY: 3, MONTH: 2, YEAR: 1 }
const UNITS = ['年', '月', '日']
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

type Duration = { amount: number; unit: Parameters<typeof durationLabel>[1] }

/** 60日, 20 working days. */
export const duration = ({ lang }: View, { amount, unit }: Duration) =>
  durationLabel(amount, unit)[lang]

/** 5000元 / CNY 5,000: as written, in groups of three. */
export function money({ lang }: View, amount: string, currency: string): string {
  const [whole = '', rest] = amount.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const number = rest === undefined ? grouped : `${grouped}.${rest}`
  if (currency === 'CNY') return lang === 'zh' ? `${number}元` : `CNY ${number}`
  return `${number} ${currency}`
}

/** A number in groups of three. */
export const count = (value: number) => value.toLocaleString('en-US')
