import { initGraphQLTada, type ResultOf } from 'gql.tada'
import { print } from 'graphql'
import type { introspection } from './graphql-env.d.ts'

// Every power of a list, page by page; the types follow from the text of the query.
const graphql = initGraphQLTada<{
  introspection: introspection
  scalars: { Date: string; DateTime: string }
}>()
const Powers = graphql(`
  query Powers($after: String) {
    powers(first: 20, after: $after) {
      nodes {
        code
        name
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)

const [url = 'http://127.0.0.1:4000'] = process.argv.slice(2)
let after: string | null | undefined
do {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: print(Powers), variables: { after } }),
  })
  const { data } = (await response.json()) as { data: ResultOf<typeof Powers> }
  for (const { code, name } of data.powers.nodes) console.log(code, name)
  after = data.powers.pageInfo.hasNextPage ? data.powers.pageInfo.endCursor : undefined
} while (after)
