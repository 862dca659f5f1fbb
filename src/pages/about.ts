import { DATE_PRECISION, PROVENANCE_STATUS } from '../dataset/vocabulary/list.ts'
import { external, html } from './html.ts'
import { day } from './labels.ts'
import { definePage } from './page.ts'
import { listText, term } from './view.ts'

/** How the list was made, what is not known of it, and whom to tell of mistakes. */
export const about = definePage<'editions'>({
  parameters: ['publisher'],
  asks: ({ given: { publisher } }) => ({ editions: { publisher } }),
  render({ editions: { editions } }, view) {
    const { t, to } = view
    const unknown = html`<span class="unknown">${t.unknown}</span>`
    return {
      title: t.about.title,
      main: html`<h1>${t.about.title}</h1><p class="lead">${t.about.lead}</p>
${editions.nodes
  .filter(({ withdrawn }) => !withdrawn)
  .map(
    ({ key, title, provenance: { status, note, source }, lawAsOf, lawCheckedOn, ...edition }) =>
      html`<section aria-labelledby="${key}"><h2 id="${key}">${listText(view, title)}</h2>
<p><strong class="tag">${term(view, PROVENANCE_STATUS, status)}</strong></p>
${note && html`<p>${listText(view, note)}</p>`}
<dl class="facts">
<div><dt>${t.about.source}</dt><dd>${source ? html`${source.url ? external(source.url, source.title) : listText(view, source.title)}${source.by && html`${t.semicolon}${listText(view, source.by)}`}${source.publishedAt && html`${t.semicolon}${day(view, source.publishedAt)}`}` : unknown}</dd></div>
<div><dt>${t.law.number}</dt><dd>${edition.documentNumber ?? unknown}</dd></div>
<div><dt>${t.list.from}</dt><dd>${day(view, edition.effectiveOn, edition.effectivePrecision)} <span class="small">${term(view, DATE_PRECISION, edition.effectivePrecision)}</span></dd></div>
<div><dt>${t.about.lawAsOf}</dt><dd>${day(view, lawAsOf)}</dd></div>
<div><dt>${t.about.lawCheckedOn}</dt><dd>${lawCheckedOn ? day(view, lawCheckedOn) : unknown}</dd></div>
<div><dt>${t.about.declared}</dt><dd>${edition.declared.powers === null || edition.declared.categories === null ? unknown : t.home_.counts(edition.declared.powers, edition.declared.categories)}</dd></div>
<div><dt>${t.about.held}</dt><dd>${t.home_.counts(edition.counts.powers, edition.counts.categories)}</dd></div>
</dl><p><a href="${to(`/lists/${key}`)}">${t.data.read}</a></p></section>`,
  )}
<section aria-labelledby="unknown"><h2 id="unknown">${t.about.unknownTitle}</h2><p>${t.about.unknownText}</p><p><a href="${to('/statistics')}#completeness">${t.about.completeness}</a></p></section>
<section aria-labelledby="tell"><h2 id="tell">${t.power.report}</h2><p>${t.power.reportText(editions.nodes[0]?.publisher.hotline ?? null)}</p><p>${t.about.tell}</p></section>
<section aria-labelledby="accessibility"><h2 id="accessibility">${t.about.access}</h2><p>${t.about.accessText}</p></section>`,
    }
  },
})
