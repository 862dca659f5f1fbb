import { VERSION_KIND } from '../../dataset/vocabulary/law.ts'
import { PROVENANCE_STATUS, VERIFICATION } from '../../dataset/vocabulary/list.ts'
import {
  CONTINUATION_KIND,
  LEGAL_BASIS_ROLE,
  LINEAGE_EFFECT,
  LINEAGE_KIND,
} from '../../dataset/vocabulary/power.ts'
import { standing } from '../basis.ts'
import { type Html, html, joined } from '../html.ts'
import { day } from '../labels.ts'
import { said, term, type View } from '../view.ts'
import type { EditionAnswer, Marks, PowerAnswer, Section } from './section.ts'

type Basis = PowerAnswer['legalBases'][number]
type LineageEvent = PowerAnswer['lineage'][number]
type Continuation = PowerAnswer['continues'][number]

/** The articles that a power rests on, each with its standing on the day. */
export function law(power: PowerAnswer, marked: Marks, view: View): Section {
  const { t, given } = view
  const { legalBases, edition, liveBasisCount } = power
  const taken = day(view, edition.lawAsOf)
  return {
    id: 'law',
    heading: t.power.law,
    content: html`<p>${given.asOf ? t.power.lawIntroOn(taken, day(view, given.asOf)) : t.power.lawIntro(taken)} ${t.power.live(liveBasisCount)}</p>
${power.basisText && html`<details><summary>${t.power.basisText}</summary><p>${said(view, power.basisText)}</p></details>`}<ul class="rows">${legalBases.map((basis, index) => html`<li>${basisItem(basis, marked('legalBases', index), view)}</li>`)}</ul>`,
  }
}

function basisItem(basis: Basis, mark: Html, view: View): Html {
  const { t, to } = view
  const { role, citation, instrument, articles, summary, versionOn, laterVersion } = basis
  const facts = [
    term(view, LEGAL_BASIS_ROLE, role),
    versionOn && html`${t.power.cited}${t.colon}${day(view, versionOn)}`,
    laterVersion &&
      html`${t.power.later}${t.colon}${day(view, laterVersion.on)} ${term(view, VERSION_KIND, laterVersion.kind)}${laterVersion.by && html` ${said(view, laterVersion.by)}`}`,
    nowAt(basis, view),
    basis.ceasedOn && html`${t.power.ceased(day(view, basis.ceasedOn))}`,
    basis.statusKnownOn && html`${t.power.statusKnown(day(view, basis.statusKnownOn))}`,
    term(view, VERIFICATION, basis.verification),
  ].filter((fact) => fact !== null && fact !== '')
  const article = articles.length === 1 ? articles[0]?.notation : undefined
  return html`<p>${standing(view, basis.status)} <a href="${to(`/law/${instrument.key}`, { article })}">${said(view, citation)}</a>${mark}</p>${summary && html`<p>${said(view, summary)}</p>`}<p class="small">${joined(facts as (Html | string)[], t.semicolon)}</p>`
}

/** Where the rule stands now, if that is elsewhere than where it was. */
function nowAt({ articles, currentArticles, ceasedOn, status }: Basis, view: View): Html | null {
  const { t, given } = view
  if (currentArticles === null) {
    if (ceasedOn || status === 'REPEALED') return html`${t.power.currentGone}`
    return given.asOf
      ? null
      : html`${t.power.current}${t.colon}<span class="unknown">${t.unknown}</span>`
  }
  const then = articles.map(({ notation }) => notation).join()
  if (currentArticles.map(({ notation }) => notation).join() === then) return null
  return html`${t.power.current}${t.colon}${joined(
    currentArticles.map(({ label }) => said(view, label)),
    t.comma,
  )}`
}

/** What became of the power, what it was before and goes on as, and in which editions it stands. */
export function history(power: PowerAnswer, view: View): Section {
  const { t, to } = view
  const { lineage, history, continues, continuedBy } = power
  return {
    id: 'history',
    heading: t.power.history,
    content: html`${
      lineage.length === 0
        ? html`<p>${t.power.historyNone}</p>`
        : html`<ul class="rows">${lineage.map((event) => html`<li>${befell(event, view)}</li>`)}</ul>`
    }${goesOn(t.power.continues, continues, view)}${goesOn(t.power.continuedBy, continuedBy, view)}<h3>${t.power.editions}</h3><ul>${history.map(
      ({ code, name, edition }) =>
        html`<li><a href="${to(`/powers/${edition.key}/${code}`)}">${said(view, edition.title)}</a>${t.colon}${said(view, name)}</li>`,
    )}</ul>`,
  }
}

function befell(
  { kind, effect, on, onPrecision, from, to, by, basis, verification, note }: LineageEvent,
  view: View,
): Html {
  const { t } = view
  const isOther = to.length > 0 && to.join() !== from.join()
  return html`<p>${day(view, on, onPrecision)} <strong>${term(view, LINEAGE_KIND, kind)}</strong> <span class="small">${term(view, LINEAGE_EFFECT, effect)}</span>${
    isOther && html` <span class="small">${from.join(t.comma)} → ${to.join(t.comma)}</span>`
  }</p><p>${t.power.by}${t.colon}${said(view, by)}${basis && html` ${said(view, basis)}`}${verification && html` <span class="small">${term(view, VERIFICATION, verification)}</span>`}</p>${note && html`<p>${said(view, note)}</p>`}`
}

/** What nothing befell is the same power in another edition, and stands among these. */
const goesOn = (heading: string, continuations: Continuation[], view: View): Html => {
  const told = continuations.filter(({ kind }) => kind !== 'SAME')
  return html`${
    told.length > 0 &&
    html`<h3>${heading}</h3><ul>${told.map(
      ({ kind, on, by, power }) =>
        html`<li><a href="${view.power(power.url)}">${said(view, power.name)}</a> <span class="small">${power.code} ${day(view, on)} ${term(view, CONTINUATION_KIND, kind)}${by && html` ${said(view, by)}`}</span></li>`,
    )}</ul>`
  }`
}

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
            content: html`<ul>${related.map((each) => html`<li><a href="${to(`/powers/${edition.key}/${each.code}`)}">${said(view, each.name)}</a> <span class="small">${each.code}</span></li>`)}</ul>`,
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
                keywords.map((word) => said(view, word)),
                t.comma,
              )}</p>`
            }${questions.length > 0 && html`<details><summary>${t.power.questions}</summary><ul>${questions.map((question) => html`<li>${said(view, question)}</li>`)}</ul></details>`}`,
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
<div><dt>${t.power.editionOf}</dt><dd><a href="${to(`/lists/${edition.key}`)}">${said(view, edition.title)}</a></dd></div>
<div><dt>${t.power.provenance}</dt><dd>${term(view, PROVENANCE_STATUS, provenance.status)}${provenance.note && html`${t.semicolon}${said(view, provenance.note)}`}</dd></div>
<div><dt>${t.power.hash}</dt><dd><code>${edition.contentHash}</code></dd></div>
</dl>`,
    },
  ]
}

const QUERY =
  'query ($edition: String, $code: String!) { power(edition: $edition, code: $code) { name summary materials { name } timeLimits { stage label } remedies { body } partStandings { now } } }'
