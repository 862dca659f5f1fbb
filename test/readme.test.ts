import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { FICTIONAL, fictionalEdition } from './support/fictional-edition.ts'
import { service, WUHAN } from './support/service.ts'

const readme = await readFile('README.md', 'utf8')
const examples = [...readme.matchAll(/```graphql\n([\s\S]*?)```\n(?:\n```json\n([\s\S]*?)```)?/g)]
const opened = service('PGlite')
const openedWithTwo = fictionalEdition().then((second) =>
  service('PGlite', { datasets: [WUHAN, second] }),
)

test('the README has examples', () => assert.ok(examples.length >= 5))

for (const [index, [, query = '', answer]] of examples.entries())
  test(`query ${index + 1} of the README runs${answer ? ', and answers what stands there' : ''}`, async () => {
    const { ask } = await (query.includes(FICTIONAL) ? openedWithTwo : opened)
    const data = await ask(query)
    if (answer) assert.deepEqual(data, JSON.parse(answer))
    else assert.doesNotMatch(JSON.stringify(data), /^\{"\w+":(null|\{"nodes":\[\]\})/)
  })

test('every curl of the README carries a query that runs', async () => {
  const { post } = await opened
  const bodies = [...readme.matchAll(/-d '(\{.*?\})'\n/g)]
  assert.ok(bodies.length > 0)
  for (const [, body = ''] of bodies) {
    if (body.includes('"subscription')) {
      const stream = await post(JSON.parse(body), { accept: 'text/event-stream' })
      assert.equal(stream.headers.get('content-type'), 'text/event-stream')
      const reader = stream.body?.getReader()
      await reader?.read()
      await reader?.cancel()
      continue
    }
    const { data, errors } = (await (await post(JSON.parse(body))).json()) as {
      data: unknown
      errors: unknown
    }
    assert.ok(data && !errors)
  }
})
