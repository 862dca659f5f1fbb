import { accepted } from '../http/accept.ts'
import type { HttpRequest } from '../http/request.ts'
import { flat, type HttpResponse } from '../http/response.ts'
import { html } from './html.ts'
import { layout } from './layout.ts'
import { securityPolicy } from './security-policy.ts'
import { type Lang, viewOf } from './view.ts'

/** Errors as pages, for browsers, with a way on; programs have them as JSON. */
export const errorPage =
  (publicUrl: string) =>
  (request: HttpRequest, { status, headers, body }: HttpResponse): HttpResponse | undefined => {
    if (request.method === 'POST' || !(body instanceof Buffer)) return undefined
    if (!headers.includes('application/json; charset=utf-8') || !isForPeople(request))
      return undefined
    const lang: Lang = /^\/en(\/|$)/.test(request.path) ? 'en' : 'zh'
    const address = { parts: [], given: {}, all: () => [] }
    const view = viewOf({ lang, path: '/', address, publicUrl, today: () => '' })
    const { t, to } = view
    const { title, text } = t.errors[status as 404] ?? t.errors.other
    const message = messageOf(body)
    const [, near] = /did you mean (\/[^?\s<]*)\?/.exec(message ?? '') ?? []
    const page = layout(
      {
        title,
        main: html`<h1>${title}</h1><p>${text}</p>
${near && html`<p>${t.errors.near}<a href="${view.at(near)}">${near}</a></p>`}
${status === 400 && message && html`<p class="small">${t.errors.message}<span lang="en">${message}</span></p>`}
<form class="search" action="${to('/search')}" method="get" role="search"><label for="query">${t.search.label}</label><div><input type="search" id="query" name="query" maxlength="200" required><button type="submit">${t.search.button}</button></div></form>
<p><a href="${to('/')}">${t.home}</a></p>`,
        list: null,
      },
      [],
      view,
    )
    const bytes = Buffer.from(String(page))
    return { status, headers: [...kept(headers), ...own(request.path, lang, bytes)], body: bytes }
  }

/** Of the API people see errors as programs do. */
const isForPeople = (request: HttpRequest) =>
  !/^\/(graphql|api)(\/|$)/.test(request.path) && accepted(request.header('accept')).page

const kept = (headers: string[]) =>
  headers.filter((_, at) => !OWN.has(headers[at - (at % 2)] ?? ''))

const OWN = new Set(['content-type', 'content-length'])

const own = (path: string, lang: Lang, bytes: Buffer) =>
  flat({
    'content-type': 'text/html; charset=utf-8',
    'content-language': lang === 'zh' ? 'zh-Hans' : 'en',
    'content-security-policy': securityPolicy(path),
    'content-length': String(bytes.byteLength),
  })

function messageOf(body: Buffer): string | undefined {
  try {
    return JSON.parse(body.toString()).errors?.[0]?.message
  } catch {
    return undefined
  }
}
