import { GraphQLError } from 'graphql'
import { badUserInput } from '../errors.ts'

/** What graphql-js finds wrong with a variable, whose place it names in its message only. */
export function variableError({ message, nodes }: GraphQLError) {
  const [, variable, place] =
    /^Variable "\$(\w+)"(?:.*? at "\w+(?:\.|(?=\[))([^"]+)")?/s.exec(message) ?? []
  const path = [variable ?? '', ...(place?.match(/[^.[\]]+/g) ?? [])].map((step) =>
    /^\d+$/.test(step) ? Number(step) : step,
  )
  const error = badUserInput(message, [{ path, message }])
  return new GraphQLError(message, { nodes, extensions: error.extensions })
}
