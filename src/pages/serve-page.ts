import { MOMENT_PARAMETERS } from '../cache/moment.ts'
import type { CacheableRequest, PageSource } from '../cache/response-cache.ts'
import { today } from '../day.ts'
import type { Answer } from '../http/pay.ts'
import { preferencesOf } from '../http/representation.ts'
import type { Admitted } from '../http/request.ts'
import { notFound } from '../http/router.ts'
import type { Answers } from './answers.ts'
import { type Asking, answersOf, queriesOf } from './asking.ts'
import { frame } from './embed/frame.ts'
import { layout } from './layout.ts'
import type { Address, AnyPage } from './page.ts'
import type { Rendered } from './rendered.ts'
import { securityPolicy } from './security-policy.ts'
import { addressed, type Lang, type View, viewOf } from './view.ts'

type Publishers = Answers['publishers']['publishers']['nodes']

type Service = {
  respond: (request: CacheableRequest) => Answer | undefined
  publicUrl: string
  errataUrl?: string
  /** Measures files of editions, and tells what is known of them as of a version of the catalogue. */
  measure: (version: number, editions: string[]) => Promise<View['file']>
}

/** The addresses of pages answer with them, out of the response cache. */
export const pagesOf =
  (service: Service) =>
  (page: AnyPage, lang: Lang) =>
  (request: Admitted, ...parts: string[]): Answer => {
    const { path, search, header, context, signal, markdown: asMarkdown = false } = request
    const { parts: patterns = [], parameters = [] } = page
    if (!parts.every((part, index) => patterns[index]?.test(part) ?? true)) return notFound(path)
    // As of which version of the catalogue it is made, and what is put in the place of today, are asked of every page.
    const asAsked =
      search === ''
        ? path
        : addressed(path, { ...read(search, parameters), ...read(search, MOMENT_PARAMETERS) })
    const answer = service.respond({
      method: 'GET',
      address: asAsked,
      accept: header('accept'),
      ...preferencesOf(request),
      context,
      signal,
      page: sourceOf(page, service, { lang, path, search, parts, asAsked, asMarkdown }),
    })
    if (!answer) throw new Error('expected a page to be cacheable')
    return answer
  }

type Asked = {
  lang: Lang
  path: string
  search: string
  parts: string[]
  asAsked: string
  asMarkdown: boolean
}

/** How a page is made where the cache does not hold it. */
function sourceOf(page: AnyPage, { publicUrl, errataUrl, measure }: Service, asked: Asked) {
  const { lang, path, search, parts, asAsked, asMarkdown } = asked
  let asking: Asking[] = []
  const source: PageSource = {
    key: `${asMarkdown ? 'markdown' : 'page'} ${asAsked}`,
    queries() {
      const address = addressOf(parts, read(search, page.parameters ?? []))
      asking = queriesOf(page.asks(address, today()), lang)
      return asking.map(({ query }) => query)
    },
    async write(executed) {
      const { answers, error } = answersOf(asking, executed)
      if (error) throw error
      const [first] = executed
      const editions = page.files?.(answers)
      const files = editions && first && (await measure(first.version, editions))
      let ofToday = false
      let unfinished = false
      const view = viewOf({
        lang,
        path,
        address: addressOf(parts, read(search, page.parameters ?? [])),
        publicUrl,
        errataUrl,
        today() {
          ofToday = true
          return first?.day ?? ''
        },
        file(edition, format) {
          const found = files?.(edition, format)
          unfinished ||= !found
          return found
        },
      })
      const rendered = page.render(answers, view, parts)
      const form = rendered.csv !== undefined ? 'csv' : asMarkdown ? ('markdown' as const) : 'html'
      return {
        status: rendered.status ?? 200,
        headers: {
          'content-type': TYPES[form],
          'content-language': lang === 'zh' ? 'zh-Hans' : 'en',
          'content-security-policy': securityPolicy(path),
        },
        body: await FORMS[form](rendered, answers.publishers?.publishers.nodes ?? [], view),
        dependsOnToday: ofToday,
        unfinished,
      }
    },
  }
  return source
}

const TYPES = {
  html: 'text/html; charset=utf-8',
  markdown: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
}

const FORMS = {
  html: (rendered: Rendered, publishers: Publishers, view: View) =>
    String(rendered.framed ? frame(rendered, view) : layout(rendered, publishers, view)),
  // What makes it is a library for HTML, which is loaded for the first who asks.
  markdown: async (rendered: Rendered, publishers: Publishers, view: View) =>
    (await import('./markdown.ts')).markdown(rendered, publishers, view),
  csv: ({ csv = '' }: Rendered) => csv,
}

/** The parameters that a page knows, in its order; others say nothing, as whoever passes a link on may add some, and empty fields of forms neither. */
function read(search: string, parameters: readonly string[]): Record<string, string[]> {
  if (search === '' || search === '?') return {}
  const sent = new URLSearchParams(search)
  return Object.fromEntries(
    parameters
      .map((name) => [name, sent.getAll(name).map(plain).filter(Boolean)] as const)
      .filter(([, values]) => values.length > 0),
  )
}

/** Without marks that turn the direction of whatever stands after them. */
const plain = (value: string) => value.replace(/[\u202a-\u202e\u2066-\u2069]/g, '').trim()

const addressOf = (parts: string[], given: Record<string, string[]>): Address => ({
  parts,
  given: Object.fromEntries(Object.entries(given).map(([name, values]) => [name, values.at(-1)])),
  all: (name) => given[name] ?? [],
})
