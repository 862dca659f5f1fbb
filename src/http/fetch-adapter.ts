import { Readable } from 'node:stream'
import { textOf, tooLarge } from './body.ts'
import type { HttpRequest } from './request.ts'
import type { HttpResponse } from './response.ts'

type Serve = (request: HttpRequest, send: (response: HttpResponse) => void) => void

/** The service for whoever has a Request and wants a Response: tests, and platforms without ports. `peer`: the address it came from. */
export const fetchAdapter =
  (serve: Serve) =>
  (input: string | URL | Request, init?: RequestInit, peer?: string): Promise<Response> => {
    const request = new Request(input, init)
    const { pathname, search } = new URL(request.url)
    return new Promise((resolve) =>
      serve(
        {
          method: request.method,
          path: pathname,
          search,
          peer,
          header: (name) => request.headers.get(name) ?? undefined,
          body: async (limit) => {
            const bytes = Buffer.from(await request.arrayBuffer())
            return bytes.byteLength > limit ? tooLarge(limit) : textOf(bytes)
          },
          signal: () => request.signal,
        },
        (response) => {
          const { body } = response
          if (body instanceof Readable)
            request.signal.addEventListener('abort', () => body.destroy(), { once: true })
          resolve(asResponse(response))
        },
      ),
    )
  }

/** An answer as platforms without ports give it. */
export function asResponse({ status, headers, body }: HttpResponse): Response {
  const pairs = headers.flatMap((name, index) =>
    index % 2 === 0 ? [[name, headers[index + 1] ?? ''] as [string, string]] : [],
  )
  const content =
    body instanceof Readable
      ? (Readable.toWeb(body) as ReadableStream)
      : body && new Uint8Array(body)
  return new Response(content, { status, headers: pairs })
}
