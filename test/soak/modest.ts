import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { unseenDay } from '../support/load.ts'
import type { Outages } from './outages.ts'
import type { Tally } from './tally.ts'

type Given = { url: string; outages: Outages; tally: Tally }

/** Another address of this machine than that of all others. */
const ANOTHER = '127.0.0.2'

/** Asks one new question now and then from an address of its own: it is refused nothing, whatever others ask for. */
export const modest =
  ({ url, outages, tally }: Given) =>
  async () => {
    const since = performance.now()
    const query = `{ powers(asOf: "${unseenDay()}", first: 3) { nodes { code status } } }`
    const { status, body } = await get(`${url}/graphql?query=${encodeURIComponent(query)}`)
    const took = performance.now() - since
    if (status === 503 && outages.touch(since, since + took)) return
    if (status !== 200) return tally.fail('a client that asks for little', `${status}: ${body}`)
    tally.answered('modest', took)
  }

async function get(url: string) {
  const { promise, resolve, reject } = Promise.withResolvers<{ status?: number; body: string }>()
  request(url, { localAddress: ANOTHER, timeout: 6_000 }, async (response) => {
    resolve({ status: response.statusCode, body: await text(response) })
  })
    .once('error', reject)
    .end()
  return promise
}
