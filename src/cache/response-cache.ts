import type { Catalogue } from '../database/catalogue.ts'
import { queryTooComplex } from '../errors.ts'
import { MAX_ANSWER } from '../limits.ts'
import type { Kind, Visit } from '../traffic/visit.ts'
import { type Answer, tagOf } from './answer.ts'
import { nameOf, type Request } from './key.ts'
import type { Made } from './made.ts'
import { type Note, note } from './note.ts'
import { type Reply, replyWith, type Wanted } from './reply.ts'
import { flights } from './single-flight.ts'
import { keptAnswers } from './store.ts'
import { utf8 } from './utf8.ts'

/** `visit` learns what becomes of it. */
export type Asked = Request & Wanted & { visit: Visit; gone?: () => AbortSignal }

type Given = {
  catalogue: Catalogue
  /** How many bytes of answers are kept. */
  bytes: number
  /** Makes an answer that is not kept; the note learns what has to be known to keep it. */
  make: (asked: Asked, note: Note, signal: AbortSignal) => Promise<Made>
}

/** Answers queries, most of them with what was answered before; undefined for a request that is not one whose answer is kept. */
export function answering({ catalogue, bytes, make }: Given) {
  const kept = keptAnswers(catalogue, bytes)
  const flight = flights<{ answer: Answer; kind: Kind }>()

  const made = async (name: string, asked: Asked, signal: AbortSignal) => {
    const learnt = note()
    const answer = answerOf(await make(asked, learnt, signal), learnt, name.startsWith('api '))
    if (answer.tag) kept.keep(name, answer, { version: learnt.version, now: Date.now() })
    const { kind } = asked.visit
    const refused = kind === 'made' && !answer.tag && answer.status < 500
    return { answer, kind: refused ? ('refused' as const) : kind }
  }

  const give = (asked: Asked): Reply | Promise<Reply> | undefined => {
    const name = nameOf(asked)
    if (name === undefined) return undefined
    const now = Date.now()
    const found = kept.find(name, now)
    const { visit } = asked
    if (found) {
      visit.kind = 'kept'
      return weighed(name, found, replyWith(found, asked, now))
    }
    visit.kind = 'made'
    let first = false
    const make = (signal: AbortSignal) => {
      first = true
      return made(name, asked, signal)
    }
    return flight(`${catalogue.version} ${name}`, make, asked.gone?.()).then(({ answer, kind }) => {
      // That somebody else has no points left is nobody's answer but theirs.
      if (kind === 'limited' && !first) return give(asked) ?? Promise.reject(answer)
      visit.kind = kind
      return weighed(name, answer, replyWith(answer, asked, Date.now()))
    })
  }

  /** A compressed form that was just made takes room as well. */
  const weighed = (name: string, answer: Answer, reply: Reply | Promise<Reply>) => {
    if (reply instanceof Promise) reply.then(() => kept.weigh(name, answer)).catch(() => {})
    return reply
  }
  return { give, kept }
}

function answerOf(
  { status, headers, body }: Made,
  { whole, ofToday }: Note,
  plain: boolean,
): Answer {
  if (body.byteLength > MAX_ANSWER)
    return answerOf(tooLarge(headers, body.byteLength, plain), note(), plain)
  const tag = whole && status === 200 ? tagOf(body) : undefined
  return { status, headers, body, tag, ofToday, forms: {} }
}

function tooLarge(headers: Made['headers'], bytes: number, plain: boolean): Made {
  const message = `The answer has ${bytes} bytes; up to ${MAX_ANSWER} are sent. Ask for fewer items a page`
  const type = headers.find(([name]) => name === 'content-type')?.[1] ?? ''
  return {
    status: plain || !type.startsWith('application/json') ? 400 : 200,
    headers,
    body: utf8(JSON.stringify({ errors: [queryTooComplex(message, bytes, MAX_ANSWER)] })),
  }
}
