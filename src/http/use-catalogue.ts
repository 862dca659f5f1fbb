import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Plugin } from 'graphql-yoga'
import type { Logger } from 'pino'
import { standingEditions } from '../editions/standing.ts'
import { catalogue } from '../exports/catalogue.ts'
import { CONTEXT } from '../exports/jsonld/context.ts'
import { measureSome } from '../exports/measure-some.ts'
import { type Measures, measureKey } from '../exports/measures.ts'
import type { Context } from '../graphql/context.ts'
import { plainRefusal } from './plain-refusal.ts'
import { unchanged } from './unchanged.ts'

/** What has not been measured by then is described without. */
const MEASURING_MILLISECONDS = 2_000

type Given = { context: () => Context; log: Logger; measures: Measures }

/** `/dataset.jsonld`, what is given out as DCAT describes it, and `/context.jsonld`, what the terms of our linked data mean. */
export function useCatalogue({ context, log, measures }: Given): Plugin {
  let measuring: Promise<void> | undefined
  async function description() {
    const asked = context()
    const editions = await standingEditions(asked)
    // One at a time, however many ask at once.
    measuring ??= measureSome(editions, asked, measures)
      .catch((error) => log.debug(error))
      .finally(() => {
        measuring = undefined
      })
    await Promise.race([measuring, pause(MEASURING_MILLISECONDS, undefined, { ref: false })])
    return catalogue(editions, asked.publicUrl, (edition, format) =>
      measures.get(measureKey(asked.version, edition, format)),
    )
  }
  const documents: Record<string, () => Promise<object>> = {
    '/dataset.jsonld': description,
    '/context.jsonld': async () => ({ '@context': CONTEXT }),
  }
  return {
    async onRequest({ request, url, endResponse, fetchAPI: { Response } }) {
      const document = documents[url.pathname]
      if (!document) return
      const { body, ...init } = await answer(request, document).catch((error) =>
        plainRefusal.failed(error, log),
      )
      endResponse(new Response(body, init))
    },
  }
}

async function answer(request: Request, document: () => Promise<object>) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return plainRefusal.method()
  const text = `${JSON.stringify(await document(), null, 2)}\n`
  const headers = {
    'content-type': 'application/ld+json; charset=utf-8',
    'cache-control': 'public, max-age=60, stale-while-revalidate=300',
    etag: `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 32)}"`,
  }
  return unchanged(request, headers.etag)
    ? { status: 304, headers, body: null }
    : { status: 200, headers, body: request.method === 'HEAD' ? null : text }
}
