import { LAW_EVENT_KIND, PART_NAME } from '../dataset/vocabulary/law.ts'
import { CONTINUATION_KIND, LINEAGE_KIND, POWER_MATCH } from '../dataset/vocabulary/power.ts'
import type { Answers } from './answers.ts'
import { type Html, html, scrolling } from './html.ts'
import { day } from './labels.ts'
import { definePage } from './page.ts'
import { listText, term, type View } from './view.ts'

type Comparison = NonNullable<Answers['compare']['compareEditions']>
type Changed = Comparison['changed']['nodes'][number]
type Field = Comparison['fields'][number]
type Named = Comparison['added']['nodes'][number]

/** Two editions side by side, field by field, with the law behind what changed. */
export const compare = definePage<'editions', 'compare'>({
  parameters: ['from', 'to', 'by', 'publisher'],
  asks: ({ given: { from, to, by, publisher } }) => ({
    editions: { publisher },
    compare: from && to ? { from, to, by, first: 100 } : undefined,
  }),
  render({ editions: { editions }, compare: asked }, view) {
    const { t, to, given } = view
    const found = asked?.compareEditions
    const standing = editions.nodes.filter(({ withdrawn }) => !withdrawn)
    const others = [found?.from, found?.to].filter(
      (edition) => edition && standing.every(({ key }) => key !== edition.key),
    )
    const choices = [...standing, ...others.filter((edition) => edition != null)]
    return {
      title: t.compare.title,
      wide: true,
      main: html`<h1>${t.compare.title}</h1>
${
  choices.length < 2 && !found
    ? html`<p>${t.compare.onlyOne} <a href="${to('/changes', { publisher: given.publisher })}">${t.changes.title}</a></p>`
    : html`<form class="box" action="${to('/compare')}" method="get"><div class="fields">${(
        ['from', 'to'] as const
      ).map(
        (name, index) =>
          html`<div><label for="${name}">${t.compare[name]}</label><select id="${name}" name="${name}">${choices.map(
            ({ key, title }, place) =>
              html`<option value="${key}"${(given[name] ? given[name] === key : place === 1 - index) ? html` selected` : ''}>${title}</option>`,
          )}</select></div>`,
      )}<div><label for="by">${t.compare.by}</label><select id="by" name="by">${POWER_MATCH.values.map((value) => html`<option value="${value}"${given.by === value ? html` selected` : ''}>${term(view, POWER_MATCH, value)}</option>`)}</select></div>${given.publisher && html`<input type="hidden" name="publisher" value="${given.publisher}">`}<button type="submit">${t.compare.button}</button></div></form>`
}
${asked && (found ? result(found, view) : html`<p>${t.compare.missing}</p>`)}`,
    }
  },
})

function result(
  { from, to, added, removed, removals, changed, fields, unchangedCount }: Comparison,
  view: View,
): Html {
  const { t } = view
  return html`<h2>${from && listText(view, from.title)} → ${listText(view, to.title)}</h2>
<p>${t.changes.counts(added.totalCount, removed.totalCount, changed.totalCount)}${t.compare.unchanged(unchangedCount)}</p>
${powers('added', t.compare.added, added, view)}
${powers('removed', t.compare.removed, removed, view, why(removals.nodes, view))}
${changed.nodes.length > 0 && html`<section aria-labelledby="changed"><h2 id="changed">${t.compare.changed}</h2>${changed.nodes.map((each) => power(each, view))}</section>`}
${fields.length > 0 && html`<section aria-labelledby="fields"><h2 id="fields">${t.compare.ofList}</h2>${table(fields, t.compare.ofList, view)}</section>`}`
}

const powers = (
  id: string,
  heading: string,
  { totalCount, nodes }: { totalCount: number; nodes: Named[] },
  view: View,
  why: (code: string) => Html = () => html``,
): Html =>
  totalCount === 0
    ? html``
    : html`<section aria-labelledby="${id}"><h2 id="${id}">${heading} <span class="small">${totalCount}</span></h2><ul>${nodes.map(({ url, name, code }) => html`<li><a href="${view.power(url)}">${listText(view, name)}</a> <span class="small">${code}</span>${why(code)}</li>`)}</ul></section>`

/** What became of the powers that are gone, and the changes of the law that may be why. */
const why =
  (removals: Comparison['removals']['nodes'], view: View) =>
  (code: string): Html => {
    const found = removals.find(({ power }) => power.code === code)
    return html`${found?.power.lineage.map(({ kind, on, by }) => html`<br><span class="small">${day(view, on)} ${term(view, LINEAGE_KIND, kind)} ${listText(view, by)}</span>`)}${causes(found?.legalCauses ?? [], view)}`
  }

const causes = (legalCauses: Changed['legalCauses'], view: View): Html =>
  legalCauses.length === 0
    ? html``
    : html`<p class="small">${view.t.compare.causes}${view.t.colon}${legalCauses.map(({ on, kind, instrument, by }) => html` ${day(view, on)} ${instrument && html`<a href="${view.to(`/law/${instrument.key}`)}">${listText(view, instrument.title)}</a>`} ${term(view, LAW_EVENT_KIND, kind)}${by && html` ${listText(view, by)}`}${view.t.semicolon}`)}</p>`

const power = (
  { code, codeBefore, kind, before, after, fields, legalCauses }: Changed,
  view: View,
): Html =>
  html`<h3><a href="${view.power(after.url)}">${listText(view, after.name)}</a> <span class="small">${code}${kind !== 'SAME' && html` ← ${codeBefore} ${term(view, CONTINUATION_KIND, kind)}`}${before.name !== after.name && html` ${view.t.compare.was}${view.t.colon}${listText(view, before.name)}`}</span></h3>${table(fields, after.name, view)}${causes(legalCauses, view)}`

const table = (fields: Field[], caption: string, view: View): Html => {
  const { t } = view
  return scrolling(
    caption,
    html`<table class="compared"><caption>${listText(view, caption)}</caption><thead><tr><th scope="col">${t.compare.what}</th><th scope="col">${t.compare.field}</th><th scope="col">${t.compare.before}</th><th scope="col">${t.compare.after}</th></tr></thead><tbody>${fields.map(
      ({ path, before, after }) =>
        html`<tr><td><strong>${before === null ? t.compare.isNew : after === null ? t.compare.isGone : t.compare.isOther}</strong></td><th scope="row">${part(path, view)}<code>${path}</code></th><td>${value(before, view)}</td><td>${value(after, view)}</td></tr>`,
    )}</tbody></table>`,
  )
}

/** What the field belongs to, in words. */
function part(path: string, view: View): Html {
  const [name = ''] = path.split(/[.[]/)
  return html`${name in PART_NAME.terms && html`${term(view, PART_NAME, name as keyof typeof PART_NAME.terms)} `}`
}

/** A value of JSON as people read it: a text without its marks. */
function value(json: string | null, view: View): Html {
  if (json === null) return html`<span class="unknown">${view.t.none}</span>`
  const read: unknown = JSON.parse(json)
  return typeof read === 'string'
    ? listText(view, read)
    : html`<code>${listText(view, json)}</code>`
}
