import type { Answers } from './answers.ts'
import { type Html, html } from './html.ts'
import { listedPower, narrowed, pager } from './listed.ts'
import { definePage } from './page.ts'
import { searchExamples, searchForm } from './search-form.ts'
import { listText, type View } from './view.ts'

type Found = Answers['search']['search']
type Edge = Found['edges'][number]

/** The parameter that narrows a search to a value of each facet. */
const FACETS = {
  CATEGORY: 'category',
  UNIT: 'unit',
  AUDIENCE: 'audience',
  INITIATION: 'initiation',
  STATUS: 'status',
} as const
const NARROWING = Object.values(FACETS)

/** From everyday words to matters, and where nothing fits, whom to ask. */
export const search = definePage<never, 'search' | 'suggest' | 'cited'>({
  parameters: ['query', ...NARROWING, 'publisher', 'edition', 'asOf', 'after'],
  asks({ given }) {
    const { query, publisher, asOf } = given
    if (!query) return {}
    return {
      search: given,
      suggest: { prefix: query, publisher, first: 5 },
      cited: { text: query, asOf },
    }
  },
  render({ search: found, suggest, cited }, view) {
    const { t, given } = view
    const { query } = given
    return {
      title: query ? t.search.titleOf(query) : t.search.title,
      main: html`<h1>${t.search.title}</h1>
${searchForm(view)}
${found && query ? results(found.search, { suggest, cited }, view) : searchExamples(view)}`,
    }
  },
})

type Beside = Partial<Pick<Answers, 'suggest' | 'cited'>>

function results(found: Found, { suggest, cited }: Beside, view: View): Html {
  const { t } = view
  const { totalCount, edges, facets, elsewhere, editions, pageInfo } = found
  return html`${understood(cited, view)}
${named(editions, view)}
${
  totalCount === 0
    ? nothing(elsewhere, suggest, view)
    : html`<h2 id="results">${t.search.count(totalCount)}</h2>
<div class="found"><div>
<ul class="rows">${edges.map((edge) => listedPower(edge.node, view, matched(edge, view)))}</ul>
${pager(pageInfo, view)}
</div>
<aside aria-labelledby="narrow"><h2 id="narrow">${t.search.narrow}</h2>${facets.map((facet) => facetLinks(facet, view))}</aside></div>`
}`
}

/** Law that the words name, where its own page says more. */
function understood(cited: Beside['cited'], view: View): Html {
  const { t, to } = view
  const laws = (cited?.citedIn ?? []).filter(({ instrument }) => instrument)
  if (laws.length === 0) return html``
  return html`<div class="banner">${laws.map(({ instrument, articles }) => {
    if (!instrument) return html``
    const [article] = articles
    return html`<p>${t.search.understood}${t.colon}<a href="${to(`/law/${instrument.key}`, { article: article?.notation })}">${listText(view, instrument.title)}${article && html` ${listText(view, article.label)}`}</a></p>`
  })}</div>`
}

/** Lists whose document number or title was typed. */
function named(editions: Found['editions'], view: View): Html {
  const { t, to } = view
  return html`${editions.map(({ key, title }) => html`<div class="banner"><p>${t.search.list}${t.colon}<a href="${to(`/lists/${key}`)}">${listText(view, title)}</a></p></div>`)}`
}

/** Nothing of the list: whose matter it is, and what is nearest. */
function nothing(elsewhere: Found['elsewhere'], suggest: Beside['suggest'], view: View): Html {
  const { t, given, power } = view
  const near = suggest?.suggest ?? []
  return html`<h2>${t.search.nothing}</h2>
${
  elsewhere
    ? html`<div class="banner"><p>${t.search.elsewhere(listText(view, elsewhere.matter), listText(view, elsewhere.office))}</p>${elsewhere.hotline && html`<p>${t.search.call}${t.colon}<a href="tel:${elsewhere.hotline.replace(/[^\d+]/g, '')}">${elsewhere.hotline}</a></p>`}</div>`
    : html`<p>${t.search.tryOther}</p>`
}
${near.length > 0 && html`<h3>${t.search.near}</h3><ul>${near.map((each) => html`<li><a href="${power(each.power.url, { asOf: given.asOf })}">${listText(view, each.power.name)}</a>${each.text !== each.power.name && html` <span class="small">${listText(view, each.text)}</span>`}</li>`)}</ul>`}`
}

/** Where the words stand, the name aside, which is above. */
function matched({ highlights }: Edge, view: View): Html {
  const { t } = view
  const shown = highlights.filter(({ field }) => field !== 'name').slice(0, 2)
  return html`${shown.map(
    ({ field, fragments }) =>
      html`<p class="small match"><span class="key">${t.search.fields[field as 'summary'] ?? field}${t.colon}</span>${around(fragments).map(({ text, matched }) => (matched ? html`<mark>${listText(view, text)}</mark>` : listText(view, text)))}</p>`,
  )}`
}

type Fragments = Edge['highlights'][number]['fragments']

/** Long stretches without a match are shortened, on the side that is away from it. */
function around(fragments: Fragments): Fragments {
  const first = fragments.findIndex(({ matched }) => matched)
  return fragments.slice(Math.max(0, first - 1), first + 4).map(({ text, matched }, index) => {
    if (matched || text.length <= CONTEXT) return { text, matched }
    return {
      text: index === 0 && first > 0 ? `…${text.slice(-CONTEXT)}` : `${text.slice(0, CONTEXT)}…`,
      matched,
    }
  })
}

const CONTEXT = 36

function facetLinks({ field, buckets }: Found['facets'][number], view: View): Html {
  const { t, given } = view
  const name = FACETS[field]
  const chosen = given[name]
  if (buckets.length < 2 && !chosen) return html``
  return html`<h3>${t.search.facets[field]}</h3><ul>${buckets
    .slice(0, MOST)
    .map(({ value, label, count }) =>
      chosen === value
        ? html`<li><strong>${listText(view, label)}</strong> <a href="${narrowed(view, name, null)}">${t.search.remove}</a></li>`
        : html`<li><a href="${narrowed(view, name, value)}">${listText(view, label)}</a> <span class="small">${count}</span></li>`,
    )}</ul>`
}

const MOST = 10
