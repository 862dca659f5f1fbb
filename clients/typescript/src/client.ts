import { failure, PowerlistError } from './error.ts'
import { operations } from './operations.ts'

export type Options = {
  /** Another `fetch`: one that retries, caches or sends through a proxy. */
  fetch?: typeof fetch
  /** Sent with every request. */
  headers?: Record<string, string>
  /** Asks for everything as of this version of the catalogue (the header Catalogue-Version of an answer). */
  version?: number
  /** The day, YYYY-MM-DD, that stands for today. */
  today?: string
}

/** What holds for one call only. */
export type Call = { signal?: AbortSignal }

/** Asks a ready-made query for its data. */
export type Ask = <Data>(name: string, variables: object, call?: Call) => Promise<Data>

/** A service at its address, with a function for each of its ready-made queries and `query` for any other. */
export function powerlist(url: string, options: Options = {}) {
  const home = url.replace(/\/+$/, '')
  const { fetch: send = fetch, headers, version, today } = options

  async function answer<Data>(address: string, init: RequestInit): Promise<Data> {
    const response = await send(address, init)
    const body = await response.json().catch(() => undefined)
    if (!body || body.errors || !response.ok) throw failure(response, body)
    return body.data
  }

  const ask: Ask = (name, variables, { signal } = {}) => {
    const parameters = parametersOf({ ...variables, version, today })
    return answer(`${home}/api/${name}?${parameters}`, { headers, signal })
  }

  /** Any other query of GraphQL; its types are the caller's to say, or those of a generator. */
  const query = <Data, Variables extends object = Record<string, unknown>>(
    document: string,
    variables?: Variables,
    { signal }: Call = {},
  ): Promise<Data> => {
    const extensions = { catalogueVersion: version, today }
    return answer(`${home}/graphql`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ query: document, variables, extensions }),
      signal,
    })
  }

  return { ...operations(ask), query }
}

/** Variables as parameters of an address: without those that say nothing, a list as the parameter once for each value. */
function parametersOf(variables: object): URLSearchParams {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(variables))
    for (const each of [value].flat())
      if (each !== undefined && each !== null) parameters.append(name, String(each))
  return parameters
}

type PageInfo = { hasNextPage: boolean; endCursor: string | null }

/** Page after page of a list: `pages(list.powers, { first: 100 }, ({ powers }) => powers.pageInfo)`. */
export async function* pages<Asked extends (variables: never) => Promise<unknown>>(
  ask: Asked,
  variables: NonNullable<Parameters<Asked>[0]>,
  pageInfoOf: (data: Awaited<ReturnType<Asked>>) => PageInfo | undefined,
): AsyncGenerator<Awaited<ReturnType<Asked>>> {
  let { after } = variables as { after?: string | null }
  while (true) {
    const data = (await ask({ ...(variables as object), after } as never)) as Awaited<
      ReturnType<Asked>
    >
    yield data
    const info = pageInfoOf(data)
    if (!info?.hasNextPage) return
    if (info.endCursor === null) throw new PowerlistError('expected a cursor for the next page')
    after = info.endCursor
  }
}
