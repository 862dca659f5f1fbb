import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import { schema } from '../../src/schema.ts'
import { DOCUMENTS } from '../hostile/documents.ts'
import { VALUES } from '../hostile/values.ts'
import { arbitraryDocument, type MadeDocument } from '../support/arbitrary-document.ts'
import { costOfQuery } from '../support/cost.ts'
import { knownValues } from '../support/known-values.ts'
import { service } from '../support/service.ts'
import { wholeListQuery } from '../support/whole-list.ts'
import type { Asked, Told } from './asking.ts'

/** More on demand: `DOCUMENTS=1000`. */
const MANY = Number(process.env.DOCUMENTS ?? 100)
/** What one query may take at most: MiB of heap, and milliseconds of one turn of the event loop. */
const HEAP = 200
const TURN = 500
const MEBIBYTE = 1_048_576

/** Those that cost most of many more, as what is near the limits takes most. */
async function dearest(): Promise<MadeDocument[]> {
  const { ask } = await service('PGlite')
  const documents = fc.sample(arbitraryDocument(schema, await knownValues(ask)), 10 * MANY)
  const cost = new Map(
    documents.map((made) => [
      made,
      costOfQuery(made.query, made.variables, made.operationName).points,
    ]),
  )
  return documents.sort((a, b) => (cost.get(b) ?? 0) - (cost.get(a) ?? 0)).slice(0, MANY)
}

const times = (count: number, field: (index: number) => string) =>
  `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${field(index)}`).join(' ')} }`

const WORST: MadeDocument[] = [
  wholeListQuery(),
  times(20, (index) => `statistics(asOf: "2019-01-${10 + index}") { byStatus { count } }`),
  times(20, (index) => `powers(first: 100, asOf: "2019-01-${10 + index}") { nodes { code name } }`),
  times(19, (index) => `search(query: "上班路上被车撞了算工伤吗${index}") { nodes { code } }`),
  '{ powers(first: 100) { nodes { related { related { code name summary } } } } }',
  '{ powers(first: 100) { nodes { counterparts { power { code } } } } }',
].map((query) => ({ query, variables: {} }))

const asked = ({ body }: (typeof DOCUMENTS)[number]): MadeDocument[] =>
  typeof (body as MadeDocument)?.query === 'string'
    ? [{ variables: {}, ...(body as object) } as MadeDocument]
    : []

/** What a service with so much heap tells until it has answered all, or has no more memory. */
async function told(documents: MadeDocument[], mebibytes?: number): Promise<Told[]> {
  const workerData: Asked = { documents, filled: process.env.TEST_FILLED ?? '' }
  const worker = new Worker(new URL('asking.ts', import.meta.url), {
    workerData,
    ...(mebibytes && { resourceLimits: { maxOldGenerationSizeMb: mebibytes } }),
  })
  const messages: Told[] = []
  worker.on('message', (message: Told) => messages.push(message))
  await once(worker, 'exit').catch((error) => assert.equal(error.code, 'ERR_WORKER_OUT_OF_MEMORY'))
  return messages
}

test('no query takes more than 200 MiB, or half a second of the event loop at once', async (context) => {
  const documents = [...WORST, ...[...DOCUMENTS, ...VALUES].flatMap(asked), ...(await dearest())]
  const [warm] = await told([])
  assert.ok(warm && 'warm' in warm)
  const most = Math.ceil(warm.warm / MEBIBYTE) + HEAP
  const turns = (await told(documents, most)).flatMap((one) => ('document' in one ? [one] : []))
  const last = documents[turns.length]
  assert.equal(last, undefined, `it took more than ${HEAP} MiB: ${JSON.stringify(last)}`)
  const [longest] = turns.sort((a, b) => b.milliseconds - a.milliseconds)
  assert.ok(longest)
  context.diagnostic(`${turns.length} documents; ${Math.round(longest.milliseconds)} ms at once`)
  const text = JSON.stringify(documents[longest.document])
  assert.ok(longest.milliseconds < TURN, `${longest.milliseconds} ms at once: ${text}`)
})
