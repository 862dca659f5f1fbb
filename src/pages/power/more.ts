import { PROVENANCE_STATUS } from '../../dataset/vocabulary/list.ts'
import { html, joined } from '../html.ts'
import { listText, term, type View } from '../view.ts'
import type { EditionAnswer, PowerAnswer, Section } from './section.ts'

/** What else belongs to it: other matters on the same law, words, data, whom to tell of mistakes. */
export function more(power: PowerAnswer, edition: EditionAnswer, view: View): Section[] {
  const { t, to, at } = view
  const { code, related, keywords, questions, provenance } = power
  const hotline = edition.hotline ?? edition.publisher.hotline
  const asked = { edition: edition.key, code }
  const report = view.report(`${edition.key}/${code}`)
  return [
    ...(related.length > 0
      ? [
          {
            id: 'related',
            heading: t.power.related,
            content: html`<ul>${related.map((each) => html`<li><a href="${to(`/powers/${edition.key}/${each.code}`)}">${listText(view, each.name)}</a> <span class="small">${each.code}</span></li>`)}</ul>`,
          },
        ]
      : []),
    ...(keywords.length + questions.length > 0
      ? [
          {
            id: 'wording',
            heading: t.power.wording,
            content: html`${
              keywords.length > 0 &&
              html`<p>${t.power.keywords}${t.colon}${joined(
                keywords.map((word) => listText(view, word)),
                t.comma,
              )}</p>`
            }${questions.length > 0 && html`<details><summary>${t.power.questions}</summary><ul>${questions.map((question) => html`<li>${listText(view, question)}</li>`)}</ul></details>`}`,
          },
        ]
      : []),
    {
      id: 'report',
      heading: t.power.report,
      content: html`<p>${t.power.reportText(hotline)}</p>${report && html`<p><a href="${report}">${t.power.reportTo}</a></p>`}`,
    },
    {
      id: 'forms',
      heading: t.power.forms,
      content: html`<ul>
<li><a href="${at('/api/power', asked)}">${t.power.formJson}</a></li>
<li><a href="${at(`/export/${edition.key}.csv`)}">${t.power.formCsv}</a></li>
<li><a href="${at(`/export/${edition.key}.jsonld`)}">${t.power.formJsonld}</a></li>
<li><a href="${at('/graphql', { query: QUERY, variables: JSON.stringify(asked) })}">${t.power.formQuery}</a></li>
</ul>
<dl class="facts">${(
        [
          [t.power.officialCode, power.officialCode],
          [t.power.basicCode, power.basicCode],
        ] as const
      ).map(([what, value]) => value && html`<div><dt>${what}</dt><dd>${value}</dd></div>`)}
<div><dt>${t.power.editionOf}</dt><dd><a href="${to(`/lists/${edition.key}`)}">${listText(view, edition.title)}</a></dd></div>
<div><dt>${t.power.provenance}</dt><dd>${term(view, PROVENANCE_STATUS, provenance.status)}${provenance.note && html`${t.semicolon}${listText(view, provenance.note)}`}</dd></div>
<div><dt>${t.power.hash}</dt><dd><code>${edition.contentHash}</code></dd></div>
</dl>`,
    },
  ]
}

const QUERY =
  'query ($edition: String, $code: String!) { power(edition: $edition, code: $code) { name summary materials { name } timeLimits { stage label } remedies { body } partStandings { now } } }'
