/** Whether the client holds an answer with this tag already. */
export const unchanged = (request: Request, etag: string) =>
  (request.headers.get('if-none-match') ?? '')
    .split(',')
    .map((tag) => tag.trim())
    .some((tag) => tag === '*' || opaque(tag) === opaque(etag))

/** A weak tag and a strong one are the same to whom only asks whether anything changed. */
const opaque = (tag: string) => tag.replace(/^W\//, '')
