/** What a page may do: look like itself, and send its forms here. It runs no script and asks no other host for anything; only what is made for it may be shown within other sites. */
export const securityPolicy = (path: string) =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${FRAMED.test(path) ? '*' : "'none'"}`,
  ].join('; ')

const FRAMED = /^(\/en)?\/embed\//
