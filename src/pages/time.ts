import { type Html, html } from './html.ts'
import { day } from './labels.ts'
import { listText, type View } from './view.ts'

type Edition = {
  key: string
  publisher: { currentEdition: { key: string; title: string } | null }
}

/** That a page shows another day than today, or a list that another has followed. */
export function asOfBanner(edition: Edition, asOf: string | undefined, view: View): Html {
  const { t, to, path } = view
  const now = edition.publisher.currentEdition
  const older = now && now.key !== edition.key
  if (!asOf && !older) return html``
  return html`<div class="banner">${asOf && html`<p>${t.asOf.banner(day(view, asOf))} <a href="${to(path)}">${t.asOf.today}</a></p>`}${older && html`<p>${t.asOf.older}<a href="${to(`/lists/${now.key}`)}">${listText(view, now.title)}</a></p>`}</div>`
}
