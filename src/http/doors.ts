import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Reply } from '../cache/reply.ts'
import type { Asked } from '../cache/response-cache.ts'
import type { Gate } from '../traffic/gate.ts'
import { rateHeaders } from '../traffic/rate.ts'
import type { Visit } from '../traffic/visit.ts'

/** What stands behind both ways in. */
export type Doors = {
  gate: Gate
  /** Answers a query; undefined where it is for the rest of the service to answer. */
  give: (asked: Asked) => Reply | Promise<Reply> | undefined
  /** The rest of the service. */
  pass: (request: Request, visit: Visit) => Promise<Response> | Response
  listen: (request: IncomingMessage, response: ServerResponse, visit: Visit) => void
  /** Hears of what should not happen. */
  failed: (error: unknown) => void
  /** Hears of every answer. */
  answered: (visit: Visit, status: number) => void
}

/** Headers of this one request: name, value, name, value. */
export const headersOf = ({ id, spent }: Visit) =>
  spent ? ['x-request-id', id, ...rateHeaders(spent)] : ['x-request-id', id]
