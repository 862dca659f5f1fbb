/** Whether a request is a query, of which the answer may be known already. */
export function isQuery(
  method: string | undefined,
  path: string,
  header: (name: string) => string | undefined,
): boolean {
  if (method === 'GET' || method === 'HEAD') return path === '/graphql' || API.test(path)
  if (method !== 'POST' || path !== '/graphql') return false
  // What is no plain JSON is refused unread.
  return (
    JSON_TYPE.test(header('content-type') ?? '') &&
    (header('content-encoding') ?? 'identity').toLowerCase() === 'identity'
  )
}

/** The address of a ready-made query; what only leads there by way of `..` is none. */
const API = /^\/api\/[a-z][a-z-]*$/

const JSON_TYPE = /^application\/json\s*(;|$)/i
