import type { Plugin } from 'graphql-yoga'
import { refusal } from './refusal.ts'

/** In an address, `variables` and `extensions` are objects of JSON, and nothing is said twice. */
export const useQueryString = (): Plugin => ({
  onRequest({ request, endResponse }) {
    if (request.method !== 'GET') return
    // A plugin before may have rewritten the request, which `url` does not show.
    const { pathname, searchParams } = new URL(request.url, 'http://localhost')
    if (pathname !== '/graphql') return
    for (const name of ['query', 'operationName', 'variables', 'extensions']) {
      const given = searchParams.getAll(name)
      const wrong =
        given.length > 1
          ? `expected it once, not ${given.length} times`
          : given[0] && OBJECTS.has(name) && !isObject(given[0])
            ? 'expected an object of JSON'
            : undefined
      if (wrong)
        return endResponse(
          refusal(400, `${name}: ${wrong}`, { issues: [{ path: [name], message: wrong }] }),
        )
    }
  },
})

const OBJECTS = new Set(['variables', 'extensions'])

function isObject(text: string) {
  try {
    const value: unknown = JSON.parse(text)
    return value === null || (typeof value === 'object' && !Array.isArray(value))
  } catch {
    return false
  }
}
