import { LAW_EVENT_KIND } from '../dataset/vocabulary/law.ts'
import { EDITION_CHANGE_KIND } from '../dataset/vocabulary/list.ts'
import type { Answers } from './answers.ts'
import { type Html, html, joined } from './html.ts'
import { day } from './labels.ts'
import { kept } from './listed.ts'
import { definePage } from './page.ts'
import { listText, term, type View } from './view.ts'

type EditionChange = Answers['changes']['changes']['nodes'][number]
type LawEvent = Answers['timeline']['lawTimeline']['nodes'][number]

/** What befell the list and the law behind it, in one stream, the newest first. */
export const changes = definePage<'changes' | 'timeline' | 'editions'>({
  parameters: ['from', 'to', 'publisher'],
  asks: ({ given: { from, to, publisher } }) => ({
    changes: { publisher, first: 100 },
    timeline: { publisher, from, to, last: 100 },
    editions: { publisher },
  }),
  render({ changes: { changes: made }, timeline, editions }, view) {
    const { t, to, at, given } = view
    const stream = [
      ...made.nodes
        .filter(({ at: moment }) => within(moment.slice(0, 10), given))
        .map((change) => ({ on: change.at.slice(0, 10), entry: published(change, view) })),
      ...timeline.lawTimeline.nodes.map((event) => ({ on: event.on, entry: befell(event, view) })),
    ].sort((one, other) => (one.on > other.on ? -1 : one.on < other.on ? 1 : 0))
    const years = Map.groupBy(stream, ({ on }) => on.slice(0, 4))
    const shown = timeline.lawTimeline
    const [earliest] = shown.nodes
    const [newest, before] = editions.editions.nodes.filter(({ withdrawn }) => !withdrawn)
    return {
      title: t.changes.title,
      main: html`<h1>${t.changes.title}</h1>
<p class="lead">${t.changes.lead}</p>
<form class="box" action="${to('/changes')}" method="get"><div class="fields">
<div><label for="from">${t.changes.from}</label><input type="date" id="from" name="from" value="${given.from ?? ''}"></div>
<div><label for="to">${t.changes.to}</label><input type="date" id="to" name="to" value="${given.to ?? ''}"></div>
${kept(['publisher'], view)}<button type="submit">${t.list.show}</button></div></form>
<p>${newest && before ? html`<a href="${to('/compare', { from: before.key, to: newest.key })}">${t.changes.compare}</a>` : html`<a href="${to('/compare')}">${t.compare.title}</a>`}${t.semicolon}${t.changes.subscribe}<a href="${at('/changes.atom', { publisher: given.publisher })}">Atom</a>${t.comma}<a href="${at('/changes.json', { publisher: given.publisher })}">JSON Feed</a></p>
${stream.length === 0 && html`<p>${t.changes.none}</p>`}
${[...years].map(([year, entries]) => html`<section aria-labelledby="y${year}"><h2 id="y${year}">${year}</h2><ul class="rows">${entries.map(({ entry }) => html`<li>${entry}</li>`)}</ul></section>`)}
${shown.totalCount > shown.nodes.length && earliest && html`<nav class="pager" aria-label="${t.list.pages}"><a href="${to('/changes', { from: given.from, to: earliest.on, publisher: given.publisher })}" rel="next">${t.changes.earlier}</a></nav>`}`,
    }
  },
})

const within = (on: string, { from, to }: View['given']) =>
  (!from || on >= from) && (!to || on <= to)

function published({ kind, at, edition, comparison }: EditionChange, view: View): Html {
  const { t, to } = view
  return html`<p>${day(view, at.slice(0, 10))} <strong>${term(view, EDITION_CHANGE_KIND, kind)}</strong>${t.colon}<a href="${to(`/lists/${edition.key}`)}">${listText(view, edition.title)}</a></p>${edition.withdrawn && html`<p>${t.power.withdrawn.reason}${t.colon}${listText(view, edition.withdrawn.reason)}</p>`}${comparison && html`<p class="small">${t.changes.counts(comparison.added.totalCount, comparison.removed.totalCount, comparison.changed.totalCount)}${comparison.from && html` <a href="${to('/compare', { from: comparison.from.key, to: edition.key })}">${t.changes.compare}</a>`}</p>`}`
}

function befell({ on, kind, by, instrument, powers }: LawEvent, view: View): Html {
  const { t, to, power } = view
  const rest = powers.totalCount - SHOWN
  return html`<p>${day(view, on)} <strong>${term(view, LAW_EVENT_KIND, kind)}</strong>${instrument && html`${t.colon}<a href="${to(`/law/${instrument.key}`)}">${listText(view, instrument.title)}</a>`}${by && html` <span class="small">${listText(view, by)}</span>`}</p><p class="small">${t.changes.touched}${t.colon}${joined(
    powers.nodes
      .slice(0, SHOWN)
      .map((each) => html`<a href="${power(each.url)}">${listText(view, each.name)}</a>`),
    t.comma,
  )}${rest > 0 && t.changes.more(rest)}</p>`
}

const SHOWN = 3
