import type { Reply } from '../answers/reply.ts'
import { badUserInput } from '../errors.ts'
import type { BodyFault } from './body.ts'
import { CORS } from './use-cors.ts'

/** Says why a body is not taken; the connection ends with it, since the body may not have been read. */
export function faultReply({ status, message }: BodyFault): Reply {
  const errors = [badUserInput(message, [{ path: [], message }])]
  const body = Buffer.from(JSON.stringify({ errors }))
  const headers = { ...CORS, 'content-type': 'application/json', connection: 'close' }
  return {
    status,
    headers: [...Object.entries(headers).flat(), 'content-length', String(body.byteLength)],
    body,
  }
}
