import type { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { badArgument } from '../errors.ts'
import type { Context } from '../graphql/context.ts'
import { atomFeed } from './atom-feed.ts'
import { type FeedChange, feedPage } from './feed.ts'
import { jsonFeed } from './json-feed.ts'
import { tagged } from './tagged.ts'

const FEEDS = {
  '/changes.json': { type: 'application/feed+json; charset=utf-8', write: jsonFeed },
  '/changes.atom': { type: 'application/atom+xml; charset=utf-8', write: atomFeed },
}

/** `/changes.json` and `/changes.atom`: what was published, changed and withdrawn. */
export const useFeeds = (
  current: () => Context,
  mask: (error: unknown) => GraphQLError,
): Plugin => ({
  async onRequest({ request, url, endResponse, fetchAPI: { Response } }) {
    const feed = FEEDS[url.pathname as keyof typeof FEEDS]
    if (!feed || request.method !== 'GET') return
    try {
      const variables = variablesOf(url.searchParams)
      const context = current()
      const { changes } = await feedPage(context, variables)
      const home = context.publicUrl
      const self = `${home}${url.pathname}`
      const next = changes.pageInfo.hasNextPage && changes.pageInfo.endCursor
      const addresses = {
        home,
        self: `${self}${url.search}`,
        next: next ? `${self}?${withAfter(url.searchParams, next)}` : null,
      }
      const text = feed.write(changes.nodes, idIn(home), addresses)
      endResponse(
        tagged(request, text, { 'content-type': feed.type, 'cache-control': 'public, max-age=60' }),
      )
    } catch (error) {
      const { message, extensions } = mask(error)
      const { http, ...said } = extensions as { http?: { status?: number; headers?: HeadersInit } }
      endResponse(
        Response.json(
          { errors: [{ message, extensions: said }] },
          { status: http?.status ?? 400, headers: http?.headers },
        ),
      )
    }
  },
})

const PARAMETERS = ['publisher', 'since', 'first', 'after']

function variablesOf(parameters: URLSearchParams) {
  for (const name of new Set(parameters.keys())) {
    if (!PARAMETERS.includes(name))
      throw badArgument(name, `there is no such parameter; there are ${PARAMETERS.join(', ')}`)
    if (parameters.getAll(name).length > 1) throw badArgument(name, 'expected it once')
  }
  const first = parameters.get('first')
  if (first !== null && !/^\d{1,4}$/.test(first))
    throw badArgument('first', 'expected a number from 1 to 100')
  return {
    publisher: parameters.get('publisher'),
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
  `tag:${new URL(home).hostname},${change.at.slice(0, 10)}:${change.edition.key}/${change.kind.toLowerCase()}`
