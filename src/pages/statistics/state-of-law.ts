import { BASIS_STATUS } from '../../dataset/vocabulary/power.ts'
import { type Html, html } from '../html.ts'
import { term, type View } from '../view.ts'
import { percent } from './drawing.ts'

type Counts = { status: keyof typeof BASIS_STATUS.terms; count: number }[]

/** How the law that confers the powers stands, as one bar; the same in words under it. */
export function stateOfLaw(counts: Counts, view: View): Html {
  const { t } = view
  const shown = counts.filter(({ count }) => count > 0)
  const all = shown.reduce((sum, { count }) => sum + count, 0)
  if (all === 0) return html``
  const description = shown
    .map(({ status, count }) => `${term(view, BASIS_STATUS, status)} ${count}`)
    .join(t.comma)
  let x = 0
  const bars = shown.map(({ status, count }) => {
    const share = count / all
    const bar = html`<rect class="s-${status}" x="${percent(x)}" y="0" width="${percent(share)}" height="44"/>${share > 0.05 && html`<text class="on" x="${percent(x + share / 2)}" y="28">${count}</text>`}`
    x += share
    return bar
  })
  return html`<figure><svg width="100%" height="44" role="img" aria-labelledby="state-title state-desc"><title id="state-title">${t.statistics.stateTitle}</title><desc id="state-desc">${description}</desc>${bars}</svg>
<figcaption><ul class="legend">${shown.map(({ status, count }) => html`<li><span class="swatch s-${status}"></span>${term(view, BASIS_STATUS, status)} ${count}</li>`)}</ul></figcaption></figure>`
}
