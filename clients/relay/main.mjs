import runtime from 'relay-runtime'
import list from './src/__generated__/powers_list.graphql.js'
import page from './src/__generated__/powersPageQuery.graphql.js'

// Every power of a list, page by page: the store of Relay puts the pages of a connection together.
const { Environment, fetchQuery, getSelector, Network, RecordSource, Store } = runtime
const [url = 'http://127.0.0.1:4000'] = process.argv.slice(2)
const environment = new Environment({
  network: Network.create(async ({ text }, variables) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: text, variables }),
    })
    return response.json()
  }),
  store: new Store(new RecordSource()),
})
let held
let after
do {
  const root = await fetchQuery(environment, page, { first: 20, after }).toPromise()
  held = environment.lookup(getSelector(list, root)).data.powers
  after = held.pageInfo.hasNextPage ? held.pageInfo.endCursor : undefined
} while (after)
for (const { node } of held.edges) console.log(node.code, node.name)
