import { JURISDICTION_LEVEL } from '../../dataset/vocabulary/list.ts'
import { citedToday } from '../basis.ts'
import { type Html, html, joined } from '../html.ts'
import { listText, term, type View } from '../view.ts'
import type { PowerAnswer, Section } from './section.ts'

/** What the office owes whoever comes, who answers for it, and which level does what. */
export function duties(power: PowerAnswer, view: View): Section {
  const { t } = view
  const { exercisedBy, levels, duty, responsibilities, accountability, otherColumns } = power
  const known =
    exercisedBy ||
    levels.length > 0 ||
    duty ||
    responsibilities.length > 0 ||
    accountability ||
    otherColumns.length > 0
  return {
    id: 'duties',
    heading: t.power.duties,
    content: known
      ? html`${facts(
          [
            [t.power.exercisedBy, exercisedBy],
            [t.power.duty, duty],
            ...otherColumns.map(({ heading, text }): [string, string] => [heading, text]),
          ],
          view,
        )}${levels.length > 0 && html`<h3>${t.power.levels}</h3><ul>${levels.map((level) => html`<li>${levelOf(level, view)}</li>`)}</ul>`}${
          responsibilities.length > 0 &&
          html`<h3>${t.power.responsibilities}</h3><ul class="rows">${responsibilities.map(
            ({ stage, text, basis }) =>
              html`<li><p>${stage && html`<strong>${listText(view, stage)}</strong>${t.colon}`}${listText(view, text)} ${citedToday(view, basis)}</p></li>`,
          )}</ul>${power.responsibilityBasisText && html`<p class="small">${t.power.by}${t.colon}${listText(view, power.responsibilityBasisText)}</p>`}`
        }${accountability && answering(accountability, view)}`
      : html`<p class="unknown">${t.power.dutiesNone}</p>`,
  }
}

const facts = (rows: [string, string | null][], view: View): Html => {
  const known = rows.filter(([, value]) => value)
  return known.length === 0
    ? html``
    : html`<dl class="facts">${known.map(([what, value]) => html`<div><dt>${listText(view, what)}</dt><dd>${listText(view, value ?? '')}</dd></div>`)}</dl>`
}

const levelOf = ({ level, name, scope }: PowerAnswer['levels'][number], view: View): Html =>
  html`${term(view, JURISDICTION_LEVEL, level)}${name && html` ${listText(view, name)}`}${scope && html`${view.t.colon}${listText(view, scope)}`}`

function answering(
  { whom, cases, basisText }: NonNullable<PowerAnswer['accountability']>,
  view: View,
): Html {
  const { t } = view
  return html`<h3>${t.power.accountability}</h3>${
    whom.length > 0 &&
    html`<p>${t.power.whom}${t.colon}${joined(
      whom.map((one) => listText(view, one)),
      t.comma,
    )}</p>`
  }${cases.length > 0 && html`<p>${t.power.cases}${t.colon}</p><ol>${cases.map((one) => html`<li>${listText(view, one)}</li>`)}</ol>`}${basisText && html`<p class="small">${t.power.by}${t.colon}${listText(view, basisText)}</p>`}`
}
