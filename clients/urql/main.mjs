import { Client, cacheExchange, fetchExchange, gql } from '@urql/core'

// Every power of a list, page by page.
const [url = 'http://127.0.0.1:4000'] = process.argv.slice(2)
const client = new Client({
  url: `${url}/graphql`,
  exchanges: [cacheExchange, fetchExchange],
  preferGetMethod: true,
})
const query = gql`
  query Powers($after: String) {
    powers(first: 20, after: $after) {
      nodes {
        id
        code
        name
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`
let after
do {
  const { data, error } = await client.query(query, { after }).toPromise()
  if (error) throw error
  for (const { code, name } of data.powers.nodes) console.log(code, name)
  after = data.powers.pageInfo.hasNextPage ? data.powers.pageInfo.endCursor : undefined
} while (after)
