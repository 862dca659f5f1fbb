import { stringify } from 'csv-stringify/sync'
import { guard } from '../formats/tables/guard.ts'
import { type Html, html, scrolling } from './html.ts'
import { type Address, type AnyPage, definePage } from './page.ts'
import { drawing } from './statistics/drawing.ts'
import type { Figure } from './statistics/figure.ts'
import { figures } from './statistics/figures.ts'
import { ofPublishers } from './statistics/of-publishers.ts'
import { listText, type View } from './view.ts'

const YEARS = 10

type Given = Record<string, string | undefined>

/** Whose list is meant: that of a publisher, an edition, or those of all. */
const scopeOf = ({ publisher, edition, everywhere, asOf }: Given) =>
  everywhere ? { everywhere: 'true', asOf } : { publisher, edition, asOf }

/** What the years of a list are asked for: the last day of each, and today; or, to compare them, several publishers. */
function asks({ given, all }: Address, today: string) {
  const compared = all('with').slice(0, MOST_COMPARED)
  if (compared.length > 0)
    return {
      statistics: { everywhere: 'true', asOf: given.asOf },
      standing: compared.map((publisher) => ({ publisher, asOf: given.asOf })),
    }
  const last = Number((given.asOf ?? today).slice(0, 4))
  return {
    statistics: scopeOf(given),
    standing: Array.from({ length: YEARS + 1 }, (_, index) => {
      const year = last - YEARS + index
      return { ...scopeOf(given), asOf: year === last ? given.asOf : `${year}-12-31` }
    }),
  }
}

const MOST_COMPARED = 20

type Asked = Parameters<Parameters<typeof definePage<'statistics', never, 'standing'>>[0]['render']>

function figuresOf({ publishers, statistics, standing }: Asked[0], view: View): Figure[] {
  const compared = view.all('with').slice(0, MOST_COMPARED)
  if (compared.length > 0) {
    const names = new Map(publishers.publishers.nodes.map(({ key, name }) => [key, name]))
    const of = (key: string | undefined) => names.get(key ?? '') ?? key ?? ''
    return ofPublishers(
      standing.map((each, index) => ({ name: of(compared[index]), standing: each.statistics })),
      view,
    )
  }
  const last = Number((view.given.asOf ?? view.today()).slice(0, 4))
  const years = standing
    .map(({ statistics }, index) => ({
      year: String(last - YEARS + index),
      standing: statistics,
    }))
    // Before its first list a publisher has nothing to count.
    .filter((each) => each.standing.powerCount > 0)
  return figures(statistics.statistics, years, view)
}

const PARAMETERS = ['publisher', 'edition', 'asOf', 'everywhere', 'with']

/** The figures of a list, each as a picture, as a table, as a file and as a query. */
export const statistics = definePage<'statistics', never, 'standing'>({
  parameters: PARAMETERS,
  asks,
  render(answers, view) {
    const { t, to, given } = view
    const { nodes } = answers.publishers.publishers
    const shown = figuresOf(answers, view)
    return {
      title: t.statistics.title,
      main: html`<h1>${t.statistics.title}</h1>
<p class="lead">${t.statistics.lead(answers.statistics.statistics.powerCount)}</p>
${nodes.length > 1 && scopes(nodes, view)}
<nav class="contents" aria-labelledby="contents"><h2 id="contents">${t.power.contents}</h2><ul>${shown.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
${shown.map((figure) => section(figure, view))}
${
  nodes.length > 1 &&
  html`<section aria-labelledby="publishers"><h2 id="publishers">${t.statistics.publishers}</h2>${scrolling(
    t.statistics.publishers,
    html`<table><thead><tr><th scope="col">${t.statistics.publisher}</th><th scope="col">${t.nav.lists}</th><th scope="col" class="number">${t.statistics.powers}</th></tr></thead><tbody>${nodes.map(
      ({ key, name, currentEdition }) =>
        html`<tr><th scope="row"><a href="${to('/statistics', { publisher: key, asOf: given.asOf })}">${listText(view, name)}</a></th><td>${currentEdition && listText(view, currentEdition.title)}</td><td class="number">${currentEdition?.counts.powers ?? 0}</td></tr>`,
    )}</tbody></table>`,
  )}</section>`
}`,
    }
  },
})

/** To the figures of all publishers together, and side by side. */
function scopes(nodes: { key: string }[], { t, to, given }: View): Html {
  const { asOf } = given
  const compared = nodes.slice(0, MOST_COMPARED).map(({ key }) => key)
  return html`<p><a href="${to('/statistics', { everywhere: 'true', asOf })}">${t.statistics.everywhere}</a>${t.comma}<a href="${to('/statistics', { with: compared, asOf })}">${t.statistics.compare}</a></p>`
}

function section(figure: Figure, view: View): Html {
  const { t, to, at, given } = view
  const { id, title, note, columns, rows, query } = figure
  const scope = scopeOf(given)
  const asked = { ...scope, ...(given.everywhere && { everywhere: true }) }
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${note && html`<p>${note}</p>`}
<figure>${drawing(figure, view)}</figure>
${scrolling(
  `${title}${t.colon}${t.statistics.table}`,
  html`<table aria-labelledby="${id}"><thead><tr>${columns.map((column, index) => html`<th scope="col"${index > 0 ? html` class="number"` : ''}>${column}</th>`)}</tr></thead><tbody>${rows.map(
    ([name, ...values]) =>
      html`<tr><th scope="row">${listText(view, String(name))}</th>${values.map((value) => html`<td class="number">${value ?? html`<span class="unknown">${t.unknown}</span>`}</td>`)}</tr>`,
  )}</tbody></table>`,
)}
<p class="small"><a href="${to(`/statistics/${id}.csv`, { ...scope, with: view.all('with') })}">CSV</a>${t.comma}<a href="${at('/graphql', { query: queryOf(query), variables: JSON.stringify(asked) })}">${t.statistics.query}</a></p></section>`
}

const queryOf = (fields: string) =>
  `query ($publisher: String, $edition: String, $everywhere: Boolean, $asOf: Date) { statistics(publisher: $publisher, edition: $edition, everywhere: $everywhere, asOf: $asOf) { ${fields} } }`

/** One table of figures as a file. */
export const figureFile: AnyPage = definePage<'statistics', never, 'standing'>({
  parts: [/^[a-z-]{1,40}$/],
  parameters: PARAMETERS,
  asks,
  render(answers, view, [id]) {
    const { t } = view
    const figure = figuresOf(answers, view).find((each) => each.id === id)
    if (!figure)
      return {
        status: 404,
        title: t.errors[404].title,
        main: html`<h1>${t.errors[404].title}</h1><p><a href="${view.to('/statistics')}">${t.statistics.title}</a></p>`,
      }
    const { title, columns, rows } = figure
    const table = [columns, ...rows].map((row) =>
      row.map((cell) => (typeof cell === 'string' ? guard(cell) : cell)),
    )
    return {
      title,
      main: html``,
      csv: stringify(table, { bom: true, record_delimiter: 'windows' }),
    }
  },
})
