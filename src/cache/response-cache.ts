import type { Catalogue } from '../database/catalogue.ts'
import type { Kind, Visit } from '../traffic/visit.ts'
import { type Answer, tagOf } from './answer.ts'
import { nameOf, type OperationKind, type Request } from './key.ts'
import type { Made } from './made.ts'
import { type Reply, replyWith, type Wanted } from './reply.ts'
import { flights } from './single-flight.ts'
import { keptAnswers } from './store.ts'

/** `visit` learns what becomes of it. */
export type Asked = Request & Wanted & { visit: Visit; gone?: () => AbortSignal }

type Given = {
  catalogue: Catalogue
  /** How many bytes of answers are kept. */
  bytes: number
  /** Makes an answer that is not kept. */
  make: (asked: Asked, signal: AbortSignal) => Promise<Made>
  /** Which kind of operation is meant. */
  operationKind: OperationKind
}

/** Answers queries, most of them with what was answered before; undefined for a request that is not one whose answer is kept. */
export function answering({ catalogue, bytes, make, operationKind }: Given) {
  const kept = keptAnswers(catalogue, bytes)
  const flight = flights<{ answer: Answer; kind: Kind }>()

  const made = async (name: string, asked: Asked, signal: AbortSignal) => {
    const found = await make(asked, signal)
    const answer = answerOf(found)
    if (found.keep) kept.keep(name, answer, found.keep)
    const { kind } = asked.visit
    const refused = kind === 'made' && !answer.tag && answer.status < 500
    return { answer, kind: refused ? ('refused' as const) : kind }
  }

  const give = (asked: Asked): Reply | Promise<Reply> | undefined => {
    const name = nameOf(asked, operationKind)
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

const answerOf = ({ status, headers, body, keep }: Made): Answer => ({
  status,
  headers,
  body,
  tag: keep && tagOf(body),
  ofToday: keep?.dependsOnToday ?? false,
  forms: {},
})
