import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { schema } from '../../src/schema.ts'
import { arbitraryAddress } from '../support/arbitrary-address.ts'
import { arbitraryDocument } from '../support/arbitrary-document.ts'
import { brokenDocument } from '../support/broken-document.ts'
import { knownValues } from '../support/known-values.ts'
import { databases, type Json, service } from '../support/service.ts'

/** How many of each kind on each database; more on demand: `FUZZ=20000 npm test`. */
const numRuns = Number(process.env.FUZZ ?? 40)

const OURS = ['INTERNAL_SERVER_ERROR', 'UNAVAILABLE']

function isAnswered(answer: Response, body: Json, asked: unknown) {
  const shown = `${JSON.stringify(asked)} ${answer.status} ${JSON.stringify(body)}`.slice(0, 4_000)
  assert.ok([200, 400].includes(answer.status), shown)
  for (const { extensions } of body.errors ?? []) {
    assert.ok(extensions?.code, shown)
    assert.ok(!OURS.includes(extensions.code), shown)
  }
  if (answer.status === 200) assert.ok('data' in body || body.errors, shown)
}

for (const name of databases) {
  const opened = service(name)
  const known = opened.then(({ ask }) => knownValues(ask))

  test(`${name}: whatever valid document is asked is answered`, async () => {
    const { post } = await opened
    await fc.assert(
      fc.asyncProperty(arbitraryDocument(schema, await known), async (asked) => {
        const answer = await post(asked)
        const body: Json = await answer.json()
        isAnswered(answer, body, asked)
        for (const { extensions } of body.errors ?? [])
          assert.equal(extensions.code, 'BAD_USER_INPUT', JSON.stringify(body))
      }),
      { numRuns },
    )
  })

  test(`${name}: whatever is wrong with a document, the answer says so, and nothing breaks`, async () => {
    const { post } = await opened
    await fc.assert(
      fc.asyncProperty(brokenDocument(schema, await known), async (asked) => {
        const answer = await post(asked)
        isAnswered(answer, await answer.json(), asked)
      }),
      { numRuns },
    )
  })

  test(`${name}: whatever address is asked for, it is answered or refused`, async () => {
    const { app } = await opened
    await fc.assert(
      fc.asyncProperty(arbitraryAddress(await known), async (address) => {
        const answer = await app.fetch(`http://localhost${address}`, { redirect: 'manual' })
        const body = await answer.text()
        const shown = `${address} ${answer.status} ${body}`.slice(0, 2_000)
        assert.ok([200, 302, 303, 400, 404].includes(answer.status), shown)
        for (const code of OURS) assert.ok(!body.includes(`"code":"${code}"`), shown)
      }),
      { numRuns },
    )
  })
}
