import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Asked } from '../answers/answering.ts'
import type { Reply } from '../answers/reply.ts'

/** What stands behind both ways in. */
export type Doors = {
  /** Answers a query; undefined where it is for the rest of the service to answer. */
  give: (asked: Asked) => Reply | Promise<Reply> | undefined
  /** The rest of the service. */
  pass: (request: Request) => Promise<Response> | Response
  listen: (request: IncomingMessage, response: ServerResponse) => void
  /** Hears of what should not happen. */
  failed: (error: unknown) => void
}
