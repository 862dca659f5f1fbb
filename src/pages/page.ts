import type { GraphQLError } from 'graphql'
import { MOMENT_PARAMETERS } from '../cache/moment.ts'
import type { CacheableRequest } from '../cache/response-cache.ts'
import { today } from '../day.ts'
import { type Prepared, prepared } from '../execution/documents.ts'
import type { Executed } from '../execution/run.ts'
import type { Answer } from '../http/pay.ts'
import { preferencesOf } from '../http/representation.ts'
import type { Admitted } from '../http/request.ts'
import { notFound } from '../http/router.ts'
import { badRequest, byParameter } from '../web/by-parameter.ts'
import { operations } from '../web/operations.ts'
import { readParameters } from '../web/parameters.ts'
import type { Answers } from './answers.ts'
import { frame } from './embed/frame.ts'
import { layout } from './layout.ts'
import { markdown } from './markdown.ts'
import type { Rendered } from './rendered.ts'
import { securityPolicy } from './security-policy.ts'
import { addressed, inLang, type Lang, type Parameters, TEXTS, type View } from './view.ts'

type Name = keyof Answers
type Publishers = Answers['publishers']['publishers']['nodes']

/** What an address says: the parts that its pattern leaves open, and the parameters that the page knows. */
export type Address = {
  parts: string[]
  given: Record<string, string | undefined>
  all: (name: string) => string[]
}

/** A page: what it asks the ready-made queries, and what it makes of their answers. */
export type Page<
  Asked extends Name = Name,
  Perhaps extends Name = Name,
  Each extends Name = Name,
> = {
  /** What the parts of the address have to be like, else there is nothing there. */
  parts?: RegExp[]
  parameters?: readonly string[]
  asks: (
    address: Address,
    today: string,
  ) => Record<Asked, Parameters> &
    Partial<Record<Perhaps, Parameters>> &
    Record<Each, readonly Parameters[]>
  render: (
    answers: Pick<Answers, Asked | 'publishers'> &
      Partial<Pick<Answers, Perhaps>> & { [Name in Each]: Answers[Name][] },
    view: View,
    parts: string[],
  ) => Rendered
}

/** Holds the types of a page together. */
export const definePage = <
  Asked extends Name,
  Perhaps extends Name = never,
  Each extends Name = never,
>(
  page: Page<Asked, Perhaps, Each>,
): AnyPage => page as unknown as AnyPage

/** A page of whatever it asks: `definePage` has held its types together. */
export type AnyPage = Omit<Page, 'asks' | 'render'> & {
  asks: (
    address: Address,
    today: string,
  ) => Partial<Record<Name, Parameters | readonly Parameters[]>>
  render: (answers: object, view: View, parts: string[]) => Rendered
}

type Service = {
  respond: (request: CacheableRequest) => Answer | undefined
  publicUrl: string
  errataUrl?: string
}

/** The addresses of pages answer with them, out of the response cache. */
export const pagesOf =
  ({ respond, publicUrl, errataUrl }: Service) =>
  ({ parts: patterns = [], parameters = [], asks, render }: AnyPage, lang: Lang) =>
  (request: Admitted, ...parts: string[]): Answer => {
    const { path, search, header, context, signal, markdown: asMarkdown } = request
    if (!parts.every((part, index) => patterns[index]?.test(part) ?? true)) return notFound(path)
    const given = read(search, parameters)
    // As of which version of the catalogue it is made, and what is put in the place of today.
    const moment = read(search, MOMENT_PARAMETERS)
    const asAsked = addressed(path, { ...given, ...moment })
    const address = addressOf(parts, given)
    let asked: Asking[] | undefined
    const asking = () => {
      asked ??= queriesOf(asks(address, today()), lang)
      return asked
    }
    const answer = respond({
      method: 'GET',
      address: asAsked,
      accept: header('accept'),
      ...preferencesOf(request),
      context,
      signal,
      page: {
        key: `${asMarkdown ? 'markdown' : 'page'} ${asAsked}`,
        queries: () => asking().map(({ query }) => query),
        write(executed) {
          const { answers, error } = answersOf(asking(), executed)
          const nodes = answers.publishers?.publishers.nodes ?? []
          if (error) throw error
          let ofToday = false
          const view = viewOf({
            lang,
            path,
            address,
            publicUrl,
            errataUrl,
            today() {
              ofToday = true
              return executed[0]?.day ?? ''
            },
          })
          const rendered = render(answers, view, parts)
          const form =
            rendered.csv !== undefined ? 'csv' : asMarkdown ? ('markdown' as const) : 'html'
          return {
            status: rendered.status ?? 200,
            headers: {
              'content-type': TYPES[form],
              'content-language': lang === 'zh' ? 'zh-Hans' : 'en',
              'content-security-policy': securityPolicy(path),
            },
            body: FORMS[form](rendered, nodes, view),
            dependsOnToday: ofToday,
          }
        },
      },
    })
    if (!answer) throw new Error('expected a page to be cacheable')
    return answer
  }

