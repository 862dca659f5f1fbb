import type { GraphQLError } from 'graphql'
import { acceptedType } from '../answers/accepted-type.ts'
import { type Made, madeOf } from '../answers/made.ts'
import { operationOf, type Request } from '../answers/name.ts'
import type { Note } from '../answers/note.ts'
import { utf8 } from '../answers/utf8.ts'
import { ANSWER_MILLISECONDS } from '../database/reads.ts'
import type { Context } from '../graphql/context.ts'
import { schema } from '../graphql/schema.ts'
import { direct } from './direct.ts'
import { CORS } from './use-cors.ts'

type Given = {
  context: (asking: { note: Note; signal: AbortSignal; within: number }) => Context
  mask: (error: unknown) => GraphQLError
  /** Yoga, which makes whatever is not a query with nothing wrong in it. */
  fetch: (address: string, init: RequestInit, noted: { note: Note }) => Response | Promise<Response>
}

/** Makes the answer to a query that is not kept. */
export function making({ context, mask, fetch }: Given) {
  const run = direct({ schema, mask })
  return async (request: Request, note: Note, signal: AbortSignal): Promise<Made> => {
    const operation = operationOf(request)
    if (operation) {
      const contextValue = context({ note, signal, within: ANSWER_MILLISECONDS })
      const result = await run(operation, contextValue)
      if (result && !result.errors) {
        Object.assign(note, { whole: true, version: contextValue.version })
        const type = `${acceptedType(request.accept)}; charset=utf-8`
        const headers: Made['headers'] = [...COMMON, ['content-type', type]]
        return { status: 200, headers, body: utf8(JSON.stringify(result)) }
      }
      note.result = result
    }
    const { method, address, accept = '*/*', body } = request
    const headers = { accept, 'content-type': 'application/json' }
    return madeOf(
      await fetch(`http://localhost${address}`, { method, headers, body, signal }, { note }),
    )
  }
}

const COMMON = Object.entries(CORS)
