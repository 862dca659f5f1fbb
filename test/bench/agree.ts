import assert from 'node:assert/strict'
import { bodyOf } from './asking.ts'
import { factsOfOurs, factsOfPostgraphile } from './facts.ts'
import { ours, postgraphile, type Question, type Shape } from './questions.ts'

/** The bytes with which each question has to be answered, by the code of the power; the whole list by ''. */
export type Answers = Record<Question, Map<string, Buffer>>

type Urls = { ours: string; sameSchema: string[]; postgraphile?: string }

/** Asks every server all that will be asked, and expects the same bytes of the same schema, and the same facts of the other. */
export async function agree(urls: Urls): Promise<{ ours: Answers; postgraphile: Answers }> {
  const codes = await codesOf(urls.ours)
  const answers = await answersOf(urls.ours, ours, codes)
  for (const url of urls.sameSchema)
    assert.deepEqual(await answersOf(url, ours, codes), answers, `${url} answers with other bytes`)
  if (!urls.postgraphile) return { ours: answers, postgraphile: answers }
  const theirs = await answersOf(urls.postgraphile, postgraphile, codes)
  for (const question of ['one', 'list'] as const)
    for (const [code, bytes] of answers[question])
      assert.deepEqual(
        factsOfPostgraphile(JSON.parse(String(theirs[question].get(code)))),
        factsOfOurs(JSON.parse(String(bytes))),
        `PostGraphile says something else of ${code || 'the whole list'}`,
      )
  return { ours: answers, postgraphile: theirs }
}

async function codesOf(url: string): Promise<string[]> {
  const bytes = await ask(url, { query: '{ powers(first: 100) { nodes { code } } }' })
  const { data } = JSON.parse(String(bytes))
  return data.powers.nodes.map(({ code }: { code: string }) => code)
}

async function answersOf(url: string, shape: Shape, codes: string[]): Promise<Answers> {
  const list = await ask(url, bodyOf(shape, 'list', { code: '' }))
  const one = new Map<string, Buffer>()
  for (const code of codes) one.set(code, await ask(url, bodyOf(shape, 'one', { code })))
  return { one, list: new Map([['', list]]) }
}

/** The bytes of an answer without errors. */
async function ask(url: string, body: object): Promise<Buffer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-encoding': 'identity' },
    body: JSON.stringify(body),
  })
  const bytes = Buffer.from(await response.arrayBuffer())
  const { data, errors } = JSON.parse(String(bytes))
  assert.ok(response.status === 200 && data && !errors, `${url}: ${response.status} ${bytes}`)
  return bytes
}
