import { prepareSearch } from '../../src/search/prepare.ts'
import { type DatabaseName, type Json, NOTHING, service } from './service.ts'

export const CODES =
  'query ($q: String!, $filter: PowerFilter, $first: Int, $after: String) { search(query: $q, filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor score } nodes { code } } }'
const MARKED =
  'query ($q: String!) { search(query: $q, first: 3) { edges { node { code name } highlights { field fragments { text matched } } } } }'

/** The service, and what its search says. */
export async function searching(database: DatabaseName) {
  const held = await service(database, { keep: NOTHING })
  await prepareSearch(held.sql)
  const { ask } = held
  const search = async (q: string, variables = {}) => (await ask(CODES, { q, ...variables })).search
  const codes = async (q: string, variables = {}): Promise<string[]> =>
    (await search(q, { first: 100, ...variables })).nodes.map(({ code }: Json) => code)
  const marked = async (q: string, field: string): Promise<string[]> => {
    const { search } = await ask(MARKED, { q })
    return search.edges.flatMap(({ highlights }: Json) =>
      highlights
        .filter((highlight: Json) => highlight.field === field)
        .flatMap(({ fragments }: Json) => fragments)
        .filter(({ matched }: Json) => matched)
        .map(({ text }: Json) => text),
    )
  }

  return { ...held, search, codes, marked }
}
