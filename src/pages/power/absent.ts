import { html } from '../html.ts'
import { day } from '../labels.ts'
import type { Rendered } from '../rendered.ts'
import { listText, type View } from '../view.ts'
import type { EditionAnswer } from './section.ts'

type Asked = { edition: EditionAnswer | null; key: string; code?: string }

/** Why there is no power, or no list, at an address: it was withdrawn, or there never was one. */
export function absent({ edition, key, code }: Asked, view: View): Rendered {
  const { t, to } = view
  if (!edition) {
    const { title, text } = t.power.noEdition
    return {
      status: 404,
      title,
      main: html`<h1>${title}</h1><p>${text(key)}</p><p><a href="${to('/')}">${t.home}</a></p>`,
    }
  }
  const { withdrawn, publisher } = edition
  if (withdrawn) {
    const { title, text, reason, current } = t.power.withdrawn
    const now = publisher.currentEdition
    return {
      status: 410,
      title,
      list: edition,
      main: html`<h1>${title}</h1><p>${text(edition.title, day(view, withdrawn.on.slice(0, 10)))}</p><p>${reason}${t.colon}${listText(view, withdrawn.reason)}</p>${
        now &&
        html`<p>${current}${t.colon}<a href="${to(code ? `/powers/${now.key}/${code}` : `/lists/${now.key}`)}">${listText(view, now.title)}</a></p>`
      }`,
    }
  }
  const { title, text, all } = t.power.missing
  return {
    status: 404,
    title,
    list: edition,
    main: html`<h1>${title}</h1><p>${text(code ?? '', edition.title)}</p><p><a href="${to(`/lists/${key}`)}">${all}</a></p>`,
  }
}
