import { GraphQLError } from 'graphql'

/** An error before execution: 400 where the client speaks application/graphql-response+json. */
export const asRequestError = ({ message, extensions, nodes, source, positions }: GraphQLError) =>
  new GraphQLError(message, {
    nodes,
    source,
    positions,
    extensions: { ...extensions, http: { spec: true, status: 400 } },
  })
