import { INSTRUMENT_KIND } from '../dataset/vocabulary/law.ts'
import { VERIFICATION } from '../dataset/vocabulary/list.ts'
import { LEGAL_BASIS_ROLE } from '../dataset/vocabulary/power.ts'
import type { Answers } from './answers.ts'
import { type Html, html, joined } from './html.ts'
import { inForce } from './instrument/status.ts'
import { timeline } from './instrument/timeline.ts'
import { day } from './labels.ts'
import { definePage } from './page.ts'
import { listText, term, type View } from './view.ts'

type Affected = NonNullable<Answers['affected']['affectedBy']>
type Citing = Affected['citing']['nodes'][number]

/** An instrument: how it stands and how it got there, what rests on it, article by article, and what would fall with it. */
export const instrument = definePage<'instrument' | 'affected'>({
  parts: [/^[a-z0-9-]{1,200}$/],
  parameters: ['article', 'publisher', 'edition', 'asOf'],
  asks: ({ parts: [key], given: { article, publisher, edition, asOf } }) => ({
    instrument: { key, article, publisher, edition, asOf, first: 1 },
    affected: { instrument: key, article, publisher, edition, asOf, first: 100 },
  }),
  render({ instrument: { legalInstrument }, affected: { affectedBy } }, view) {
    const { t, to, given, at, path } = view
    if (!legalInstrument || !affectedBy)
      return {
        status: 404,
        title: t.law.missing,
        main: html`<h1>${t.law.missing}</h1><p>${t.law.missingText}</p><p><a href="${to('/law')}">${t.law.title}</a></p>`,
      }
    const { title, shortTitle, kind, issuer, documentNumber, status, checkedOn, verification } =
      legalInstrument
    const { repealedBy, replacedBy, repealedOn, effectiveOn } = legalInstrument
    const unknown = html`<span class="unknown">${t.unknown}</span>`
    const article = affectedBy.citing.nodes
      .flatMap(({ articles }) => articles)
      .find(({ notation }) => notation === given.article)
    return {
      title,
      feed: `/api/instrument.atom?${new URLSearchParams({ key: legalInstrument.key, lang: view.lang.toUpperCase() })}`,
      main: html`
<nav class="crumbs" aria-label="${t.breadcrumb}"><ol><li><a href="${to('/')}">${t.home}</a></li><li><a href="${to('/law')}">${t.law.title}</a></li></ol></nav>
<p class="caption">${term(view, INSTRUMENT_KIND, kind)}</p>
<h1>${listText(view, title)}</h1>
<p class="standing">${inForce(view, status)} ${given.asOf && day(view, given.asOf)} ${checkedOn ? html`<span class="small">${t.power.statusKnown(day(view, checkedOn))}</span>` : html`<span class="small">${t.law.notChecked}</span>`}</p>
${repealedOn && html`<div class="over"><p>${t.law.repealedOn(day(view, repealedOn))}${repealedBy && html` ${t.power.by}${t.colon}${listText(view, repealedBy)}`}</p>${replacedBy && html`<p>${t.law.replacedBy}${t.colon}<a href="${to(`/law/${replacedBy.key}`)}">${listText(view, replacedBy.title)}</a></p>`}</div>`}
<dl class="facts">
<div><dt>${t.law.short}</dt><dd>${shortTitle ? listText(view, shortTitle) : t.none}</dd></div>
<div><dt>${t.law.issuer}</dt><dd>${issuer ? listText(view, issuer) : unknown}</dd></div>
<div><dt>${t.law.number}</dt><dd>${documentNumber ?? unknown}</dd></div>
<div><dt>${t.law.effective}</dt><dd>${effectiveOn ? day(view, effectiveOn) : unknown}</dd></div>
<div><dt>${t.law.source}</dt><dd>${term(view, VERIFICATION, verification)}</dd></div>
</dl>
<section aria-labelledby="timeline"><h2 id="timeline">${t.law.timeline}</h2>${timeline(legalInstrument, view)}</section>
<section aria-labelledby="citing"><h2 id="citing">${given.article ? t.law.citingArticle(article ? listText(view, article.label) : given.article) : t.law.citing} <span class="small">${affectedBy.citing.totalCount}</span></h2>
${given.article && html`<p><a href="${to(path, { publisher: given.publisher, edition: given.edition, asOf: given.asOf })}">${t.law.wholeInstrument}</a></p>`}
${affectedBy.citing.nodes.length === 0 ? html`<p>${t.law.citingNone}</p>` : byArticle(affectedBy.citing.nodes, view)}
${affectedBy.citing.pageInfo.hasNextPage && html`<p><a href="${at('/api/affected', { instrument: legalInstrument.key, article: given.article, first: 100, after: affectedBy.citing.pageInfo.endCursor })}">${t.law.more}</a></p>`}</section>
<section aria-labelledby="losing"><h2 id="losing">${given.article ? t.law.losingArticle : t.law.losing} <span class="small">${affectedBy.losingLastBasis.totalCount}</span></h2>
<p class="small">${t.law.losingIntro}</p>
${affectedBy.losingLastBasis.nodes.length === 0 ? html`<p>${t.law.losingNone}</p>` : html`<ul>${affectedBy.losingLastBasis.nodes.map((power) => link(power, view))}</ul>`}</section>
<section aria-labelledby="forms"><h2 id="forms">${t.power.forms}</h2><ul><li><a href="${at('/api/instrument', { key: legalInstrument.key, article: given.article })}">JSON</a></li></ul></section>`,
    }
  },
})

