import type { ServerResponse } from 'node:http'
import type { Plugin } from 'graphql-yoga'
import type { Logger } from 'pino'
import { findEdition } from '../editions/edition.ts'
import { digest } from '../exports/digest.ts'
import { FORMATS, formatNamed, powerCount } from '../exports/formats.ts'
import { type Measures, measured, measureKey, NO_ROOM } from '../exports/measures.ts'
import { WorkbookSizeError } from '../exports/workbook/size-error.ts'
import type { Context } from '../graphql/context.ts'
import { listContent } from '../powers/list-content.ts'
import { begun } from './begun.ts'
import { bestEncoding } from './best-encoding.ts'
import { contentDisposition } from './content-disposition.ts'
import { plainRefusal } from './plain-refusal.ts'
import { streamed } from './streamed.ts'
import { unchanged } from './unchanged.ts'

type Given = { context: () => Context; log: Logger; measures: Measures }
type Asked = { request: Request; pathname: string; broken: (error: unknown) => void }

/** `/export/<edition>.<format>`: an edition as a file, streamed. */
export const useExports = (given: Given): Plugin => ({
  async onRequest({ request, url, endResponse, fetchAPI: { Response }, serverContext }) {
    if (!url.pathname.startsWith('/export/')) return
    const broken = (error: unknown) => {
      given.log.error(error)
      // The file must not look whole: without its end the connection breaks off.
      const { res } = serverContext as { res?: ServerResponse }
      res?.destroy()
    }
    const { body, ...init } = await answer(
      { request, pathname: url.pathname, broken },
      given,
    ).catch((error) => plainRefusal.failed(error, given.log))
    endResponse(new Response(body, init))
  },
})

async function answer({ request, pathname, broken }: Asked, { context, measures }: Given) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return plainRefusal.method()
  const [, key, name] = /^\/export\/([a-z0-9-]{1,200})\.([a-z]{1,20})$/.exec(pathname) ?? []
  if (!key || !name)
    return plainRefusal.missing(
      `there is nothing at ${pathname.slice(0, 100)}; an edition is at /export/<edition>.<${NAMES}>`,
    )
  const format = formatNamed(name)
  if (!format)
    return plainRefusal.missing(`"${name}" is not a format of an edition; the formats are ${NAMES}`)
  const asked = context()
  const edition = await findEdition(asked, key)
  if (!edition) return plainRefusal.missing(`there is no edition "${key}"`)
  if (edition.withdrawnOn)
    return plainRefusal.withdrawn(key, edition.withdrawnReason ?? '', edition.withdrawnOn)
  const content = await listContent(asked, edition.id)
  if (format.mostPowers !== undefined && powerCount(content) > format.mostPowers)
    return plainRefusal.missing(
      `${name} holds up to ${format.mostPowers} powers, and "${key}" has more; take another format`,
    )

  const { contentHash, title } = edition
  const { publicUrl } = asked
  const etag = `W/"${digest({ content, contentHash, format: name, publicUrl })}"`
  const encoding = format.text ? bestEncoding(request.headers.get('accept-encoding')) : undefined
  const kept = {
    etag,
    // An edition may be withdrawn, so nobody keeps it for long without asking.
    'cache-control': 'public, max-age=60, stale-while-revalidate=300',
    ...(format.text && { vary: 'Accept-Encoding' }),
  }
  if (unchanged(request, etag)) return { status: 304, headers: kept, body: null }
  const headers = {
    ...kept,
    'content-type': format.contentType,
    'content-disposition': contentDisposition(title.zh, key, name),
    ...(encoding && { 'content-encoding': encoding }),
  }
  const place = measureKey(asked.version, key, name)
  if (request.method === 'HEAD' && measures.get(place) !== NO_ROOM)
    return { status: 200, headers, body: null }
  try {
    const file = measured(format.write(content, publicUrl), (measure) =>
      measures.set(place, measure),
    )
    // Whether there is room for a list shows only when it is written.
    const sent = format.mostPowers === undefined ? file : await begun(file)
    return { status: 200, headers, body: streamed(sent, encoding, broken) }
  } catch (error) {
    if (!(error instanceof WorkbookSizeError)) throw error
    measures.set(place, NO_ROOM)
    return plainRefusal.missing(`"${key}" has no room in ${name}: ${error.message}`)
  }
}

const NAMES = Object.keys(FORMATS).join('|')
