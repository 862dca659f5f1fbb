import { COUNTERPART_REASON } from '../../dataset/vocabulary/power.ts'
import type { Answers } from '../answers.ts'
import { html, joined } from '../html.ts'
import { listText, term, type View } from '../view.ts'
import type { EditionAnswer, Section } from './section.ts'

/** The same power in the lists of other agencies; nothing where there is none. */
export function counterparts(
  { power }: Answers['counterparts'],
  edition: EditionAnswer,
  view: View,
): Section[] {
  const { t, to } = view
  if (!power || power.counterparts.length === 0) return []
  const others = power.counterparts.map(
    ({ by, power: { name, code, url, edition: other } }) =>
      html`<li><p><a href="${view.power(url)}">${listText(view, name)}</a> <span class="small">${code}</span></p><p class="small">${listText(view, other.publisher.name)}${t.semicolon}${joined(
        by.map((reason) => term(view, COUNTERPART_REASON, reason)),
        t.comma,
      )}${t.semicolon}<a href="${to('/compare', { from: edition.key, to: other.key, by: 'COUNTERPART' })}">${t.power.compareLists}</a></p></li>`,
  )
  return [
    {
      id: 'counterparts',
      heading: t.power.counterparts,
      content: html`<ul class="rows">${others}</ul>`,
    },
  ]
}
