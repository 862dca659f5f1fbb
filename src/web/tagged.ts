import { createHash } from 'node:crypto'

/** An answer with an ETag of its text; 304 where the client has it already (RFC 9110, 13.1.2). */
export function tagged(request: Request, body: string, headers: Record<string, string>): Response {
  // Weak: the same text may go out in several encodings.
  const etag = `W/"${createHash('sha256').update(body).digest('base64url')}"`
  const all = { ...headers, etag }
  const held = request.headers.get('if-none-match') ?? ''
  if (held === '*' || held.split(',').some((tag) => weak(tag) === weak(etag)))
    return new Response(null, { status: 304, headers: all })
  return new Response(body, { headers: all })
}

const weak = (tag: string) => tag.trim().replace(/^W\//, '')
