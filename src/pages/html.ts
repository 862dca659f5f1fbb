import { html } from 'hono/html'

export { html }

/** Markup in which every text has been escaped. */
export type Html = ReturnType<typeof html>

/** An address of another host as a link, if it is one that a browser may open; else the text alone. */
export const external = (address: string, label = address): Html =>
  /^https?:\/\/[^\s]+$/i.test(address)
    ? html`<a href="${address}" rel="external">${label}</a>`
    : html`${label}`

/** What may be wider than the window: it scrolls by itself, for the keyboard too, which needs its name. */
export const scrolling = (label: string, content: Html): Html =>
  html`<section class="scroll" aria-label="${label}" tabindex="0">${content}</section>`

/** What stands between the items of a list. */
export const joined = (items: (Html | string)[], between: string): Html =>
  html`${items.map((item, index) => (index === 0 ? html`${item}` : html`${between}${item}`))}`
