import type { Plugin } from 'graphql-yoga'
import { refusal } from '../http/refusal.ts'
import { schema } from '../schema.ts'
import { openapi } from './openapi.ts'
import type { Operation } from './operation.ts'

/** `/openapi.json`: the ready-made queries for programs that make clients and documentation. */
export const useOpenapi = (operations: Map<string, Operation>, publicUrl: string): Plugin => {
  let text: string | undefined
  return {
    onRequest({ request, url, endResponse, fetchAPI: { Response } }) {
      if (url.pathname !== '/openapi.json') return
      if (request.method !== 'GET')
        return endResponse(refusal(405, 'expected GET or HEAD', { headers: ALLOW }))
      text ??= JSON.stringify(openapi([...operations.values()], schema, publicUrl))
      endResponse(new Response(text, { headers: HEADERS }))
    },
  }
}

const ALLOW = { allow: 'GET, HEAD, OPTIONS' }

const HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'public, max-age=3600',
}
