import { type GraphQLSchema, printSchema } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/** `/schema.graphql`: the schema in its own language. */
export const useSchemaText = (schema: GraphQLSchema): Plugin => {
  const text = `${printSchema(schema)}\n`
  const headers = {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'public, max-age=300',
  }
  return {
    onRequest({ url, endResponse, fetchAPI: { Response } }) {
      if (url.pathname === '/schema.graphql') endResponse(new Response(text, { headers }))
    },
  }
}
