import { MOMENT_PARAMETERS } from '../cache/moment.ts'
import type { Point } from '../catalogue/points.ts'
import { answerChangeText, answerChangeTitle, causeLabel, type Lang } from './answer-change-text.ts'
import type { AnswerChange, Followed } from './follow.ts'
import type { Operation } from './operation.ts'
import { element } from './xml.ts'

type Asked = {
  home: string
  /** What the address asks with. */
  parameters: URLSearchParams
  lang: Lang
}

const JSON_TYPE = 'application/json'

/** How an answer has changed, as an Atom feed (RFC 4287), page by page (RFC 5005). */
export function answerFeed(
  operation: Operation,
  { changes, oldest, more }: Followed,
  { home, parameters, lang }: Asked,
): string {
  const json = `${home}/api/${operation.name}`
  const atom = `${json}.atom`
  const asked = new URLSearchParams(parameters)
  for (const name of MOMENT_PARAMETERS) asked.delete(name)
  asked.sort()
  const entry = (change: AnswerChange) =>
    element('entry', {}, [
      // The address of the answer as it was then, which stays.
      element('id', {}, asOf(json, asked, change.point)),
      element('title', {}, answerChangeTitle(change, lang)),
      element('updated', {}, change.point.at.toISOString()),
      link('alternate', asOf(json, asked, change.point), JSON_TYPE),
      // RFC 5829.
      link('predecessor-version', asOf(json, asked, change.previous), JSON_TYPE),
      ...[...new Set(change.causes.map(({ kind }) => kind))].map((kind) =>
        element('category', { term: kind, label: causeLabel(kind, lang) }),
      ),
      element('content', { type: 'text' }, answerChangeText(change, operation.selection, lang)),
    ])
  const feed = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': lang === 'EN' ? 'en' : 'zh-Hans' },
    [
      element('id', {}, addressOf(atom, asked)),
      element(
        'title',
        {},
        `${lang === 'EN' ? 'Answer: ' : '答案：'}/api/${addressOf(operation.name, asked)}`,
      ),
      element('subtitle', {}, operation.summary),
      element('updated', {}, (changes[0]?.point ?? oldest)?.at.toISOString() ?? ''),
      element('author', {}, [element('name', {}, 'Powerlist')]),
      link('self', addressOf(atom, parameters), 'application/atom+xml'),
      link('alternate', addressOf(json, asked), JSON_TYPE),
      ...(more && oldest ? [link('next', asOf(atom, asked, oldest), 'application/atom+xml')] : []),
      ...changes.map(entry),
    ],
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed}\n`
}

const link = (rel: string, href: string, type: string) => element('link', { rel, type, href })

const addressOf = (address: string, parameters: URLSearchParams) =>
  parameters.size > 0 ? `${address}?${parameters}` : address

function asOf(address: string, asked: URLSearchParams, { version, day, inMemory }: Point) {
  const then = new URLSearchParams(asked)
  if (!inMemory) then.set('version', String(version))
  then.set('today', day)
  return addressOf(address, then)
}
