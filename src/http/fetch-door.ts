import type { GraphQLError } from 'graphql'
import type { Reply } from '../cache/reply.ts'
import { MAX_BODY, PRICE, PRICE_MADE } from '../limits.ts'
import type { Visit } from '../traffic/visit.ts'
import { asResponse } from './as-response.ts'
import { type BodyFault, textOf, tooLarge } from './body.ts'
import { type Doors, headersOf } from './doors.ts'
import { errorReply } from './error-reply.ts'
import { faultReply } from './fault-reply.ts'
import { isQuery } from './is-query.ts'
import { kindAsked, kindAt, priceOf, takesPlace } from './kind.ts'

/** The way in for whoever has a Request and wants a Response: tests, and platforms without ports. `peer`: the address it came from. */
export const fetchDoor =
  (doors: Doors) =>
  async (input: string | URL | Request, init?: RequestInit, peer?: string): Promise<Response> => {
    const request = new Request(input, init)
    const header = (name: string) => request.headers.get(name) ?? undefined
    const visit = doors.gate.arrive({
      peer,
      forwarded: header('x-forwarded-for'),
      id: header('x-request-id'),
    })
    const { pathname } = new URL(request.url)
    const response = isQuery(request.method, pathname, header)
      ? await answer(doors, request, visit)
      : await onward(doors, request, Object.assign(visit, { kind: kindAt(pathname) }))
    doors.answered(visit, response.status)
    return response
  }

async function answer(doors: Doors, request: Request, visit: Visit): Promise<Response> {
  const { method, headers, url, signal } = request
  const header = (name: string) => headers.get(name) ?? undefined
  const body = method === 'POST' ? await bodyOf(request) : ''
  const fault = typeof body !== 'string'
  if (fault) visit.kind = 'refused'
  const refused = await doors.gate.pay(visit, fault ? PRICE_MADE : PRICE)
  if (refused || fault)
    return sent(visit, refused ? errorReply(refused) : faultReply(body as BodyFault))
  const { pathname, search } = new URL(url)
  const reply = doors.give({
    method: method === 'POST' ? 'POST' : 'GET',
    address: `${pathname}${search}`,
    accept: header('accept'),
    body,
    head: method === 'HEAD',
    acceptEncoding: header('accept-encoding'),
    ifNoneMatch: method === 'POST' ? undefined : header('if-none-match'),
    visit,
    gone: () => signal,
  })
  if (reply) return sent(visit, await reply)
  visit.kind = kindAsked(method, header('accept'))
  return onward(
    doors,
    method === 'POST' ? new Request(url, { method, headers, body }) : request,
    visit,
  )
}

async function onward({ gate, pass }: Doors, request: Request, visit: Visit): Promise<Response> {
  const refused: GraphQLError | undefined =
    (await gate.pay(visit, priceOf(visit.kind))) ??
    (takesPlace(visit.kind) ? gate.begin(visit) : undefined)
  if (refused) return sent(visit, errorReply(refused))
  try {
    const response = await pass(request, visit)
    const headers = headersOf(visit)
    for (let at = 0; at < headers.length; at += 2)
      response.headers.set(headers[at] ?? '', headers[at + 1] ?? '')
    return response
  } finally {
    gate.end(visit)
  }
}

const sent = (visit: Visit, { headers, ...reply }: Reply) =>
  asResponse({ ...reply, headers: [...headers, ...headersOf(visit)] })

async function bodyOf(request: Request): Promise<string | BodyFault> {
  const bytes = Buffer.from(await request.arrayBuffer())
  return bytes.byteLength > MAX_BODY ? tooLarge(MAX_BODY) : textOf(bytes)
}
