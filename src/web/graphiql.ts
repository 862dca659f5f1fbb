import { Worker } from 'node:worker_threads'
import { accepted } from '../http/accept.ts'
import {
  preferencesOf,
  type Representation,
  representation,
  represented,
} from '../http/representation.ts'
import type { HttpRequest } from '../http/request.ts'
import type { GraphiqlPage } from './graphiql-page.ts'

/**
 * Whether a browser wants a page here. Programs that take pages as well as JSON and send a query get its answer: a browser tells
 * that it opens a page, or takes XHTML as no other client does.
 */
export const wantsPage = ({ header, search }: HttpRequest) => {
  const accept = header('accept')
  if (!accept?.includes('html') || !accepted(accept).page) return false
  return (
    !/[?&]query=/.test(search) ||
    accept.includes('application/xhtml+xml') ||
    header('sec-fetch-dest') === 'document'
  )
}

/** GraphiQL; the page holds all it needs and asks no other host. */
export const graphiql = async (request: Pick<HttpRequest, 'method' | 'header'>) => {
  rendered ??= render().catch((error) => {
    rendered = undefined
    throw error
  })
  return represented(await rendered, preferencesOf(request))
}

let rendered: Promise<Representation> | undefined

/** Nine megabytes: made when the first browser comes, in a thread, as nobody else could be answered meanwhile; then kept. */
async function render(): Promise<Representation> {
  const { promise, resolve, reject } = Promise.withResolvers<GraphiqlPage>()
  new Worker(new URL('./graphiql-in-thread.ts', import.meta.url))
    .once('message', resolve)
    .once('error', reject)
    .once('exit', () => reject(new Error('The page of GraphiQL was not made')))
  const { page, policy } = await promise
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
  }
  return representation(Buffer.from(page.buffer), headers, 'Accept, Sec-Fetch-Dest')
}
