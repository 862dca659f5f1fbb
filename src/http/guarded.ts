import type { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** A plugin whose faults are masked as those of resolvers are: else the server would answer with where in our code it was. */
export const guarded =
  (mask: (error: unknown) => GraphQLError) =>
  (plugin: Plugin): Plugin => {
    const { onRequest } = plugin
    if (!onRequest) return plugin
    return {
      ...plugin,
      async onRequest(given) {
        try {
          await onRequest(given)
        } catch (error) {
          const { message, extensions } = mask(error)
          const { http, ...said } = extensions as { http?: { status?: number } }
          given.endResponse(
            Response.json(
              { errors: [{ message, extensions: said }] },
              { status: http?.status ?? 500 },
            ),
          )
        }
      },
    }
  }
