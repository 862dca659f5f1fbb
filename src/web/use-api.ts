import type { ExecutionResult } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { refusal } from '../http/refusal.ts'
import { apiList } from './api-list.ts'
import { badRequest, byParameter } from './by-parameter.ts'
import { shown } from './coerce.ts'
import { nearest } from './nearest.ts'
import type { Operation } from './operation.ts'
import { readParameters } from './parameters.ts'

/** `/api/<name>?…`: from here on a GET of that query at `/graphql`, answered as any other. `/api` lists them. */
export const useApi = (operations: Map<string, Operation>, publicUrl: string): Plugin => {
  const list = JSON.stringify(apiList([...operations.values()], publicUrl))
  const asked = new WeakMap<Request, Operation>()
  return {
    onRequest({ request, url, setRequest, endResponse, fetchAPI: { Request, Response } }) {
      const [, name] = /^\/api(?:\/(.*))?$/.exec(url.pathname) ?? [undefined, null]
      if (name === null) return
      const operation = name && operations.get(name)
      if (name && !operation) return endResponse(unknown(name, [...operations.keys()]))
      if (request.method !== 'GET')
        return endResponse(refusal(405, 'expected GET or HEAD', { headers: ALLOW }))
      if (!operation) return endResponse(new Response(list, { headers: LIST }))
      const { variables, issues } = readParameters(operation, url.searchParams)
      if (issues.length > 0)
        return endResponse(Response.json({ errors: [badRequest(issues)] }, { status: 400 }))
      const query = new URLSearchParams({
        query: operation.text,
        operationName: operation.operationName,
        variables: JSON.stringify(variables),
      })
      const headers = new Headers(request.headers)
      // In this form a request that cannot be answered is a 400; the answer is plain JSON all the same.
      headers.set('accept', 'application/graphql-response+json')
      const rewritten = new Request(new URL(`/graphql?${query}`, url.origin), {
        headers,
        signal: request.signal,
      })
      asked.set(rewritten, operation)
      setRequest(rewritten)
    },
    onResultProcess({ request, result, setResult }) {
      const operation = asked.get(request)
      if (operation && isExecutionResult(result)) setResult(byParameter(operation, result))
    },
    onResponse({ request, response }) {
      if (!asked.has(request)) return
      // To set it alone would leave the one that stands there under another spelling, Content-Type.
      response.headers.delete('content-type')
      response.headers.set('content-type', JSON_TYPE)
    },
  }
}

const JSON_TYPE = 'application/json; charset=utf-8'

const ALLOW = { allow: 'GET, HEAD, OPTIONS' }

const LIST = { 'content-type': JSON_TYPE, 'cache-control': 'public, max-age=300' }

const isExecutionResult = (result: object): result is ExecutionResult =>
  'data' in result || 'errors' in result

function unknown(name: string, names: string[]) {
  const hint = nearest(name.slice(0, 100), names)
  const message = `there is no ready-made query ${shown(name)}${hint || '.'} There are ${names.join(', ')}`
  return refusal(404, message, {
    error: message,
    operations: names,
    issues: [{ path: ['name'], message }],
  })
}
