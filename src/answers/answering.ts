import type { Catalogue } from '../database/catalogue.ts'
import { queryTooComplex } from '../errors.ts'
import { MAX_ANSWER } from '../graphql/limits.ts'
import type { Kind, Visit } from '../traffic/visit.ts'
import { type Answer, tagOf } from './answer.ts'
import { flights } from './flights.ts'
import { keptAnswers } from './kept.ts'
import { nameOf, type Request } from './name.ts'
import { type Note, note } from './note.ts'
import { type Reply, replyWith, type Wanted } from './reply.ts'

/** `visit` learns what becomes of it. */
export type Asked = Request & Wanted & { visit: Visit; gone?: () => AbortSignal }

type Given = {
  catalogue: Catalogue
  /** How many bytes of answers are kept. */
  bytes: number
  /** Makes an answer that is not kept; the note learns what has to be known to keep it. */
  make: (asked: Asked, note: Note, signal: AbortSignal) => Promise<Response>
}

/** Answers queries, most of them with what was answered before; undefined for a request that is not one whose answer is kept. */
export function answering({ catalogue, bytes, make }: Given) {
  const kept = keptAnswers(catalogue, bytes)
  const flight = flights<{ answer: Answer; kind: Kind }>()

  const made = async (name: string, asked: Asked, signal: AbortSignal) => {
    const learnt = note()
    const response = await make(asked, learnt, signal)
    const answer = await answerOf(response, learnt, name.startsWith('api '))
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

async function answerOf(
  response: Response,
  { whole, ofToday, body: noted }: Note,
  plain: boolean,
): Promise<Answer> {
  const body = noted ?? Buffer.from(await response.arrayBuffer())
  if (body.byteLength > MAX_ANSWER)
    return answerOf(tooLarge(response, body.byteLength, plain), note(), plain)
  return {
    status: response.status,
    headers: [...response.headers].filter(([name]) => !OF_THE_BODY.has(name)),
    body,
    tag: whole && response.status === 200 ? tagOf(body) : undefined,
    ofToday,
    forms: {},
  }
}

const OF_THE_BODY = new Set(['content-length', 'content-encoding', 'vary', 'cache-control'])

function tooLarge({ headers: of }: Response, bytes: number, plain: boolean) {
  const message = `The answer has ${bytes} bytes; up to ${MAX_ANSWER} are sent. Ask for fewer items a page`
  const type = of.get('content-type') ?? ''
  const status = plain || !type.startsWith('application/json') ? 400 : 200
  const headers = [...of].filter(([name]) => !OF_THE_BODY.has(name))
  return Response.json(
    { errors: [queryTooComplex(message, bytes, MAX_ANSWER)] },
    { status, headers },
  )
}
