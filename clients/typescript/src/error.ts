/** What is wrong with a value that was given, and where. */
export type Issue = { path: (string | number)[]; message: string }

/** A request that got no data. */
export class PowerlistError extends Error {
  override name = 'PowerlistError'
  /** BAD_USER_INPUT, RATE_LIMITED, WITHDRAWN, UNAVAILABLE, …; undefined where something else than the service answered. */
  code?: string
  /** Of HTTP. */
  status?: number
  issues: Issue[] = []
  /** Seconds after which another attempt makes sense. */
  retryAfter?: number
  /** By which the operator finds it in the log. */
  requestId?: string
}

type Body = {
  errors?: { message: string; extensions?: { code?: string; issues?: Issue[] } }[]
}

export function failure(response: Response, body: Body | undefined): PowerlistError {
  const [first] = body?.errors ?? []
  const error = new PowerlistError(
    first?.message ?? `expected JSON, but got ${response.status} ${response.statusText}`.trim(),
  )
  const retryAfter = response.headers.get('retry-after')
  return Object.assign(error, {
    code: first?.extensions?.code,
    status: response.status,
    issues: first?.extensions?.issues ?? [],
    retryAfter: retryAfter === null ? undefined : Number(retryAfter),
    requestId: response.headers.get('x-request-id') ?? undefined,
  })
}
