import { ERRATUM_DECISION, ERRATUM_SOURCE } from '../../dataset/vocabulary/list.ts'
import { html } from '../html.ts'
import { day } from '../labels.ts'
import { listText, term, type View } from '../view.ts'
import type { EditionAnswer, PowerAnswer, Section } from './section.ts'

/** Mistakes that were found in the power, with what was decided of each; no section where none was. */
export function errata(
  { errata: all }: PowerAnswer,
  edition: EditionAnswer,
  view: View,
): Section[] {
  const { t, to, at } = view
  if (all.length === 0) return []
  const items = all.map(
    ({ key, field, wrong, reportedBy, reportedOn, decision, decidedOn, reason, correctedIn }) =>
      html`<li id="erratum-${key}"><p>${key} <code>${field}</code> <strong>${term(view, ERRATUM_DECISION, decision)}</strong>${decidedOn && html` <span class="small">${day(view, decidedOn)}</span>`}</p><p>${listText(view, wrong)}</p>${reason && html`<p>${listText(view, reason)}</p>`}<p class="small">${t.power.erratumReported(term(view, ERRATUM_SOURCE, reportedBy), reportedOn)}${correctedIn && html`${t.semicolon}${t.power.correctedIn} <a href="${to(`/lists/${correctedIn}`)}">${correctedIn}</a>`}</p></li>`,
  )
  return [
    {
      id: 'errata',
      heading: t.power.errata,
      content: html`<ul class="rows">${items}</ul><p class="small"><a href="${at('/errata.atom', { publisher: edition.publisher.key })}">Atom</a></p>`,
    },
  ]
}
