import { REMEDY_KIND } from '../../dataset/vocabulary/consequence.ts'
import { START_EVENT } from '../../dataset/vocabulary/time-limit.ts'
import type { Answers } from '../answers.ts'
import { type Html, html } from '../html.ts'
import { day } from '../labels.ts'
import { listText, term, type View } from '../view.ts'

type Deadline = NonNullable<Answers['deadlines']['power']>['deadlines'][number]

/** Asks for a day, without script: the same page comes back with the dates that it leads to. */
export function dueForm(view: View): Html {
  const { t, given, to, path } = view
  return html`<form class="box" action="${to(path)}#due" method="get">
<h3>${t.power.calculate}</h3>
<p class="small" id="event-hint">${t.power.calculateHint}</p>
<div class="fields">
<div><label for="event">${t.power.eventDay}</label><input type="date" id="event" name="event" min="1950-01-01" max="2100-12-31" value="${given.event ?? ''}" aria-describedby="event-hint" required></div>
<div><label for="kind">${t.power.eventKind}</label><select id="kind" name="kind"><option value="">${t.power.eventKindFirst}</option>${START_EVENT.values.map(
    (kind) =>
      html`<option value="${kind}"${given.kind === kind ? html` selected` : ''}>${term(view, START_EVENT, kind)}</option>`,
  )}</select></div>
<button type="submit">${t.power.calculateButton}</button>
</div>
${given.asOf && html`<input type="hidden" name="asOf" value="${given.asOf}">`}
</form>`
}

type Of = { code: string; edition: { key: string } }

export function dueDates(deadlines: Deadline[], { code, edition }: Of, view: View): Html {
  const { t, given, at, lang } = view
  const { event, kind } = given
  const asked = { edition: edition.key, code, event, kind, lang: lang === 'en' ? 'EN' : undefined }
  return html`<section class="scroll" id="due" aria-labelledby="due-caption" tabindex="0"><table>
<caption id="due-caption">${t.power.results}${t.colon}${given.event && t.power.resultsFrom(day(view, given.event))}</caption>
<thead><tr><th scope="col">${t.power.columns.what}</th><th scope="col">${t.power.columns.from}</th><th scope="col">${t.power.columns.due}</th></tr></thead>
<tbody>${deadlines.map((deadline) => row(deadline, view))}</tbody>
</table><p><a href="${at('/api/deadlines.ics', asked)}">${t.power.calendarFile}</a></p></section>`
}

function row(
  { limit, remedy, from, start, assumed, dueDate, standings }: Deadline,
  view: View,
): Html {
  const { t } = view
  const what = limit
    ? html`${listText(view, limit.stage)} ${limit.label && html`<span class="small">${limit.label}</span>`}`
    : remedy
      ? html`${term(view, REMEDY_KIND, remedy.kind)}${t.colon}${listText(view, remedy.body)}`
      : html``
  return html`<tr><th scope="row">${what}${standings.map(({ now }) => html`<br><span class="small">${t.power.lawChanged}${listText(view, now)}</span>`)}</th><td>${start ? day(view, start) : html`<span class="unknown">${t.unknown}</span>`} <span class="small">${term(view, START_EVENT, from)}${assumed && html`${t.semicolon}${t.power.assumed}`}</span></td><td>${
    dueDate
      ? html`<strong>${day(view, dueDate.date)}</strong>${dueDate.bound === 'AT_LEAST' && dueDate.direction === 'AFTER' && html` <span class="small">${t.power.firstFree}</span>`}${!dueDate.calendarKnown && html` <span class="small">${t.power.calendarUnknown}</span>`}`
      : html`<span class="unknown">${t.power.dueUnknown}</span>`
  }</td></tr>`
}
