import { badArgument } from '../errors.ts'
import type { Context } from '../graphql/context.ts'
import { preferencesOf, representation, represented } from '../http/representation.ts'
import type { HttpRequest } from '../http/request.ts'
import { atomFeed } from './atom-feed.ts'
import { type FeedChange, feedPage } from './feed.ts'
import { jsonFeed } from './json-feed.ts'

const FEEDS = {
  json: { type: 'application/feed+json; charset=utf-8', write: jsonFeed },
  atom: { type: 'application/atom+xml; charset=utf-8', write: atomFeed },
}

/** `/changes.json` and `/changes.atom`: what was published, changed and withdrawn. */
export const changeFeed =
  (current: () => Context, form: keyof typeof FEEDS) =>
  async ({ path, search, ...request }: HttpRequest) => {
    const { type, write } = FEEDS[form]
    const parameters = new URLSearchParams(search)
    const variables = variablesOf(parameters)
    const context = current()
    const { changes } = await feedPage(context, variables)
    const home = context.publicUrl
    const self = `${home}${path}`
    const next = changes.pageInfo.hasNextPage && changes.pageInfo.endCursor
    const text = write(changes.nodes, idIn(home), {
      home,
      self: `${self}${search}`,
      next: next ? `${self}?${withAfter(parameters, next)}` : null,
    })
    const headers = { 'content-type': type, 'cache-control': 'public, max-age=60' }
    return represented(representation(text, headers), preferencesOf(request))
  }

const PARAMETERS = ['publisher', 'everywhere', 'since', 'first', 'after']

function variablesOf(parameters: URLSearchParams) {
  for (const name of new Set(parameters.keys())) {
    if (!PARAMETERS.includes(name))
      throw badArgument(name, `there is no such parameter; there are ${PARAMETERS.join(', ')}`)
    if (parameters.getAll(name).length > 1) throw badArgument(name, 'expected it once')
  }
  const first = parameters.get('first')
  if (first !== null && !/^\d{1,4}$/.test(first))
    throw badArgument('first', 'expected a number from 1 to 100')
  const everywhere = parameters.get('everywhere') ?? 'false'
  if (everywhere !== 'true' && everywhere !== 'false')
    throw badArgument('everywhere', 'expected true or false')
  return {
    publisher: parameters.get('publisher'),
    everywhere: everywhere === 'true',
    since: parameters.get('since'),
    first: first === null ? null : Number(first),
    after: parameters.get('after'),
  }
}

const withAfter = (parameters: URLSearchParams, after: string) => {
  const next = new URLSearchParams(parameters)
  next.set('after', after)
  return next
}

/** A name for a change that stays the same wherever the feed is read (RFC 4151). */
const idIn = (home: string) => (change: FeedChange) =>
  `tag:${new URL(home).hostname},${change.at.slice(0, 10)}:${change.edition.key}/${nameOf(change)}`

/** An edition is published once and withdrawn once; the law behind it changes often. */
const nameOf = ({ kind, version }: FeedChange) =>
  kind === 'PUBLISHED' || kind === 'WITHDRAWN'
    ? kind.toLowerCase()
    : `${kind.toLowerCase().replaceAll('_', '-')}/${version}`
