import { PROVENANCE_STATUS } from '../dataset/vocabulary/list.ts'
import type { Answers } from './answers.ts'
import { standing } from './basis.ts'
import { type Html, html } from './html.ts'
import { day } from './labels.ts'
import { definePage } from './page.ts'
import { listText, term, type View } from './view.ts'

type Power = NonNullable<Answers['overview']['power']>

/** A power on a card, for other sites to show in a frame. */
export const embed = definePage<'overview'>({
  parts: [/^[A-Z]{2}-\d{2,4}$/],
  parameters: ['edition', 'publisher', 'asOf', 'theme'],
  asks: ({ parts: [code], given: { edition, publisher, asOf } }) => ({
    overview: { code, edition, publisher, asOf },
  }),
  render({ overview: { power } }, view, [code = '']) {
    const { t } = view
    return {
      title: power?.name ?? t.power.missing.title,
      framed: true,
      ...(power
        ? { main: card(power, view) }
        : { status: 404, main: html`<h1>${t.power.missing.title}</h1><p>${code}</p>` }),
    }
  },
})

function card(power: Power, view: View): Html {
  const { t, given } = view
  const { code, name, summary, category, unit, status, statusCause, edition } = power
  const guide = view.power(power.url, { asOf: given.asOf })
  const [basis] = power.legalBases
  const gone = power.partStandings.filter(({ change }) => change !== 'ADDED').length
  const limit = power.timeLimits.find(({ kind, label }) => kind === 'STATUTORY' && label)?.label
  const unknown = html`<span class="unknown">${t.unknown}</span>`
  const rows: [string, Html][] = [
    [t.power.decision, limit ? html`${t.power.upTo(limit)}` : unknown],
    [t.power.unit, listText(view, unit.name)],
    [t.power.phone, unit.contact.phone ? html`${unit.contact.phone}` : unknown],
    [
      t.power.law,
      basis
        ? html`${listText(view, basis.citation)} ${standing(view, power.basisStatus)}`
        : unknown,
    ],
  ]
  return html`<p class="caption">${listText(view, category.name)} <span>${code}</span></p>
<h1><a href="${guide}" target="_blank">${listText(view, name)}</a></h1>
${status !== 'RETAINED' && html`<p class="over"><strong>${t.power.ended[status]}</strong>${statusCause && html`${t.colon}${t.power.endedOn(day(view, statusCause.on), listText(view, statusCause.by))}`}</p>`}
${summary && html`<p>${listText(view, summary)}</p>`}
${gone > 0 && html`<p><strong class="tag note">${t.power.outdated(gone)}</strong></p>`}
<dl class="facts">${rows.map(([what, value]) => html`<div><dt>${what}</dt><dd>${value}</dd></div>`)}</dl>
<p class="small">${edition.provenance.status !== 'OFFICIAL' && html`<strong class="tag">${term(view, PROVENANCE_STATUS, edition.provenance.status)}</strong> `}${listText(view, edition.title)}</p>
<p><a class="button" href="${guide}" target="_blank">${t.embed.guide}</a></p>`
}
