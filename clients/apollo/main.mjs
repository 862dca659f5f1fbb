import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { relayStylePagination } from '@apollo/client/utilities'

// Every power of a list, page by page: `fetchMore` adds a page to what the cache holds.
const [url = 'http://127.0.0.1:4000'] = process.argv.slice(2)
const client = new ApolloClient({
  link: new HttpLink({ uri: `${url}/graphql` }),
  cache: new InMemoryCache({
    typePolicies: { Query: { fields: { powers: relayStylePagination(['filter', 'orderBy']) } } },
  }),
})
const query = gql`
  query Powers($first: Int!, $after: String) {
    powers(first: $first, after: $after) {
      edges {
        node {
          id
          code
          name
        }
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
  const { data } = await client.query({
    query,
    variables: { first: 20, after },
    fetchPolicy: 'network-only',
  })
  after = data.powers.pageInfo.hasNextPage ? data.powers.pageInfo.endCursor : undefined
} while (after)
const { powers } = client.readQuery({ query, variables: { first: 20 } })
for (const { node } of powers.edges) console.log(node.code, node.name)
