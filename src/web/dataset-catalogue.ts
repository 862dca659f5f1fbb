import { standingEditions } from '../editions/standing.ts'
import { catalogue } from '../exports/catalogue.ts'
import type { measuring } from '../exports/measuring.ts'
import { CONTEXT } from '../formats/jsonld/context.ts'
import type { Context } from '../graphql/context.ts'
import { preferencesOf, representation, represented } from '../http/representation.ts'
import type { Admitted } from '../http/request.ts'

type Given = {
  context: (asking: { address?: string }) => Context
  measure: ReturnType<typeof measuring>
}

/** `/dataset.jsonld`: what is given out, as DCAT describes it. */
export const datasetCatalogue =
  ({ context, measure }: Given) =>
  async (request: Admitted) => {
    const asked = context({ address: request.context.address })
    const editions = await standingEditions(asked)
    const known = await measure(editions, asked, MILLISECONDS)
    return represented(
      linkedData(catalogue(editions, asked.publicUrl, known)),
      preferencesOf(request),
    )
  }

/** What has not been measured by then is described without. */
const MILLISECONDS = 2_000

/** `/context.jsonld`: what the terms of our linked data mean. */
export const linkedDataContext = () => linkedData({ '@context': CONTEXT })

const linkedData = (document: object) =>
  representation(`${JSON.stringify(document, null, 2)}\n`, {
    'content-type': 'application/ld+json; charset=utf-8',
    'cache-control': 'public, max-age=60, stale-while-revalidate=300',
  })
