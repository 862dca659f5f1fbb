import { type BASIS_STATUS, POWER_STATUS } from '../dataset/vocabulary/power.ts'
import { standing } from './basis.ts'
import { type Html, html } from './html.ts'
import { listText, term, type View } from './view.ts'

type Listed = {
  code: string
  url: string
  name: string
  summary?: string | null
  status: keyof typeof POWER_STATUS.terms
  basisStatus: keyof typeof BASIS_STATUS.terms
  outdated: boolean
}

/** A power in a list: what it is, and at a glance whether all of it still holds. */
export function listedPower(power: Listed, view: View, more: Html = html``): Html {
  const { code, url, name, summary } = power
  return html`<li><p class="entry"><a href="${view.power(url, { asOf: view.given.asOf })}">${listText(view, name)}</a> <span class="small">${code}</span></p>${summary && html`<p>${listText(view, summary)}</p>`}<p class="tags">${tags(power, view)}</p>${more}</li>`
}

/** That it is exercised no longer, that parts of it no longer hold, how the law that confers it stands. */
export const tags = ({ status, basisStatus, outdated }: Listed, view: View): Html =>
  html`${status !== 'RETAINED' && html`<strong class="tag bad">${term(view, POWER_STATUS, status)}</strong> `}${outdated && html`<strong class="tag note">${view.t.list.outdated}</strong> `}<span class="small">${view.t.list.basis}</span> ${standing(view, basisStatus)}`

type PageInfo = { hasNextPage: boolean; endCursor: string | null }

/** On to the next page of a list, with all that it was asked with. */
export const pager = (
  { hasNextPage, endCursor }: PageInfo,
  { t, given, to, path, all }: View,
): Html =>
  hasNextPage
    ? html`<nav class="pager" aria-label="${t.list.pages}"><a href="${to(path, { ...every(given, all), after: endCursor })}" rel="next">${t.list.next}</a></nav>`
    : html``

const every = (given: View['given'], all: View['all']) =>
  Object.fromEntries(Object.keys(given).map((name) => [name, all(name)]))

type Choice = { value: string; label: string }

/** A choice of a form; nothing chosen means any. */
export const choose = (name: string, label: string, choices: Choice[], { t, given }: View): Html =>
  html`<div><label for="${name}">${label}</label><select id="${name}" name="${name}"><option value="">${t.list.any}</option>${choices.map(
    ({ value, label: shown }) =>
      html`<option value="${value}"${given[name] === value ? html` selected` : ''}>${shown}</option>`,
  )}</select></div>`

/** What a form keeps of the address without showing it. */
export const kept = (names: string[], { given }: View): Html =>
  html`${names.map((name) => given[name] && html`<input type="hidden" name="${name}" value="${given[name]}">`)}`

/** The values of an enumeration as choices. */
export const choicesOf = <Value extends string>(
  view: View,
  enumeration: Parameters<typeof term<Value>>[1] & { values: Value[] },
): Choice[] => enumeration.values.map((value) => ({ value, label: term(view, enumeration, value) }))

/** The same page with one parameter more, or without it; from the first page on. */
export function narrowed(view: View, name: string, value: string | null): string {
  const { given, all, to, path } = view
  return to(path, { ...every(given, all), after: undefined, [name]: value })
}
