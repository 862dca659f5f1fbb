import type { Exchange } from './load.ts'
import type { Question, Shape } from './questions.ts'

/** What is asked in a run: the same request again, variables not seen before, or a document not seen before. */
export type Manner = 'same' | 'variables' | 'document'

/** A question in the words of a schema, and the answers that it has to get: by the code of the power, the whole list by ''. */
export type Put = { shape: Shape; question: Question; answers: Map<string, Buffer> }

/** Requests without end, each with its answer; one power after the other, but the first again and again in the manner `same`. */
export function asking(manner: Manner, { shape, question, answers }: Put): () => Exchange {
  const codes = [...answers.keys()]
  const name = `Unseen${names++}`
  let count = 0
  const exchange = (): Exchange => {
    const code = codes[count % codes.length] ?? ''
    const unseen = manner === 'variables' ? variables++ : 0
    const named = manner === 'document' ? `${name}x${count}` : undefined
    count++
    return {
      request: message(bodyOf(shape, question, { code, unseen, name: named })),
      answer: answers.get(code) ?? Buffer.alloc(0),
    }
  }
  if (manner !== 'same') return exchange
  const same = exchange()
  return () => same
}

// Never the same twice in one benchmark, whichever server it is for.
let names = 0
let variables = 1

type Said = { code: string; unseen?: number; name?: string }

/** The body that asks for the power with a code, or for the whole list. */
export const bodyOf = (shape: Shape, question: Question, { code, unseen = 0, name }: Said) => ({
  query: name
    ? shape[question].document.replace('query Asked', `query ${name}`)
    : shape[question].document,
  variables: shape[question].variables(code, unseen),
})

/** A request as it goes over the wire. */
export function message(body: object): Buffer {
  const bytes = Buffer.from(JSON.stringify(body))
  const head = [
    'POST /graphql HTTP/1.1',
    'host: localhost',
    'content-type: application/json',
    `content-length: ${bytes.length}`,
  ]
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), bytes])
}
