import { LAW_EVENT_KIND } from '../dataset/vocabulary/law.ts'
import { EDITION_CHANGE_KIND } from '../dataset/vocabulary/list.ts'
import { html } from './html.ts'
import { day } from './labels.ts'
import { definePage } from './page.ts'
import { searchExamples, searchForm } from './search-form.ts'
import { stateOfLaw } from './statistics/state-of-law.ts'
import { listText, term } from './view.ts'

/** What this is, and the ways in. */
export const home = definePage<'statistics' | 'timeline' | 'changes' | 'editions'>({
  parameters: ['publisher'],
  asks: ({ given: { publisher } }) => ({
    statistics: { publisher },
    timeline: { publisher, last: 5 },
    changes: { publisher, first: 3 },
    editions: { publisher, first: 1 },
  }),
  render(answers, view) {
    const { t, to, given } = view
    const { nodes } = answers.publishers.publishers
    const { statistics } = answers.statistics
    const { publisher } = given
    const meantKey = answers.editions.editions.nodes[0]?.publisher.key
    const meant = nodes.find(({ key }) => key === meantKey)
    const list = meant?.currentEdition
    const events = answers.timeline.lawTimeline.nodes.toReversed()
    return {
      title: t.service,
      wide: true,
      list: list ?? null,
      main: html`
<div class="hero">
<h1>${t.home_.title}</h1>
<p class="lead">${t.home_.lead}</p>
${searchForm(view)}
${searchExamples(view)}
</div>
${
  list &&
  html`<section aria-labelledby="categories"><h2 id="categories">${listText(view, meant.name)}</h2>
<p>${t.home_.counts(statistics.powerCount, statistics.byCategory.length)} <a href="${to(`/lists/${list.key}`)}">${t.home_.whole}</a></p>
<ul class="cards">${statistics.byCategory.map(
    ({ category, count }) =>
      html`<li><a href="${to(`/lists/${list.key}`, { category: category.code })}">${listText(view, category.name)}</a><span>${t.home_.items(count)}</span></li>`,
  )}</ul></section>
<div class="two">
<section aria-labelledby="state"><h2 id="state">${t.home_.state}</h2>
<p>${t.home_.outdated(statistics.outdated.powers, statistics.powerCount)}</p>
${stateOfLaw(statistics.byBasisStatus, view)}
<p><a href="${to('/statistics', { publisher })}">${t.home_.figures}</a></p></section>
<section aria-labelledby="news"><h2 id="news">${t.home_.news}</h2>
<ul class="rows">${answers.changes.changes.nodes.map(
    ({ kind, at, edition }) =>
      html`<li><p>${day(view, at.slice(0, 10))} ${term(view, EDITION_CHANGE_KIND, kind)}${t.colon}<a href="${to(`/lists/${edition.key}`)}">${listText(view, edition.title)}</a></p></li>`,
  )}${events.map(
    ({ on, kind, instrument, powers }) =>
      html`<li><p>${day(view, on)} ${term(view, LAW_EVENT_KIND, kind)}${instrument && html`${t.colon}<a href="${to(`/law/${instrument.key}`)}">${listText(view, instrument.title)}</a>`}${!instrument && powers.nodes.slice(0, 2).map((power) => html`${t.colon}<a href="${view.power(power.url)}">${listText(view, power.name)}</a>`)}</p><p class="small">${t.home_.touches(powers.totalCount)}</p></li>`,
  )}</ul>
<p><a href="${to('/changes', { publisher })}">${t.home_.allNews}</a></p></section>
</div>`
}
${
  nodes.length > 1 &&
  html`<section aria-labelledby="lists"><h2 id="lists">${t.home_.lists}</h2><ul>${nodes.map(
    ({ key, name, currentEdition }) =>
      html`<li><a href="${to('/', { publisher: key })}">${listText(view, name)}</a>${currentEdition && html`${t.colon}${listText(view, currentEdition.title)}`}</li>`,
  )}</ul></section>`
}`,
    }
  },
})
