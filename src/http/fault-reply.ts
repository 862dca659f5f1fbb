import type { Reply } from '../cache/reply.ts'
import { badUserInput } from '../errors.ts'
import type { BodyFault } from './body.ts'
import { errorReply } from './error-reply.ts'

/** Says why a body is not taken; the connection ends with it, since the body may not have been read. */
export const faultReply = ({ status, message }: BodyFault): Reply =>
  errorReply(badUserInput(message, [{ path: [], message }]), {
    status,
    headers: { connection: 'close' },
  })
