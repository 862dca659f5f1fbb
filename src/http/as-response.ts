import type { Reply } from '../cache/reply.ts'

/** What goes out, for those who want a Response. */
export function asResponse({ status, headers, body }: Reply): Response {
  const pairs = headers.flatMap((name, index) =>
    index % 2 === 0 ? [[name, headers[index + 1] ?? ''] as [string, string]] : [],
  )
  return new Response(body && new Uint8Array(body), { status, headers: pairs })
}
