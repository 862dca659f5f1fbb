import { REMEDY_KIND, SANCTION_KIND } from '../../dataset/vocabulary/consequence.ts'
import { START_EVENT } from '../../dataset/vocabulary/time-limit.ts'
import { citedToday } from '../basis.ts'
import { type Html, html } from '../html.ts'
import { duration, money } from '../labels.ts'
import { listText, term, type View } from '../view.ts'
import type { Marks, PowerAnswer, Section } from './section.ts'

type Sanction = PowerAnswer['sanctions'][number]

/** What can be done against a decision, or where none comes in time. */
export function remedies({ remedies }: PowerAnswer, marked: Marks, view: View): Section {
  const { t } = view
  const content =
    remedies.length === 0
      ? html`<p class="unknown">${t.power.remediesNone}</p>`
      : html`<ul class="rows">${remedies.map(
          ({ kind, body, within, from, basis }, index) =>
            html`<li><p><strong>${term(view, REMEDY_KIND, kind)}</strong>${t.colon}${listText(view, body)}${marked('remedies', index)}</p><p class="small">${
              within
                ? html`${t.power.upTo(duration(view, within))}${t.semicolon}${t.power.from(term(view, START_EVENT, from))}`
                : html`<span class="unknown">${t.power.withinUnknown}</span>`
            } ${citedToday(view, basis)}</p></li>`,
        )}</ul>`
  return { id: 'remedies', heading: t.power.remedies, content }
}

/** Only of a power that punishes. */
export function sanctions({ sanctions }: PowerAnswer, marked: Marks, view: View): Section[] {
  if (sanctions.length === 0) return []
  const { t } = view
  return [
    {
      id: 'sanctions',
      heading: t.power.sanctions,
      content: html`<ul class="rows">${sanctions.map(
        (sanction, index) =>
          html`<li><p>${listText(view, sanction.trigger)}${marked('sanctions', index)}</p><p><strong>${term(view, SANCTION_KIND, sanction.kind)}</strong>${amounts(sanction, view).map((each) => html`${t.colon}${each}`)}</p><p class="small">${citedToday(view, sanction.basis)}</p></li>`,
      )}</ul>`,
    },
  ]
}

/** How high a fine may be. */
export function amounts({ fine, multiple }: Sanction, view: View): Html[] {
  const { t } = view
  return [
    ...(fine
      ? [
          html`${between(fine, (amount) => money(view, amount, fine.currency), view)}${fine.per && html`${t.power.per('')}${listText(view, fine.per)}`}`,
        ]
      : []),
    ...(multiple
      ? [
          view.lang === 'zh'
            ? html`${listText(view, multiple.of)}的${t.power.times(between(multiple, String, view))}`
            : html`${t.power.times(between(multiple, String, view))} ${listText(view, multiple.of)}`,
        ]
      : []),
  ]
}

function between(
  { min, max }: { min: string | null; max: string | null },
  shown: (amount: string) => string,
  { t }: View,
): string {
  if (min === null) return max === null ? t.unknown : t.power.rangeMax(shown(max))
  if (max === null) return t.power.rangeMin(shown(min))
  return min === max ? shown(min) : t.power.range(shown(min), shown(max))
}
