import { type Html, html } from './html.ts'
import type { View } from './view.ts'

/** What one could ask, for whoever does not know how. */
export const searchExamples = ({ t, to, given }: View): Html =>
  html`<p class="small examples">${t.home_.examples}${t.home_.questions.map((question) => html`<a href="${to('/search', { query: question, publisher: given.publisher })}">${question}</a>`)}</p>`

/** The one field in which people say what they need. */
export const searchForm = ({ t, to, given }: View, id = 'query'): Html =>
  html`<form class="search" action="${to('/search')}" method="get" role="search"><label for="${id}">${t.search.label}</label><div><input type="search" id="${id}" name="query" value="${given.query ?? ''}" maxlength="200" required><button type="submit">${t.search.button}</button></div>${given.publisher && html`<input type="hidden" name="publisher" value="${given.publisher}">`}</form>`
