import { type Html, html } from './html.ts'
import type { View } from './view.ts'

/** The one field in which people say what they need. */
export const searchForm = ({ t, to, given }: View, id = 'query'): Html =>
  html`<form class="search" action="${to('/search')}" method="get" role="search"><label for="${id}">${t.search.label}</label><div><input type="search" id="${id}" name="query" value="${given.query ?? ''}" maxlength="200" required><button type="submit">${t.search.button}</button></div>${given.publisher && html`<input type="hidden" name="publisher" value="${given.publisher}">`}</form>`