const TYPES = {
  html: 'text/html; charset=utf-8',
  markdown: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
}

const FORMS = {
  html: (rendered: Rendered, publishers: Publishers, view: View) =>
    String(rendered.framed ? frame(rendered, view) : layout(rendered, publishers, view)),
  markdown,
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

type Asking = {
  name: Name
  /** One of several of this name. */
  several: boolean
  query: { query: Prepared; variables: Record<string, unknown> }
}

/** The frame of every page names the publishers. */
const queriesOf = (asks: ReturnType<AnyPage['asks']>, lang: Lang): Asking[] =>
  Object.entries({ publishers: {}, ...asks }).flatMap(([name, asked]) =>
    asked === undefined
      ? []
      : [asked].flat().map((parameters: Parameters) => ({
          name: name as Name,
          several: Array.isArray(asked),
          query: queryOf(name, parameters, lang),
        })),
  )

function queryOf(name: string, parameters: Parameters, lang: Lang) {
  const operation = operations.get(name)
  const query = documents.get(name)
  if (!operation || !query) throw new Error(`there is no ready-made query ${name}`)
  const inLanguage = operation.variables.some((variable) => variable.name === 'lang')
  const text = addressed('', { ...parameters, ...(inLanguage && { lang: lang.toUpperCase() }) })
  const { variables, issues } = readParameters(operation, new URLSearchParams(text))
  if (issues.length > 0) throw badRequest(issues)
  return { query, variables }
}

const documents = new Map([...operations].map(([name, { document }]) => [name, prepared(document)]))

/** The answers by the names of their queries, and the first error where there is one. */
function answersOf(asked: Asking[], executed: Executed[]) {
  const answers: Partial<Record<Name, unknown>> & Partial<Pick<Answers, 'publishers'>> = {}
  let error: GraphQLError | undefined
  // Of a list that there is not, or is no more, everything else that is asked is in vain.
  const isMissing = () => {
    const asked = answers.edition as Answers['edition'] | undefined
    return asked && (asked.edition === null || asked.edition.withdrawn !== null)
  }
  for (const [index, { name, several }] of asked.entries()) {
    const operation = operations.get(name)
    const result = executed[index]?.result
    if (!operation || !result) throw new Error('expected an answer to every query of a page')
    const { data, errors } = byParameter(operation, result)
    if (!isMissing()) error ??= errors?.[0]
    const before = (answers[name] ?? []) as unknown[]
    if (!errors) Object.assign(answers, { [name]: several ? [...before, data] : data })
  }
  return { answers, error }
}

type Seen = {
  lang: Lang
  path: string
  address: Address
  publicUrl: string
  errataUrl?: string
  today: () => string
}

export function viewOf({ lang, path, address, publicUrl, errataUrl, today }: Seen): View {
  const prefix = new URL(publicUrl).pathname.replace(/\/$/, '')
  return {
    lang,
    t: TEXTS[lang],
    path: path.replace(/^\/en(?=\/|$)/, '') || '/',
    given: address.given,
    all: address.all,
    to: (page, parameters) => addressed(`${prefix}${inLang(page, lang)}`, parameters),
    power: (url, parameters) =>
      addressed(`${prefix}${inLang(url.slice(publicUrl.length), lang)}`, parameters),
    at: (file, parameters) => addressed(`${prefix}${file}`, parameters),
    whole: (page, parameters) => addressed(`${publicUrl}${inLang(page, lang)}`, parameters),
    report: (record) =>
      errataUrl &&
      `${errataUrl}?${errataUrl.startsWith('mailto:') ? 'subject' : 'record'}=${encodeURIComponent(record)}`,
    today,
  }
}
