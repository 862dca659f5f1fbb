import type { Plugin } from 'graphql-yoga'
import type { Metrics } from '../metrics/metrics.ts'

/** `/metrics`: what happens in the service, for Prometheus. */
export const useMetrics = (metrics: Metrics): Plugin => ({
  async onRequest({ url, endResponse, fetchAPI: { Response } }) {
    if (url.pathname !== '/metrics') return
    const headers = { 'content-type': metrics.type, 'cache-control': 'no-store' }
    endResponse(new Response(await metrics.text(), { headers }))
  },
})
