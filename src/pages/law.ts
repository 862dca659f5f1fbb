import { INSTRUMENT_KIND, INSTRUMENT_STATUS } from '../dataset/vocabulary/law.ts'
import type { Answers } from './answers.ts'
import { type Html, html, scrolling } from './html.ts'
import { inForce } from './instrument/status.ts'
import { choicesOf, choose, kept, pager } from './listed.ts'
import { definePage } from './page.ts'
import { listText, term, type View } from './view.ts'

type Cited = Answers['statistics']['statistics']['byInstrument'][number]
type Registered = Answers['registry']['legalInstruments']['nodes'][number]

/** The registry of law: what the list rests on and how often, or what a search finds in all of it. */
export const law = definePage<'statistics', 'registry'>({
  parameters: ['title', 'lawKind', 'lawStatus', 'all', 'publisher', 'edition', 'asOf', 'after'],
  asks({ given }) {
    const { title, lawKind: kind, lawStatus: status, all, publisher, edition, asOf, after } = given
    const searched = title || kind || status || all || after
    return {
      statistics: { publisher, edition, asOf, instruments: 100 },
      registry: searched ? { title, kind, status, asOf, after, first: 100 } : undefined,
    }
  },
  render({ statistics: { statistics }, registry }, view) {
    const { t, to, given } = view
    const powers = new Map(
      statistics.byInstrument.map(({ instrument, powers: count }) => [instrument.key, count]),
    )
    const found = registry?.legalInstruments
    return {
      title: t.law.title,
      main: html`<h1>${t.law.title}</h1>
<p class="lead">${t.law.lead}</p>
<form class="box" action="${to('/law')}" method="get"><div class="fields">
<div><label for="title">${t.law.name}</label><input type="search" id="title" name="title" maxlength="200" value="${given.title ?? ''}"></div>
${choose('lawKind', t.law.kind, choicesOf(view, INSTRUMENT_KIND), view)}
${choose('lawStatus', t.power.statusColumn, choicesOf(view, INSTRUMENT_STATUS), view)}
${kept(['publisher', 'edition', 'asOf'], view)}<button type="submit">${t.search.button}</button></div></form>
${
  found
    ? html`<h2>${t.law.found(found.totalCount)}</h2><p><a href="${to('/law', { publisher: given.publisher })}">${t.law.onlyCited}</a></p>${table(
        found.nodes.map((each) => registered(each, powers.get(each.key) ?? 0, view)),
        view,
      )}${pager(found.pageInfo, view)}`
    : html`<h2>${t.law.cited(statistics.byInstrument.length)}</h2><p><a href="${to('/law', { all: 1, publisher: given.publisher })}">${t.law.all}</a></p>${table(
        statistics.byInstrument.map((each) => citedRow(each, view)),
        view,
      )}`
}`,
    }
  },
})

const table = (rows: Html[], { t }: View): Html =>
  scrolling(
    t.law.title,
    html`<table><thead><tr><th scope="col">${t.law.name}</th><th scope="col">${t.law.kind}</th><th scope="col">${t.power.statusColumn}</th><th scope="col" class="number">${t.law.powers}</th></tr></thead><tbody>${rows}</tbody></table>`,
  )

const row = (
  { key, title, kind, status }: Pick<Registered, 'key' | 'title' | 'kind' | 'status'>,
  powers: number,
  view: View,
  more: Html = html``,
): Html =>
  html`<tr><th scope="row"><a href="${view.to(`/law/${key}`, { asOf: view.given.asOf })}">${listText(view, title)}</a>${more}</th><td>${term(view, INSTRUMENT_KIND, kind)}</td><td>${inForce(view, status)}</td><td class="number">${powers}</td></tr>`

const citedRow = ({ instrument, powers }: Cited, view: View) => row(instrument, powers, view)

const registered = (instrument: Registered, powers: number, view: View) =>
  row(
    instrument,
    powers,
    view,
    instrument.documentNumber
      ? html` <span class="small">${instrument.documentNumber}</span>`
      : html``,
  )
