import { createHash } from 'node:crypto'
import { unchanged } from '../http/unchanged.ts'

/** An answer with an ETag of its text; 304 where the client has it already (RFC 9110, 13.1.2). */
export function tagged(request: Request, body: string, headers: Record<string, string>): Response {
  // Weak: the same text may go out in several encodings.
  const etag = `W/"${createHash('sha256').update(body).digest('base64url')}"`
  const all = { ...headers, etag }
  if (unchanged(request, etag)) return new Response(null, { status: 304, headers: all })
  return new Response(body, { headers: all })
}
