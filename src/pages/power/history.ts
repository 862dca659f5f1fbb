import { VERIFICATION } from '../../dataset/vocabulary/list.ts'
import { CONTINUATION_KIND, LINEAGE_EFFECT, LINEAGE_KIND } from '../../dataset/vocabulary/power.ts'
import { type Html, html } from '../html.ts'
import { day } from '../labels.ts'
import { listText, term, type View } from '../view.ts'
import type { PowerAnswer, Section } from './section.ts'

type LineageEvent = PowerAnswer['lineage'][number]
type Continuation = PowerAnswer['continues'][number]

/** What became of the power, what it was before and goes on as, and in which editions it stands. */
export function history(power: PowerAnswer, view: View): Section {
  const { t, to } = view
  const { lineage, history, continues, continuedBy } = power
  return {
    id: 'history',
    heading: t.power.history,
    content: html`${
      lineage.length === 0
        ? html`<p>${t.power.historyNone}</p>`
        : html`<ul class="rows">${lineage.map((event) => html`<li>${befell(event, view)}</li>`)}</ul>`
    }${goesOn(t.power.continues, continues, view)}${goesOn(t.power.continuedBy, continuedBy, view)}<h3>${t.power.editions}</h3><ul>${history.map(
      ({ code, name, edition }) =>
        html`<li><a href="${to(`/powers/${edition.key}/${code}`)}">${listText(view, edition.title)}</a>${t.colon}${listText(view, name)}</li>`,
    )}</ul>`,
  }
}

function befell(
  {
    kind,
    effect,
    on,
    onPrecision,
    from,
    to,
    by,
    basis,
    instrument,
    verification,
    note,
  }: LineageEvent,
  view: View,
): Html {
  const { t } = view
  const isOther = to.length > 0 && to.join() !== from.join()
  return html`<p>${day(view, on, onPrecision)} <strong>${term(view, LINEAGE_KIND, kind)}</strong> <span class="small">${term(view, LINEAGE_EFFECT, effect)}</span>${
    isOther && html` <span class="small">${from.join(t.comma)} → ${to.join(t.comma)}</span>`
  }</p><p>${t.power.by}${t.colon}${instrument ? html`<a href="${view.to(`/law/${instrument.key}`)}">${listText(view, by)}</a>` : listText(view, by)}${basis && html` ${listText(view, basis)}`}${verification && html` <span class="small">${term(view, VERIFICATION, verification)}</span>`}</p>${note && html`<p>${listText(view, note)}</p>`}`
}

/** What nothing befell is the same power in another edition, and stands among these. */
const goesOn = (heading: string, continuations: Continuation[], view: View): Html => {
  const told = continuations.filter(({ kind }) => kind !== 'SAME')
  return html`${
    told.length > 0 &&
    html`<h3>${heading}</h3><ul>${told.map(
      ({ kind, on, by, power }) =>
        html`<li><a href="${view.power(power.url)}">${listText(view, power.name)}</a> <span class="small">${power.code} ${day(view, on)} ${term(view, CONTINUATION_KIND, kind)}${by && html` ${listText(view, by)}`}</span></li>`,
    )}</ul>`
  }`
}
