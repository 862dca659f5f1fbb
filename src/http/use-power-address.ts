import type { Plugin } from 'graphql-yoga'

/** `/powers/<edition>/<code>`, the address of a power: on to a query that answers it, or to GraphiQL with that query. */
export const usePowerAddress = (): Plugin => ({
  onRequest({ url, endResponse, fetchAPI: { Response } }) {
    const [, edition, code] =
      /^\/powers\/([a-z0-9-]{1,200})\/([A-Z]{2}-\d{2,4})$/.exec(url.pathname) ?? []
    if (!edition || !code) return
    const location = `/graphql?${new URLSearchParams({ query: query(edition, code) })}`
    endResponse(new Response(null, { status: 303, headers: { location } }))
  },
})

const query = (edition: string, code: string) => `{
  power(edition: "${edition}", code: "${code}") {
    code
    name
    summary
    status
    basisStatus
    category { name }
    unit { name contact { phone complaintPhone address } }
    legalBases { citation status }
    conditions { text basis { citation } }
    materials { name requiredWhen }
    timeLimits { stage label basis { citation } }
    fees { charged note }
    remedies { kind body within { amount unit } }
    provenance { status note }
  }
}
`
