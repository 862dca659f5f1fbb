import { graphql } from 'relay-runtime'

// What the compiler reads. With React, a component hands the fragment to `usePaginationFragment`.
graphql`
  fragment powers_list on Query
  @refetchable(queryName: "powersPageQuery")
  @argumentDefinitions(first: { type: "Int", defaultValue: 20 }, after: { type: "String" }) {
    powers(first: $first, after: $after) @connection(key: "powers_powers") {
      edges {
        node {
          code
          name
        }
      }
    }
  }
`
