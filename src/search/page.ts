import { createHash } from 'node:crypto'
import { canonical } from '../dataset/canonical.ts'
import { badArgument } from '../errors.ts'
import { encodeCursor } from '../graphql/cursor.ts'
import { windowOf } from '../graphql/page.ts'
import type { Scope } from '../graphql/scope.ts'
import type { SearchPage } from './connection.ts'
import type { SearchResult } from './find.ts'

type PageArguments = {
  first?: number | null
  after?: string | null
  edition?: string | null
  everywhere?: boolean | null
}

/** The place that a cursor holds, and the edition that it was made in: paging goes on in it. `asked`: what the result answers. */
export function searchWindow({ edition, everywhere, ...page }: PageArguments, asked: object) {
  const kind = kindOf(asked)
  const { limit, after } = windowOf(page, kind)
  const [pinned, code] = after ?? []
  if (edition && pinned && edition !== pinned)
    throw badArgument('after', `this cursor was made in edition ${pinned}, not in ${edition}`)
  return {
    limit,
    place: after && { edition: pinned, code },
    pinned: everywhere ? undefined : pinned,
    kind,
  }
}

/** The part of a result that follows a place. */
export function searchPage(
  { hits: all, elsewhere, editions }: SearchResult,
  scope: Scope,
  { limit, place: last, kind }: ReturnType<typeof searchWindow>,
): SearchPage {
  const place = last
    ? all.findIndex(({ edition, code }) => edition === last.edition && code === last.code)
    : -1
  if (last && place < 0 && all.length > 0)
    throw badArgument('after', 'this cursor was made in the result of another query')
  const edges = all.slice(place + 1, place + 1 + limit).map((hit) => ({
    cursor: encodeCursor([kind, hit.edition, hit.code]),
    hit,
    scope,
  }))
  return {
    edges,
    all,
    elsewhere,
    editions,
    scope,
    pageInfo: {
      hasNextPage: place + 1 + limit < all.length,
      hasPreviousPage: place >= 0,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}

/** Tells the cursors of one search from those of another; what is left out of a filter is the same as null there. */
const kindOf = (asked: object) => {
  const digest = createHash('sha256').update(canonical(asked))
  return `search-${digest.digest('base64url').slice(0, 10)}`
}
