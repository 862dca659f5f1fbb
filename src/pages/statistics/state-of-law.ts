import { BASIS_STATUS } from '../../dataset/vocabulary/power.ts'
import { type Html, html } from '../html.ts'
import { term, type View } from '../view.ts'

type Counts = { status: keyof typeof BASIS_STATUS.terms; count: number }[]

const WIDTH = 360

/** How the law that confers the powers stands, as one bar; the same in words under it. */
export function stateOfLaw(counts: Counts, view: View): Html {
  const { t } = view
  const shown = counts.filter(({ count }) => count > 0)
  const all = shown.reduce((sum, { count }) => sum + count, 0)
  if (all === 0) return html``
  const said = shown
    .map(({ status, count }) => `${term(view, BASIS_STATUS, status)} ${count}`)
    .join(t.comma)
  let x = 0
  const bars = shown.map(({ status, count }) => {
    const width = (count / all) * WIDTH
    const bar = html`<rect class="s-${status}" x="${x.toFixed(1)}" y="0" width="${width.toFixed(1)}" height="36"/>${width > 20 && html`<text class="on" x="${(x + width / 2).toFixed(1)}" y="24">${count}</text>`}`
    x += width
    return bar
  })
  return html`<figure><svg viewBox="0 0 ${WIDTH} 36" role="img" aria-labelledby="state-title state-desc" preserveAspectRatio="none"><title id="state-title">${t.statistics.stateTitle}</title><desc id="state-desc">${said}</desc>${bars}</svg>
<figcaption><ul class="legend">${shown.map(({ status, count }) => html`<li><span class="swatch s-${status}"></span>${term(view, BASIS_STATUS, status)} ${count}</li>`)}</ul></figcaption></figure>`
}
