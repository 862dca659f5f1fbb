import {
  START_EVENT,
  TIME_LIMIT_KIND,
  TIME_LIMIT_PURPOSE,
} from '../../dataset/vocabulary/time-limit.ts'
import type { Answers } from '../answers.ts'
import { citedToday } from '../basis.ts'
import { external, type Html, html, joined } from '../html.ts'
import { duration, money } from '../labels.ts'
import { listText, term, type View } from '../view.ts'
import { dueDates, dueForm } from './due-dates.ts'
import type { EditionAnswer, Marks, PowerAnswer, Section } from './section.ts'

type Limit = PowerAnswer['timeLimits'][number]
type Deadlines = NonNullable<Answers['deadlines']['power']>['deadlines']

/** The longest time that the law gives for a decision. */
export function longestDecision({ timeLimits }: PowerAnswer, view: View): Html {
  const [limit] = timeLimits
    .filter(({ kind, purpose, label }) => kind === 'STATUTORY' && purpose === 'DECISION' && label)
    .sort((one, other) => days(other) - days(one))
  return limit ? html`${length(limit, view)}` : html`<span class="unknown">${view.t.unknown}</span>`
}

/** As the filter of the API counts them, to compare only. */
const days = ({ amount, unit }: Limit) => (amount ?? 0) * DAYS[unit]
const DAYS = { DAY: 1, WORKING_DAY: 7 / 5, MONTH: 30, YEAR: 365 }

export function limits(
  power: PowerAnswer,
  deadlines: Deadlines | undefined,
  marked: Marks,
  view: View,
): Section {
  const { t } = view
  const { timeLimits } = power
  const promised = timeLimits.some(({ kind }) => kind === 'COMMITTED')
  return {
    id: 'limits',
    heading: t.power.limits,
    content: html`${
      timeLimits.length === 0
        ? html`<p class="unknown">${t.power.limitsNone}</p>`
        : html`<ul class="rows">${timeLimits.map(
            (limit, index) =>
              html`<li><p><strong>${length(limit, view)}</strong> ${listText(view, limit.stage)}${marked('timeLimits', index)}</p><p class="small">${[
                term(view, TIME_LIMIT_KIND, limit.kind),
                term(view, TIME_LIMIT_PURPOSE, limit.purpose),
                `${t.power.runsFrom}${t.colon}${term(view, START_EVENT, limit.from)}`,
                ...(limit.extension ? [t.power.extension(duration(view, limit.extension))] : []),
              ].join(t.semicolon)} ${citedToday(view, limit.basis)}</p></li>`,
          )}</ul>`
    }${!promised && html`<p class="unknown">${t.power.committedNone}</p>`}${
      (timeLimits.some(({ amount }) => amount !== null) ||
        power.remedies.some(({ within }) => within)) &&
      dueForm(view)
    }${deadlines && dueDates(deadlines, power, view)}`,
  }
}

export const length = ({ kind, label, bound, direction }: Limit, { t }: View) => {
  if (label === null) return kind === 'COMMITTED' ? t.power.committedUnknown : t.power.limitUnknown
  const words = bound === 'AT_MOST' ? t.power.upTo(label) : t.power.atLeast(label)
  return direction === 'BEFORE' ? `${words} ${t.power.before}` : words
}

export const fees = (power: PowerAnswer, marked: Marks, view: View): Section => ({
  id: 'fees',
  heading: view.t.power.feesOf,
  content: html`<p${power.fees.charged === null ? html` class="unknown"` : ''}>${feeText(power, view)}${marked('fees', null)} ${citedToday(view, power.fees.basis)}</p>`,
})

/** Whether there is a fee, and which. */
export function feeText({ fees: { charged, items, note } }: PowerAnswer, view: View): Html {
  const { t } = view
  const whether =
    charged === null ? t.power.feesUnknown : charged ? t.power.feesCharged : t.power.feesFree
  const each = items.map(
    ({ name, amount, per }) =>
      html`${listText(view, name)}${t.colon}${amount ? money(view, amount.amount, amount.currency) : t.unknown}${per && html`${t.power.per('')}${listText(view, per)}`}`,
  )
  return joined([html`${whether}`, ...each, ...(note ? [listText(view, note)] : [])], t.semicolon)
}

/** Unknown telephones and addresses are shown as unknown, with the number where somebody can be asked. */
export function where({ unit }: PowerAnswer, edition: EditionAnswer, view: View): Section {
  const { t } = view
  const { phone, complaintPhone, address, openingHours, onlineUrl } = unit.contact
  const hotline = edition.hotline ?? edition.publisher.hotline
  const rows: [string, Html | null][] = [
    [t.power.unit, listText(view, unit.name)],
    [t.power.address, address && listText(view, address)],
    [t.power.phone, phone && number(phone)],
    [t.power.hours, openingHours && listText(view, openingHours)],
    [t.power.online, onlineUrl && external(onlineUrl)],
    [t.power.complaintPhone, complaintPhone && number(complaintPhone)],
    ...(hotline ? [[t.power.hotline, number(hotline)] as [string, Html]] : []),
  ].map(([what, value]) => [what as string, (value || null) as Html | null])
  return {
    id: 'where',
    heading: t.power.where,
    content: html`<dl class="facts">${rows.map(
      ([what, value]) =>
        html`<div><dt>${what}</dt><dd>${value ?? html`<span class="unknown">${t.unknown}</span>`}</dd></div>`,
    )}</dl>${hotline && rows.some(([, value]) => value === null) && html`<p>${t.power.askHotline(hotline)}</p>`}`,
  }
}

const number = (phone: string): Html =>
  /^[\d+() -]{3,30}$/.test(phone)
    ? html`<a href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>`
    : html`${phone}`
