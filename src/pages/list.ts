import { AUDIENCE, BASIS_STATUS, INITIATION, POWER_STATUS } from '../dataset/vocabulary/power.ts'
import type { Answers } from './answers.ts'
import { type Html, html } from './html.ts'
import { day } from './labels.ts'
import { choicesOf, choose, kept, listedPower, pager } from './listed.ts'
import { definePage } from './page.ts'
import { absent } from './power/absent.ts'
import { asOfBanner } from './time.ts'
import { listText, type View } from './view.ts'

type Power = Answers['powers']['powers']['nodes'][number]
type Edition = NonNullable<Answers['edition']['edition']>

const FILTERS = [
  'category',
  'unit',
  'audience',
  'initiation',
  'status',
  'basisStatus',
  'feesCharged',
] as const

/** A list by category, or narrowed and ordered otherwise. */
export const list = definePage<'edition', 'powers' | 'ordered'>({
  parts: [/^[a-z0-9-]{1,200}$/],
  parameters: [...FILTERS, 'by', 'asOf', 'after'],
  asks({ parts: [edition], given: { by, ...given } }) {
    const asked = { ...given, edition, first: 100 }
    return {
      edition: { key: edition },
      ...(by ? { ordered: { ...asked, by } } : { powers: asked }),
    }
  },
  render({ edition: { edition }, powers, ordered }, view, [key = '']) {
    if (!edition || edition.withdrawn) return absent({ edition, key }, view)
    const { t, given, at } = view
    const found = ordered?.powers ?? powers?.powers
    const nodes = found?.nodes ?? []
    return {
      title: edition.title,
      list: edition,
      main: html`${asOfBanner(edition, given.asOf, view)}
<p class="caption">${listText(view, edition.publisher.name)}</p>
<h1>${listText(view, edition.title)}</h1>
<p>${edition.documentNumber && html`${edition.documentNumber}${t.semicolon}`}${t.list.from} ${day(view, edition.effectiveOn, edition.effectivePrecision)}${t.semicolon}${t.home_.counts(edition.counts.powers, edition.counts.categories)}</p>
${filters(edition, view)}
<h2 id="powers">${t.list.found(found?.totalCount ?? 0)}</h2>
${nodes.length === 0 ? html`<p>${t.list.none}</p>` : ordered ? items(nodes, view) : byCategory(nodes, view)}
${found && pager(found.pageInfo, view)}
<p class="small"><a href="${at(`/export/${key}.csv`)}">CSV</a>${t.comma}<a href="${at(`/export/${key}.xlsx`)}">Excel</a>${t.comma}<a href="${at(`/export/${key}.json`)}">JSON</a></p>`,
    }
  },
})

const byCategory = (nodes: Power[], view: View): Html =>
  html`${[...Map.groupBy(nodes, ({ category }) => category.code)].map(
    ([code, powers]) =>
      html`<section aria-labelledby="category-${code}"><h3 id="category-${code}">${listText(view, powers[0]?.category.name ?? '')} <span class="small">${powers.length}</span></h3>${items(powers, view)}</section>`,
  )}`

const items = (nodes: Power[], view: View): Html =>
  html`<ul class="rows">${nodes.map((power) =>
    listedPower(
      { ...power, summary: null },
      view,
      html`<p class="small">${listText(view, power.unit.name)}</p>`,
    ),
  )}</ul>`

function filters({ categories, units }: Edition, view: View): Html {
  const { t, given, to, path } = view
  const some = FILTERS.some((name) => given[name]) || given.by
  return html`<details class="box"${some ? html` open` : ''}><summary>${t.list.filter}</summary><form action="${to(path)}" method="get"><div class="fields">
${choose(
  'category',
  t.list.category,
  categories.map(({ code, name }) => ({ value: code, label: name })),
  view,
)}
${choose(
  'unit',
  t.power.unit,
  units.map(({ key, name }) => ({ value: key, label: name })),
  view,
)}
${choose('audience', t.power.audience, choicesOf(view, AUDIENCE), view)}
${choose('initiation', t.power.initiation, choicesOf(view, INITIATION), view)}
${choose('status', t.list.status, choicesOf(view, POWER_STATUS), view)}
${choose('basisStatus', t.list.basis, choicesOf(view, BASIS_STATUS), view)}
${choose(
  'feesCharged',
  t.power.fee,
  [
    { value: 'true', label: t.power.feesCharged },
    { value: 'false', label: t.power.feesFree },
  ],
  view,
)}
${choose(
  'by',
  t.list.order,
  Object.entries(t.list.orders).map(([value, label]) => ({ value, label })),
  view,
)}
${kept(['asOf'], view)}<button type="submit">${t.list.show}</button></div></form>${some && html`<p><a href="${to(path, { asOf: given.asOf })}">${t.list.clear}</a></p>`}</details>`
}
