import { pipeline, Readable } from 'node:stream'
import type { Logger } from 'pino'
import type { AdmissionControl } from '../admission/admission-control.ts'
import { IMMUTABLE } from '../cache/freshness.ts'
import { type Moment, momentOf } from '../cache/moment.ts'
import { isLost } from '../database/lost.ts'
import { findEdition } from '../editions/edition.ts'
import { standingEditions } from '../editions/standing.ts'
import { contentDisposition } from '../exports/content-disposition.ts'
import { digest } from '../exports/digest.ts'
import { FORMATS, formatNamed, powerCount } from '../exports/formats.ts'
import { type Measures, measured, measureKey, NO_ROOM } from '../exports/measures.ts'
import { WorkbookSizeError } from '../formats/workbook/size-error.ts'
import type { Context } from '../graphql/context.ts'
import { bestEncoding, compressing } from '../http/encoding.ts'
import { refused } from '../http/error-response.ts'
import { unchanged } from '../http/representation.ts'
import type { Admitted } from '../http/request.ts'
import { begun, flat, type HttpResponse } from '../http/response.ts'
import { notFound } from '../http/router.ts'
import { nearest } from '../nearest.ts'
import { listContent } from '../powers/list-content.ts'
import { wholeFiles } from './whole-files.ts'

type Given = {
  context: (asking: Moment & { address?: string }) => Context
  admission: Pick<AdmissionControl, 'inTurns' | 'turn'>
  log: Logger
  measures: Measures
}

/** `/export/<edition>.<format>`: an edition as a file, streamed. */
export const exportFile = ({ context, admission, log, measures }: Given) => {
  const whole = wholeFiles()
  return async (request: Admitted, key = '', name = ''): Promise<HttpResponse> => {
    if (!/^[a-z0-9-]{1,200}$/.test(key) || !/^[a-z]{1,20}$/.test(name))
      return notFound(request.path)
    const format = formatNamed(name)
    if (!format)
      return refused(404, `"${name}" is not a format of an edition; the formats are ${NAMES}`)
    const left = request.signal()
    const moment = momentOf(request.path + request.search)
    const asked = context({ ...moment, address: request.context.address })
    const edition = await findEdition(asked, key)
    if (!edition) {
      const keys = (await standingEditions(asked)).map((standing) => standing.key)
      return refused(404, `there is no edition "${key}"${nearest(key, keys)}`)
    }
    if (edition.withdrawnOn)
      return withdrawn(key, edition.withdrawnReason ?? '', edition.withdrawnOn)
    const content = await listContent(asked, edition.id)
    await admission.turn(request.context)
    left.throwIfAborted()
    if (format.mostPowers !== undefined && powerCount(content) > format.mostPowers)
      return refused(
        404,
        `${name} holds up to ${format.mostPowers} powers, and "${key}" has more; take another format`,
      )

    const { contentHash, title } = edition
    const { publicUrl } = asked
    // Weak: the same file may go out in several encodings.
    const etag = `W/"${digest({ content, contentHash, format: name, publicUrl })}"`
    const cache = {
      etag,
      // An edition may be withdrawn, so nobody keeps it for long without asking, unless as of a version.
      'cache-control': moment.version
        ? IMMUTABLE
        : 'public, max-age=60, stale-while-revalidate=300',
      'catalogue-version': String(asked.version),
      vary: format.text ? 'Accept-Encoding' : undefined,
    }
    if (unchanged(request.header('if-none-match'), etag))
      return { status: 304, headers: flat(cache), body: null }
    const encoding = format.text ? bestEncoding(request.header('accept-encoding')) : undefined
    const headers = flat({
      ...cache,
      'content-type': format.contentType,
      'content-disposition': contentDisposition(title.zh, key, name),
      'content-encoding': encoding,
    })
    const place = measureKey(asked.version, key, name)
    if (request.method === 'HEAD' && measures.get(place) !== NO_ROOM)
      return { status: 200, headers, body: null }
    // Nothing is read of the list before it is the file's first turn.
    const { write, mostPowers } = format
    async function* written() {
      if (mostPowers === undefined) yield* write(content, publicUrl)
      else yield await whole(etag, () => write(content, publicUrl))
    }
    const file = admission.inTurns(
      request.context,
      measured(written(), (measure) => measures.set(place, measure)),
      left,
    )
    try {
      // Whether there is room for a list, and whether it can be read, shows only when it is written.
      const source = Readable.from(await begun(file), { objectMode: false })
      // A client that leaves closes it before its end, which is no failure; that the database is away is told of already.
      source.once('error', (error: NodeJS.ErrnoException) => {
        const left = error.code === 'ERR_STREAM_PREMATURE_CLOSE' || error.name === 'AbortError'
        if (!left && !isLost(error)) log.error(error)
      })
      const body = encoding ? pipeline(source, compressing[encoding](), () => {}) : source
      return { status: 200, headers, body }
    } catch (error) {
      if (!(error instanceof WorkbookSizeError)) throw error
      measures.set(place, NO_ROOM)
      return refused(404, `"${key}" has no room in ${name}: ${error.message}`)
    }
  }
}

const NAMES = Object.keys(FORMATS).join('|')

const withdrawn = (edition: string, reason: string, on: Date) =>
  refused(410, `the edition "${edition}" was withdrawn`, {
    extensions: { reason, withdrawnOn: on.toISOString() },
  })