const link = ({ url, name, code }: { url: string; name: string; code: string }, view: View): Html =>
  html`<li><a href="${view.power(url, { asOf: view.given.asOf })}">${listText(view, name)}</a> <span class="small">${code}</span></li>`

/** The powers under each article that they cite, in the order of the instrument; those that name none come last. */
function byArticle(citing: Citing[], view: View): Html {
  const { t, to, path, given } = view
  const { publisher, edition, asOf } = given
  const places = citing.flatMap(({ power, roles, articles }) =>
    (articles.length > 0 ? articles : [null]).map((article) => ({ power, roles, article })),
  )
  const groups = [...Map.groupBy(places, ({ article }) => wholeOf(article?.notation))].sort(
    ([one], [other]) => orderOf(one) - orderOf(other) || one.localeCompare(other),
  )
  return html`<dl class="articles">${groups.map(([article, cited]) => {
    const label = cited[0]?.article?.label ?? ''
    const powers = Map.groupBy(cited, ({ power }) => power.code)
    return html`<div><dt>${
      article
        ? html`<a href="${to(path, { article, publisher, edition, asOf })}">${listText(view, WHOLE.exec(label)?.[0] ?? label)}</a>`
        : t.law.noArticle
    }</dt><dd><ul>${[...powers.values()].map((each) => power(each, view))}</ul></dd></div>`
  })}</dl>`
}

type Place = Pick<Citing, 'power' | 'roles'> & { article: Citing['articles'][number] | null }

function power([first, ...more]: Place[], view: View): Html {
  if (!first) return html``
  const { t, given } = view
  const { power, roles } = first
  const within = [first, ...more].flatMap(({ article }) =>
    article && article.notation !== wholeOf(article.notation) ? listText(view, article.label) : [],
  )
  return html`<li><a href="${view.power(power.url, { asOf: given.asOf })}">${listText(view, power.name)}</a> <span class="small">${power.code}${t.semicolon}${roles.map((role) => term(view, LEGAL_BASIS_ROLE, role)).join(t.comma)}${within.length > 0 && html`${t.semicolon}${joined(within, t.comma)}`}</span></li>`
}

/** The article that a paragraph or an item is in, as it is noted: 57 of 57.2, 17-1 of 17-1(3). */
const wholeOf = (notation = '') => /^\d+(-\d+)?/.exec(notation)?.[0] ?? ''

/** The same in its label. */
const WHOLE = /^(第.+?条(之[一二三四五六七八九十]+)?|Article \d+(-\d+)?)/

/** By the number of the article; none at all after all others. */
const orderOf = (notation: string) => (notation ? Number.parseInt(notation, 10) : 1e6)
