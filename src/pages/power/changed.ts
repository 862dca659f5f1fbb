import { PART_CHANGE, PART_NAME } from '../../dataset/vocabulary/law.ts'
import { VERIFICATION } from '../../dataset/vocabulary/list.ts'
import { cited, nowAt, standing } from '../basis.ts'
import { type Html, html, joined } from '../html.ts'
import { day } from '../labels.ts'
import { listText, term, type View } from '../view.ts'
import type { Marks, PowerAnswer } from './section.ts'

type Standing = PowerAnswer['partStandings'][number]

/** What of a power no longer holds on the day, since when, and what holds instead: the first thing to know. */
export function changed(power: PowerAnswer, view: View): Html {
  const { t } = view
  const { partStandings, edition } = power
  const gone = partStandings.filter(({ change }) => change !== 'ADDED')
  const added = partStandings.filter(({ change }) => change === 'ADDED')
  const known = partStandings[0]?.knownOn
  return html`${over(power, view)}${elsewhere(power, view)}${
    gone.length > 0 &&
    html`<section class="changed" aria-labelledby="changed">
<h2 id="changed">${t.power.outdated(gone.length)}</h2>
<p>${t.power.outdatedIntro(day(view, edition.lawAsOf))}</p>${entries(power, gone, view)}
${known && html`<p class="small">${t.power.knownOn(day(view, known))}</p>`}
</section>`
  }${
    added.length > 0 &&
    html`<section class="changed added" aria-labelledby="added">
<h2 id="added">${t.power.added}</h2>${entries(power, added, view)}
${known && gone.length === 0 && html`<p class="small">${t.power.knownOn(day(view, known))}</p>`}
</section>`
  }`
}

/**
 * What befell several items by the same act in the same way is said once. Few such things are said at once; of many only what befell the
 * power as a whole, and the rest is folded, act by act, so that it does not stand between people and the guide.
 */
function entries(power: PowerAnswer, standings: Standing[], view: View): Html {
  const alike = [...Map.groupBy(standings, keyOf).values()]
  const open = alike.length > FEW ? alike.filter(([first]) => first?.part === 'power') : alike
  const acts = Map.groupBy(
    alike.filter((each) => !open.includes(each)),
    ([first]) => JSON.stringify([first?.since, first?.basis?.instrument.key]),
  )
  return html`${open.length > 0 && html`<ol>${open.map((each) => entry(power, each, view))}</ol>`}${[
    ...acts.values(),
  ].map((changes) => folded(power, changes, view))}`
}

const FEW = 3

/** What one act has changed: since when, which parts and what holds now, in short, and one by one where it is opened. */
function folded(power: PowerAnswer, changes: Standing[][], view: View): Html {
  const { t } = view
  const all = changes.flat()
  const [first] = all
  if (!first) return html``
  const parts = [...new Set(all.map(({ part }) => partName(view, part)))].join(t.comma)
  return html`<details><summary><strong>${t.power.since(day(view, first.since))}</strong> ${first.basis && html`${listText(view, first.basis.instrument.title)}${t.colon}`}${parts}${t.power.places(all.length)}<span class="hint">${t.power.whatHolds}${t.colon}${listText(view, shortened(first.now, view))}</span></summary><ol>${changes.map((each) => entry(power, each, view))}</ol></details>`
}

const keyOf = ({ change, since, now, basis }: Standing) =>
  JSON.stringify([change, since, now, basis?.citation, basis?.status])

/** A power that is exercised no longer. */
function over({ status, statusCause }: PowerAnswer, view: View): Html {
  if (status === 'RETAINED') return html``
  const { t } = view
  return html`<div class="over"><h2>${t.power.ended[status]}</h2>${
    statusCause &&
    html`<p>${t.power.endedOn(day(view, statusCause.on), listText(view, statusCause.by))}</p>${statusCause.note && html`<p>${listText(view, statusCause.note)}</p>`}`
  }</div>`
}

/** A power whose code is gone from the list in force, where it is known what it goes on as. */
function elsewhere({ listed, continuedBy }: PowerAnswer, view: View): Html {
  const { t } = view
  if (listed || continuedBy.length === 0) return html``
  return html`<div class="over"><p>${t.power.goneOn}${t.colon}${joined(
    continuedBy.map(
      ({ power }) =>
        html`<a href="${view.power(power.url)}">${listText(view, power.name)}</a> ${power.code}`,
    ),
    t.comma,
  )}</p></div>`
}

function entry(power: PowerAnswer, alike: Standing[], view: View): Html {
  const { t } = view
  const [first] = alike
  if (!first) return html``
  const { since, change, now, basis, verification } = first
  const parts = [...new Set(alike.map(({ part }) => partName(view, part)))].join(t.comma)
  const listed = alike.flatMap((standing) => itemText(power, standing) ?? [])
  return html`<li id="${anchor(power, first)}">
<p><strong class="tag ${change === 'ADDED' ? 'note' : 'bad'}">${term(view, PART_CHANGE, change)}</strong> <strong>${parts}</strong> <span class="small">${t.power.since(day(view, since))}</span></p>
${
  listed.length > 0 &&
  html`<p class="small was">${t.power.was}${t.colon}${joined(
    listed.map((text) => listText(view, shortened(text, view))),
    t.semicolon,
  )}</p>`
}
<p><strong>${t.power.whatHolds}${t.colon}</strong>${listText(view, now)}</p>
<p class="small">${basis && html`${t.power.by}${t.colon}${cited(view, basis)} ${standing(view, basis.status)}${nowAt(view, basis)} `}${term(view, VERIFICATION, verification)}</p>
</li>`
}

/** The whole of it stands further down. */
const shortened = (text: string, { lang }: View) =>
  text.length > SHOWN[lang] ? `${text.slice(0, SHOWN[lang])}…` : text
const SHOWN = { zh: 40, en: 90 }

/** Marks for the items further down, each with a link to what holds instead. */
export const marks =
  (power: PowerAnswer, view: View): Marks =>
  (part, index) => {
    const changed = power.partStandings.find(
      (each) => each.part === part && each.index === index && each.change !== 'ADDED',
    )
    if (!changed) return html``
    return html` <a class="tag bad" href="#${anchor(power, changed)}">${term(view, PART_CHANGE, changed.change)}</a>`
  }

/** Of the first of those that are said together. */
const anchor = ({ partStandings }: PowerAnswer, standing: Standing) =>
  `change-${partStandings.findIndex((each) => keyOf(each) === keyOf(standing)) + 1}`

const partName = (view: View, part: string) =>
  part in PART_NAME.terms ? term(view, PART_NAME, part as keyof typeof PART_NAME.terms) : part

/** An item of a part in a few words, as the list says it. */
function itemText(power: PowerAnswer, { part, index }: Standing): string | undefined {
  if (index === null) return undefined
  if (part === 'legalBases') return power.legalBases[index]?.citation
  if (part === 'conditions') return power.conditions[index]?.text
  if (part === 'materials') return power.materials?.[index]?.name
  if (part === 'procedure') return power.procedure.steps[index]?.name
  if (part === 'sanctions') return power.sanctions[index]?.trigger
  if (part === 'remedies') return power.remedies[index]?.body
  const limit = part === 'timeLimits' ? power.timeLimits[index] : undefined
  return limit && [limit.stage, limit.label].filter(Boolean).join(' ')
}
