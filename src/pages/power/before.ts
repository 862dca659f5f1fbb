import { MATERIAL_FORM, PROCEDURE_VARIANT } from '../../dataset/vocabulary/power.ts'
import { citedToday } from '../basis.ts'
import { html } from '../html.ts'
import { listText, term, type View } from '../view.ts'
import type { Marks, PowerAnswer, Section } from './section.ts'

/** What a person has to know and to have before anything begins. */
export function materials({ materials }: PowerAnswer, marked: Marks, view: View): Section {
  const { t } = view
  const content =
    materials === null
      ? html`<p class="unknown">${t.power.materialsUnknown}</p>`
      : materials.length === 0
        ? html`<p>${t.power.materialsNone}</p>`
        : html`<ul class="check">${materials.map(
            ({ name, form, copies, requiredWhen, basis }, index) =>
              html`<li><p>${listText(view, name)}${marked('materials', index)}</p><p class="small">${form && html`${term(view, MATERIAL_FORM, form)} `}${copies !== null && html`${t.power.copies(copies)} `}${citedToday(view, basis)}</p>${requiredWhen && html`<p class="small">${t.power.when}${t.colon}${listText(view, requiredWhen)}</p>`}</li>`,
          )}</ul>`
  return { id: 'materials', heading: t.power.materials, content }
}

export function conditions(power: PowerAnswer, marked: Marks, view: View): Section {
  const { t } = view
  const { conditions, initiation } = power
  const content =
    conditions.length === 0
      ? html`<p class="unknown">${t.power.conditionsNone}</p>`
      : html`<ul>${conditions.map(
          ({ text, basis }, index) =>
            html`<li>${listText(view, text)} ${citedToday(view, basis)}${marked('conditions', index)}</li>`,
        )}</ul>`
  return { id: 'conditions', heading: t.power.conditionsOf[initiation], content }
}

export function procedure({ procedure }: PowerAnswer, marked: Marks, view: View): Section {
  const { t } = view
  const { steps, variant } = procedure
  const content =
    steps.length === 0
      ? html`<p class="unknown">${t.power.procedureNone}</p>`
      : html`<ol class="steps">${steps.map(
          ({ name, description }, index) =>
            html`<li><h3>${listText(view, name)}${marked('procedure', index)}</h3>${description && html`<p>${listText(view, description)}</p>`}</li>`,
        )}</ol>`
  return {
    id: 'procedure',
    heading: t.power.procedure,
    content: html`${content}<p class="small">${t.power.variant}${t.colon}${term(view, PROCEDURE_VARIANT, variant)}</p>`,
  }
}
