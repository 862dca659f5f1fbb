import { AUDIENCE, INITIATION, POWER_STATUS } from '../dataset/vocabulary/power.ts'
import { type Html, html, joined } from './html.ts'
import { definePage } from './page.ts'
import { absent } from './power/absent.ts'
import { remedies, sanctions } from './power/after.ts'
import { conditions, materials, procedure } from './power/before.ts'
import { changed, marks } from './power/changed.ts'
import { counterparts } from './power/counterparts.ts'
import { duties } from './power/duties.ts'
import { errata } from './power/errata.ts'
import { fees, limits, longestDecision, where } from './power/handling.ts'
import { history } from './power/history.ts'
import { law } from './power/law.ts'
import { more } from './power/more.ts'
import type { Section } from './power/section.ts'
import { asOfBanner } from './time.ts'
import { listText, term } from './view.ts'

/** The guide to a power, in the order in which a person needs it; on top, what in it no longer holds. */
export const power = definePage<'edition' | 'power' | 'counterparts', 'deadlines'>({
  parts: [/^[a-z0-9-]{1,200}$/, /^[A-Z]{2}-\d{2,4}$/],
  parameters: ['asOf', 'event', 'kind'],
  asks: ({ parts: [edition, code], given: { asOf, event, kind } }) => ({
    edition: { key: edition },
    power: { edition, code, asOf },
    counterparts: { edition, code, asOf, first: 5 },
    deadlines: event ? { edition, code, event, kind } : undefined,
  }),
  render(
    { edition: { edition }, power: { power }, counterparts: elsewhere, deadlines },
    view,
    [key = '', code = ''],
  ) {
    const { t, to, given } = view
    if (!edition || !power) return absent({ edition, key, code }, view)
    const { name, summary, category, unit, audience, initiation } = power
    const marked = marks(power, view)
    const sections: Section[] = [
      materials(power, marked, view),
      conditions(power, marked, view),
      procedure(power, marked, view),
      limits(power, deadlines?.power?.deadlines, marked, view),
      fees(power, marked, view),
      where(power, edition, view),
      remedies(power, marked, view),
      ...sanctions(power, marked, view),
      duties(power, view),
      law(power, marked, view),
      history(power, view),
      ...errata(power, edition, view),
      ...counterparts(elsewhere, edition, view),
      ...more(power, edition, view),
    ]
    const glance: [string, Html][] = [
      [
        t.power.audience,
        joined(
          audience.map((one) => term(view, AUDIENCE, one)),
          t.comma,
        ),
      ],
      [t.power.initiation, html`${term(view, INITIATION, initiation)}`],
      [t.power.decision, longestDecision(power, view)],
      [t.power.unit, listText(view, unit.name)],
      [t.list.status, html`${term(view, POWER_STATUS, power.status)}`],
    ]
    return {
      title: name,
      list: edition,
      feed: `/api/power.atom?${new URLSearchParams({ code, publisher: edition.publisher.key, lang: view.lang.toUpperCase() })}`,
      main: html`
${asOfBanner(edition, given.asOf, view)}
<nav class="crumbs" aria-label="${t.breadcrumb}"><ol><li><a href="${to('/')}">${t.home}</a></li><li><a href="${to(`/lists/${key}`, { category: category.code })}">${listText(view, category.name)}</a></li></ol></nav>
<p class="caption">${listText(view, category.name)} <span>${code}</span></p>
<h1>${listText(view, name)}</h1>
${summary && html`<p class="lead">${listText(view, summary)}</p>`}
${
  power.subItems.length > 0 &&
  html`<p>${t.power.subItems}${t.colon}${joined(
    power.subItems.map(
      ({ name: item, officialCode, basicCode }) =>
        html`${listText(view, item)}${[officialCode, basicCode].filter(Boolean).map((each) => html` <span class="small">${each}</span>`)}`,
    ),
    t.comma,
  )}</p>`
}
${changed(power, view)}
<dl class="glance">${glance.map(([what, value]) => html`<div><dt>${what}</dt><dd>${value}</dd></div>`)}</dl>
<div class="guide">
<div class="side">
<p><a class="button" href="${to(`/powers/${key}/${code}/notice`, { asOf: given.asOf })}">${t.power.notice}</a></p>
<nav class="contents" aria-labelledby="contents"><h2 id="contents">${t.power.contents}</h2><ul>${sections.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`)}</ul></nav>
</div>
<div>
${sections.map(({ id, heading, content }) => html`<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>${content}</section>`)}
</div>
</div>`,
    }
  },
})
