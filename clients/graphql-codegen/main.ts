import type { ResultOf } from '@graphql-typed-document-node/core'
import { graphql } from './gql/gql.ts'

// Every power of a list, page by page; the types of variables and answers are generated.
const [url = 'http://127.0.0.1:4000'] = process.argv.slice(2)
const Powers = graphql(`
  query Powers($after: String) {
    powers(first: 20, after: $after) {
      nodes {
        code
        name
        basisStatus
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`)
let after: string | null | undefined
do {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: Powers.toString(), variables: { after } }),
  })
  const { data } = (await response.json()) as { data: ResultOf<typeof Powers> }
  for (const { code, name } of data.powers.nodes) console.log(code, name)
  after = data.powers.pageInfo.hasNextPage ? data.powers.pageInfo.endCursor : undefined
} while (after)
