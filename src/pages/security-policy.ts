/** What a page may do: look like itself, and send its forms here. It runs no script and asks no other host for anything. */
export const SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')
