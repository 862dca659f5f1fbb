import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { prepareSearch } from '../../src/search/prepare.ts'
import { onPort } from '../support/port.ts'
import { type Json, service } from '../support/service.ts'
import { askTools } from '../support/tool-questions.ts'

const opened = service('PGlite').then(async (held) => {
  await prepareSearch(held.sql)
  return { ...held, url: await onPort(held.app) }
})

const connected = async () => {
  const client = new Client({ name: 'test', version: '1.0.0' })
  await client.connect(new StreamableHTTPClientTransport(new URL(`${(await opened).url}/mcp`)))
  return client
}

const client = connected()
after(async () => (await client).close())

async function call(name: string, given: Record<string, unknown>) {
  const { isError, structuredContent, content } = await (await client).callTool({
    name,
    arguments: given,
  })
  const { text } = content[0] as { text: string }
  return { isError, data: structuredContent as Json, text }
}

const TOOLS = [
  'about_the_data',
  'check_citation',
  'compare',
  'due_date',
  'get_law',
  'get_power',
  'powers_affected',
  'search_powers',
  'what_to_bring',
]

test('the tools only read, and each says what it does, takes and answers', async () => {
  const { tools } = await (await client).listTools()
  assert.deepEqual(tools.map(({ name }) => name).sort(), TOOLS)
  for (const { name, description, inputSchema, outputSchema, annotations } of tools) {
    assert.ok(description && description.length > 80, name)
    assert.equal(annotations?.readOnlyHint, true, name)
    assert.ok(Object.keys(outputSchema?.properties ?? {}).length > 0, name)
    for (const property of Object.values(inputSchema.properties ?? {}))
      assert.ok((property as Json).description, name)
    assert.doesNotMatch(JSON.stringify([inputSchema, outputSchema]), /\$ref/)
  }
})

test('from a question to the article, the deadline and the window', async () => {
  const found = await call('search_powers', { query: '上班路上被车撞了' })
  const [{ code, url, status, edition }] = found.data.search.nodes
  assert.deepEqual(
    [code, status, edition],
    ['QR-01', 'RETAINED', { key: 'wuhan-hrss-2016', provenance: { status: 'RECONSTRUCTED' } }],
  )
  assert.equal(url, 'https://example.org/powers/wuhan-hrss-2016/QR-01')
  const short = await call('get_power', { code })
  assert.ok(
    short.data.power.legalBases.some(({ citation }: Json) => /工伤保险条例》第.+条/.test(citation)),
  )
  assert.ok(Buffer.byteLength(short.text) < 3_072, short.text)
  assert.equal(short.data.power.remedies, undefined)
  const { data } = await call('get_power', { code, full: true })
  assert.ok(
    data.power.partStandings[0].now &&
      data.power.remedies.length > 0 &&
      data.power.procedure.steps.length > 0,
  )
  const bring = await call('what_to_bring', { code })
  assert.ok(bring.data.power.materials.length > 0 && bring.data.power.unit.name)
  const due = await call('due_date', { code, event: '2024-06-03' })
  assert.equal(due.data.power.deadlines.at(-1).dueDate.date, '2026-03-09')
})

test('an answer names the version that it is of, and the address at which it stays', async () => {
  for (const [name, given] of [
    ['what_to_bring', { code: 'QR-01' }],
    ['check_citation', { text: '《劳动合同法》第五十七条' }],
    ['get_law', { title: '劳动合同法', first: 2 }],
  ] as const) {
    const { content, structuredContent } = await (await client).callTool({ name, arguments: given })
    const { text } = content.at(-1) as { text: string }
    const [, version, address = ''] =
      /^Source: version (\d+) of the catalogue, .* (https:\S+)$/.exec(text) ?? []
    assert.equal(Number(version), (await opened).catalogue.version)
    const answer = await fetch(address.replace('https://example.org', (await opened).url))
    assert.deepEqual(((await answer.json()) as Json).data, structuredContent)
  }
})

test('the law: by its title, what rests on it, and a citation in a text', async () => {
  const law = await call('get_law', { title: '劳动合同法', asOf: '2026-01-01' })
  const { key, status } = law.data.legalInstruments.nodes.find(
    (each: Json) => each.key === 'labor-contract-law',
  )
  assert.equal(status, 'IN_FORCE')
  const affected = await call('powers_affected', { instrument: key, article: '57' })
  assert.deepEqual(
    affected.data.affectedBy.losingLastBasis.nodes.map(({ code }: Json) => code),
    ['XK-03'],
  )
  const cited = await call('check_citation', { text: '《劳动合同法》第五十七条' })
  assert.equal(cited.data.citedIn[0].instrument.key, key)
})

test('repealed, unknown and not found are three things', async () => {
  const cancelled = await call('get_power', { code: 'XK-04' })
  assert.equal(cancelled.data.power.status, 'CANCELLED')
  assert.equal(cancelled.data.power.statusCause.kind, 'CANCELLED')
  const unknown = await call('check_citation', { text: '《某某管理暂行规定》第三条' })
  assert.equal(unknown.data.citedIn[0].standing, 'UNKNOWN')
  const none = await call('get_power', { code: 'XX-01' })
  assert.equal(none.data.power, null)
  assert.match(none.text, /^Not found/)
  assert.ok(![cancelled, unknown, none].some(({ isError }) => isError))
})

test('what is asked wrongly is said', async () => {
  const { isError, text } = await call('search_powers', {
    query: '工伤',
    edition: 'wuhan-hrss-2015',
  })
  assert.equal(isError, true)
  assert.match(text, /did you mean "wuhan-hrss-2016"/)
  const wrong = await call('get_power', { cod: 'QR-01' }).catch(({ message }) => ({
    isError: true,
    text: String(message),
  }))
  assert.equal(wrong.isError, true)
  assert.match(wrong.text, /code/)
  const { url } = await opened
  const init = { headers: { 'content-type': 'application/json' }, method: 'POST' }
  const batch = await fetch(`${url}/mcp`, { ...init, body: '[]' })
  assert.equal(batch.status, 400)
  for (const body of ['{}', 'x', '{"jsonrpc":"2.0","id":1,"method":"nothing"}']) {
    const response = await fetch(`${url}/mcp`, { ...init, body })
    assert.match(await response.text(), /"error":\{"code":-32/, body)
  }
})

test('of sixty everyday questions the tools alone reach the power and an article', async () => {
  const { asked, reached, missed } = await askTools(call)
  assert.equal(asked, 60)
  assert.ok(reached >= 54, `${reached} of 60; not: ${missed.join('; ')}`)
})

test('the command speaks it on standard input and output', async () => {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: ['src/main.ts', 'mcp'],
    stderr: 'inherit',
  })
  const local = new Client({ name: 'test', version: '1.0.0' })
  await local.connect(transport, { timeout: 170_000 })
  const { structuredContent } = await local.callTool(
    {
      name: 'get_power',
      arguments: { code: 'QR-01', lang: 'EN' },
    },
    { timeout: 170_000 },
  )
  assert.equal((structuredContent as Json).power.code, 'QR-01')
  await local.close()
})
