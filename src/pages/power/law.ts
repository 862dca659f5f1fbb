import { VERSION_KIND } from '../../dataset/vocabulary/law.ts'
import { VERIFICATION } from '../../dataset/vocabulary/list.ts'
import { LEGAL_BASIS_ROLE } from '../../dataset/vocabulary/power.ts'
import { standing } from '../basis.ts'
import { type Html, html, joined } from '../html.ts'
import { day } from '../labels.ts'
import { listText, term, type View } from '../view.ts'
import type { Marks, PowerAnswer, Section } from './section.ts'

type Basis = PowerAnswer['legalBases'][number]

/** The articles that a power rests on, each with its standing on the day. */
export function law(power: PowerAnswer, marked: Marks, view: View): Section {
  const { t, given } = view
  const { legalBases, edition, liveBasisCount } = power
  const taken = day(view, edition.lawAsOf)
  return {
    id: 'law',
    heading: t.power.law,
    content: html`<p>${given.asOf ? t.power.lawIntroOn(taken, day(view, given.asOf)) : t.power.lawIntro(taken)} ${t.power.live(liveBasisCount)}</p>
${power.basisText && html`<details><summary>${t.power.basisText}</summary><p>${listText(view, power.basisText)}</p></details>`}<ul class="rows">${legalBases.map((basis, index) => html`<li>${basisItem(basis, marked('legalBases', index), view)}</li>`)}</ul>`,
  }
}

function basisItem(basis: Basis, mark: Html, view: View): Html {
  const { t, to } = view
  const { role, citation, instrument, articles, summary, versionOn, laterVersion } = basis
  const facts = [
    term(view, LEGAL_BASIS_ROLE, role),
    versionOn && html`${t.power.cited}${t.colon}${day(view, versionOn)}`,
    laterVersion &&
      html`${t.power.later}${t.colon}${day(view, laterVersion.on)} ${term(view, VERSION_KIND, laterVersion.kind)}${laterVersion.by && html` ${listText(view, laterVersion.by)}`}`,
    nowAt(basis, view),
    basis.ceasedOn && html`${t.power.ceased(day(view, basis.ceasedOn))}`,
    basis.statusKnownOn && html`${t.power.statusKnown(day(view, basis.statusKnownOn))}`,
    term(view, VERIFICATION, basis.verification),
  ].filter((fact) => fact !== null && fact !== '')
  const article = articles.length === 1 ? articles[0]?.notation : undefined
  return html`<p>${standing(view, basis.status)} <a href="${to(`/law/${instrument.key}`, { article })}">${listText(view, citation)}</a>${mark}</p>${summary && html`<p>${listText(view, summary)}</p>`}<p class="small">${joined(facts as (Html | string)[], t.semicolon)}</p>`
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
    currentArticles.map(({ label }) => listText(view, label)),
    t.comma,
  )}`
}
