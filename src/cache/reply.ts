import { bestEncoding } from '../http/encoding.ts'
import { type Answer, type Encoding, etagOf, type Form, formOf, VARY } from './answer.ts'
import { cacheControl } from './freshness.ts'

/** What goes out: headers as name, value, name, value. */
export type Reply = { status: number; headers: string[]; body: Buffer | null }

/** How a client wants its answer. */
export type Wanted = {
  head: boolean
  acceptEncoding: string | undefined
  /** Of a GET or HEAD. */
  ifNoneMatch: string | undefined
}

/** An answer as this client wants it: compressed, without the body, or only that nothing has changed. */
export function replyWith(answer: Answer, wanted: Wanted, now: number): Reply | Promise<Reply> {
  const kept = ['cache-control', answer.tag ? cacheControl(answer.ofToday, now) : 'no-store']
  const encoding = bestEncoding(wanted.acceptEncoding) ?? 'identity'
  const held = wanted.ifNoneMatch && answer.tag && heldBy(wanted.ifNoneMatch, answer.tag, encoding)
  if (held) return { status: 304, headers: ['etag', held, ...kept, ...VARY], body: null }
  const sent = ({ bytes, headers }: Form) => ({
    status: answer.status,
    headers: [...headers, ...kept],
    body: wanted.head ? null : bytes,
  })
  const form = formOf(answer, encoding)
  return form instanceof Promise ? form.then(sent) : sent(form)
}

/** The tag under which a client holds the answer already, in whatever encoding it got it. */
function heldBy(ifNoneMatch: string, tag: string, encoding: Encoding): string | undefined {
  const tags = [encoding, ...ENCODINGS].map((known) => etagOf(tag, known))
  const given = ifNoneMatch.split(',').map((each) => each.trim().replace(/^W\//, ''))
  return given.includes('*') ? tags[0] : tags.find((each) => given.includes(each))
}

const ENCODINGS: Encoding[] = ['identity', 'gzip', 'br']
