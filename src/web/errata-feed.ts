import { ERRATUM_DECISION, ERRATUM_SOURCE } from '../dataset/vocabulary/list.ts'
import { badArgument } from '../errors.ts'
import type { Context } from '../graphql/context.ts'
import { preferencesOf, representation, represented } from '../http/representation.ts'
import type { HttpRequest } from '../http/request.ts'
import { prepared } from './ask.ts'
import { operations } from './operations.ts'
import { element } from './xml.ts'

type Erratum = {
  key: string
  code: string
  edition: string | null
  field: string
  wrong: string
  reportedBy: keyof typeof ERRATUM_SOURCE.terms
  reportedOn: string
  decision: keyof typeof ERRATUM_DECISION.terms
  decidedOn: string | null
  reason: string | null
  correctedIn: string | null
}

type Page = {
  errata: { nodes: Erratum[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
}

const errataPage = prepared<Page>(operations.get('errata')?.text ?? '')

const PARAMETERS = ['publisher', 'code', 'lang', 'after']

/** `/errata.atom`: an entry for each mistake that was found, which says since its last change what was decided (RFC 4287). */
export const errataFeed =
  (current: () => Context) =>
  async ({ path, search, ...request }: HttpRequest) => {
    const parameters = new URLSearchParams(search)
    for (const name of new Set(parameters.keys())) {
      if (!PARAMETERS.includes(name))
        throw badArgument(name, `there is no such parameter; there are ${PARAMETERS.join(', ')}`)
      if (parameters.getAll(name).length > 1) throw badArgument(name, 'expected it once')
    }
    const lang = parameters.get('lang') ?? 'ZH'
    if (lang !== 'ZH' && lang !== 'EN') throw badArgument('lang', 'expected ZH or EN')
    const context = current()
    const { errata } = await errataPage(context, {
      publisher: parameters.get('publisher'),
      everywhere: !parameters.has('publisher'),
      code: parameters.get('code'),
      after: parameters.get('after'),
      first: 100,
      lang,
    })
    const home = context.publicUrl
    const next = errata.pageInfo.hasNextPage && errata.pageInfo.endCursor
    const text = atom(errata.nodes, {
      home,
      lang,
      self: `${home}${path}${search}`,
      next: next ? `${home}${path}?${withAfter(parameters, next)}` : null,
    })
    const headers = {
      'content-type': 'application/atom+xml; charset=utf-8',
      'cache-control': 'public, max-age=60',
    }
    return represented(representation(text, headers), preferencesOf(request))
  }

type Told = { home: string; lang: 'ZH' | 'EN'; self: string; next: string | null }

function atom(errata: Erratum[], { home, lang, self, next }: Told): string {
  const [title, language] =
    lang === 'EN' ? ['Power lists: mistakes found', 'en'] : ['权力清单：勘误', 'zh-Hans']
  const feed = element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, [
    element('id', {}, `${home}/errata.atom`),
    element('title', {}, title),
    element('updated', {}, changedAt(errata[0])),
    element('author', {}, [element('name', {}, 'Powerlist')]),
    element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    element('link', { rel: 'alternate', type: 'application/json', href: `${home}/api/errata` }),
    ...(next ? [element('link', { rel: 'next', href: next })] : []),
    ...errata.map((erratum) => entry(erratum, home, lang)),
  ])
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed}\n`
}

function entry(erratum: Erratum, home: string, lang: 'ZH' | 'EN') {
  const { key, code, edition, field, wrong, reportedBy, decision, reason, correctedIn } = erratum
  const word = lang === 'EN' ? 'en' : 'zh'
  const decided = ERRATUM_DECISION.terms[decision][word]
  const api = `${home}/api/errata?${new URLSearchParams({ code })}`
  return element('entry', {}, [
    element('id', {}, `tag:${new URL(home).hostname},${erratum.reportedOn}:errata/${code}/${key}`),
    element('title', {}, `${key} ${code} ${field}: ${decided}`),
    element('published', {}, startOf(erratum.reportedOn)),
    element('updated', {}, changedAt(erratum)),
    element('link', {
      rel: 'alternate',
      ...(edition
        ? {
            type: 'text/html',
            href: `${home}${lang === 'EN' ? '/en' : ''}/powers/${edition}/${code}`,
          }
        : { type: 'application/json', href: api }),
    }),
    element('category', { term: decision, label: decided }),
    element('category', { term: reportedBy, label: ERRATUM_SOURCE.terms[reportedBy][word] }),
    element(
      'content',
      { type: 'text' },
      [wrong, reason && `${decided}: ${reason}`, correctedIn && `→ ${correctedIn}`]
        .filter(Boolean)
        .join('\n'),
    ),
  ])
}

/** Where there is nothing, it has been so at least since then. */
const STARTED = new Date().toISOString()

const changedAt = (erratum: Erratum | undefined) =>
  erratum ? startOf(erratum.decidedOn ?? erratum.reportedOn) : STARTED

const startOf = (day: string) => `${day}T00:00:00+08:00`

const withAfter = (parameters: URLSearchParams, after: string) => {
  const next = new URLSearchParams(parameters)
  next.set('after', after)
  return next
}
