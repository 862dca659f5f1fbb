import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { standingEditions } from '../editions/standing.ts'
import { catalogue } from '../exports/catalogue.ts'
import { measureSome } from '../exports/measure-some.ts'
import { type Measures, measureKey } from '../exports/measures.ts'
import { CONTEXT } from '../formats/jsonld/context.ts'
import type { Context } from '../graphql/context.ts'
import { preferencesOf, representation, represented } from '../http/representation.ts'
import type { HttpRequest } from '../http/request.ts'

/** What has not been measured by then is described without. */
const MEASURING_MILLISECONDS = 2_000

type Given = { context: () => Context; log: Logger; measures: Measures }

/** `/dataset.jsonld`: what is given out, as DCAT describes it. */
export function datasetCatalogue({ context, log, measures }: Given) {
  let measuring: Promise<void> | undefined
  return async (request: HttpRequest) => {
    const asked = context()
    const editions = await standingEditions(asked)
    // One at a time, however many ask at once.
    measuring ??= measureSome(editions, asked, measures)
      .catch((error) => log.debug(error))
      .finally(() => {
        measuring = undefined
      })
    await Promise.race([measuring, pause(MEASURING_MILLISECONDS, undefined, { ref: false })])
    return represented(
      linkedData(
        catalogue(editions, asked.publicUrl, (edition, format) =>
          measures.get(measureKey(asked.version, edition, format)),
        ),
      ),
      preferencesOf(request),
    )
  }
}

/** `/context.jsonld`: what the terms of our linked data mean. */
export const linkedDataContext = () => linkedData({ '@context': CONTEXT })

const linkedData = (document: object) =>
  representation(`${JSON.stringify(document, null, 2)}\n`, {
    'content-type': 'application/ld+json; charset=utf-8',
    'cache-control': 'public, max-age=60, stale-while-revalidate=300',
  })
