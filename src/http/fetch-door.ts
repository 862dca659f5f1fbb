import type { Asked } from '../answers/answering.ts'
import type { Reply } from '../answers/reply.ts'
import { MAX_BODY } from '../graphql/limits.ts'
import { type BodyFault, textOf, tooLarge } from './body.ts'
import type { Doors } from './doors.ts'
import { faultReply } from './fault-reply.ts'
import { isQuery } from './is-query.ts'

/** The way in for whoever has a Request and wants a Response: tests, and platforms without ports. */
export const fetchDoor =
  ({ give, pass }: Doors) =>
  async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init)
    const { method, headers } = request
    const { pathname, search } = new URL(request.url)
    const header = (name: string) => headers.get(name) ?? undefined
    if (!isQuery(method, pathname, header)) return pass(request)
    const body = method === 'POST' ? await bodyOf(request) : ''
    if (typeof body !== 'string') return asResponse(faultReply(body))
    const reply = give({
      method: method === 'POST' ? 'POST' : 'GET',
      address: `${pathname}${search}`,
      accept: header('accept'),
      body,
      head: method === 'HEAD',
      acceptEncoding: header('accept-encoding'),
      ifNoneMatch: method === 'POST' ? undefined : header('if-none-match'),
      gone: () => request.signal,
    } satisfies Asked)
    return reply
      ? asResponse(await reply)
      : pass(method === 'POST' ? new Request(request.url, { method, headers, body }) : request)
  }

async function bodyOf(request: Request): Promise<string | BodyFault> {
  const bytes = Buffer.from(await request.arrayBuffer())
  return bytes.byteLength > MAX_BODY ? tooLarge(MAX_BODY) : textOf(bytes)
}

function asResponse({ status, headers, body }: Reply): Response {
  const pairs = headers.flatMap((name, index) =>
    index % 2 === 0 ? [[name, headers[index + 1] ?? ''] as [string, string]] : [],
  )
  return new Response(body && new Uint8Array(body), { status, headers: pairs })
}
