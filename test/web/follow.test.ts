import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { after, describe, test } from 'node:test'
import { edited, secondEdition } from '../support/editions.ts'
import { publishing } from '../support/publish.ts'
import { service } from '../support/service.ts'

type Entry = { id: string; updated: string; title: string; content: string; text: string }

const inside = (text: string, name: string) =>
  new RegExp(`<${name}[^>]*>(.*?)</${name}>`, 's').exec(text)?.[1] ?? ''

const hrefOf = (text: string, rel: string) =>
  new RegExp(`<link rel="${rel}"[^>]* href="([^"]*)"`).exec(text)?.[1]?.replaceAll('&#38;', '&')

const entriesOf = (feed: string): Entry[] =>
  [...feed.matchAll(/<entry>(.*?)<\/entry>/gs)].map(([, text = '']) => ({
    id: inside(text, 'id').replaceAll('&#38;', '&'),
    updated: inside(text, 'updated'),
    title: inside(text, 'title'),
    content: inside(text, 'content'),
    text,
  }))

/** What RFC 4287 asks of a feed, as far as ours could fail it. */
function assertAtom(feed: string) {
  const [head = ''] = feed.split('<entry>', 1)
  for (const [whole, where] of [
    [head, 'feed'],
    ...entriesOf(feed).map(({ text }) => [text, 'entry']),
  ] as const) {
    for (const name of ['id', 'title', 'updated'])
      assert.equal(whole.match(new RegExp(`<${name}>[^<]+</${name}>`, 'g'))?.length, 1, where)
    assert.match(inside(whole, 'updated'), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    assert.ok(hrefOf(whole, 'alternate')?.startsWith('https://example.org/api/'))
  }
  assert.match(head, /<author><name>[^<]+<\/name><\/author>/)
  const entries = entriesOf(feed)
  assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length)
  assert.deepEqual(
    entries.map(({ updated }) => updated),
    entries
      .map(({ updated }) => updated)
      .sort()
      .reverse(),
  )
}

/** Every element that opens closes, in turn. */
function assertWellFormed(xml: string) {
  const open: string[] = []
  for (const [, closing, name = '', alone] of xml
    .replace(/^<\?xml[^>]*>/, '')
    .matchAll(/<(\/?)([\w:]+)(?:\s+[\w:]+="[^"<]*")*\s*(\/?)>/g)) {
    if (closing) assert.equal(open.pop(), name)
    else if (!alone) open.push(name)
  }
  assert.deepEqual(open, [])
  assert.doesNotMatch(xml.replace(/&(#\d+|amp|lt|gt|quot);/g, ''), /&/)
}

const opened = service('PGlite')
const get = async (path: string, headers?: Record<string, string>) =>
  (await opened).app.fetch(`http://localhost${path}`, { headers })

test('whatever is asked can be followed, and says since when, why and what', async () => {
  for (const asked of [
    'power.atom?code=XK-05&lang=EN',
    'instrument.atom?key=labor-contract-law',
    'cited.atom?text=《劳动合同法》第五十七条',
  ]) {
    const response = await get(`/api/${asked}`)
    const text = await response.text()
    assert.equal(response.status, 200, text)
    assert.equal(response.headers.get('content-type'), 'application/atom+xml; charset=utf-8')
    assert.ok(Number(response.headers.get('query-cost')) > 0)
    assertWellFormed(text)
    assertAtom(text)
  }
  const english = await (await get('/api/power.atom?code=XK-05&lang=EN')).text()
  const [entry] = entriesOf(english)
  assert.equal(entry?.updated, '2024-11-30T16:00:00.000Z')
  assert.match(
    entry?.content ?? '',
    /^Why: Takes effect: Notice on Combining the Foreigner Work Permit/,
  )
  assert.match(entry?.content ?? '', /^What: Power › partStandings .* → In force \(IN_FORCE\)$/m)
  assert.match(entry?.text ?? '', /<category term="TAKES_EFFECT" label="Takes effect"\/>/)
})

test('an entry leads to the answers of then, and pages lead back without a gap', async () => {
  const pages: string[] = []
  let next: string | undefined = '/api/power.atom?code=XK-05'
  while (next && pages.length < 2) {
    const text: string = await (await get(next)).text()
    pages.push(text)
    next = hrefOf(text, 'next')?.replace('https://example.org', '')
  }
  const entries = pages.flatMap(entriesOf)
  assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length)
  for (const { text } of entries.slice(0, 4)) {
    const [after, before] = await Promise.all(
      ['alternate', 'predecessor-version'].map(async (rel) => {
        const answer = await get((hrefOf(text, rel) ?? '').replace('https://example.org', ''))
        assert.equal(answer.status, 200)
        return answer.text()
      }),
    )
    assert.notEqual(before, after)
  }
})

test('a reader that has the feed already is told so; what is wrong is an error in JSON', async () => {
  const first = await get('/api/power.atom?code=QR-01')
  await first.body?.cancel()
  const again = await get('/api/power.atom?code=QR-01', {
    'if-none-match': first.headers.get('etag') ?? '',
  })
  assert.equal(again.status, 304)
  for (const [asked, status] of [
    ['power.atom', 400],
    ['power.atom?code=QR-01&version=999', 400],
    ['power.atom?code=QR-01&lng=EN', 400],
    ['nothing.atom', 404],
    ['power.rss?code=QR-01', 404],
  ] as const) {
    const response = await get(`/api/${asked}`)
    assert.equal(response.status, status, asked)
    const { errors } = (await response.json()) as { errors: { message: string }[] }
    assert.ok(errors[0]?.message)
  }
})

test('a page of a power and one of an instrument lead to the feeds that follow them', async () => {
  for (const [page, feed] of [
    ['/powers/wuhan-hrss-2016/QR-01', '/api/power.atom?code=QR-01&publisher=wuhan-hrss&lang=ZH'],
    ['/en/law/labor-contract-law', '/api/instrument.atom?key=labor-contract-law&lang=EN'],
    ['/law', '/changes.atom'],
  ]) {
    const html = await (await get(page ?? '', { accept: 'text/html' })).text()
    const [, href = ''] =
      /<link rel="alternate" type="application\/atom\+xml" href="([^"]*)">/.exec(html) ?? []
    assert.equal(href.replaceAll('&amp;', '&').replace('https://example.org', ''), feed)
  }
})

describe('a list that changes', async () => {
  const { app, databaseUrl, catalogue } = await service('PostgreSQL', { own: true })
  const { publish, withdraw, lineage } = publishing(databaseUrl)
  const folders: string[] = []
  after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))
  const folder = async (made: Promise<string>) => {
    folders.push(await made)
    return made
  }
  const feed = async (path: string) => {
    await catalogue.refresh()
    const response = await app.fetch(`http://localhost${path}`)
    const text = await response.text()
    assert.equal(response.status, 200, text)
    assertWellFormed(text)
    assertAtom(text)
    return { response, entries: entriesOf(text) }
  }
  const OWN = '/api/bring.atom?code=QZ-01'

  test('only an answer that is another one has an entry; ids stay', async () => {
    const before = await feed(OWN)
    await publish(await folder(secondEdition()))
    const after = await feed(OWN)
    assert.equal(after.entries.length, before.entries.length + 1)
    assert.deepEqual(after.entries.slice(1), before.entries)
    const [published] = after.entries
    assert.match(published?.title ?? '', /^公布：.*（wuhan-hrss-2018）；\d+ 处变化$/)
    assert.match(
      published?.content ?? '',
      /^变化：权力事项 › name：“对可能被转移.*” → “封存社会保险资料”$/m,
    )
    assert.match(published?.content ?? '', /wuhan-hrss-2016.*wuhan-hrss-2018/)
    assert.match(published?.id ?? '', new RegExp(`version=${catalogue.version}&today=`))
    const cited = await feed('/api/cited.atom?text=《劳动合同法》第五十七条')
    assert.ok(cited.entries.every(({ title }) => !title.includes('wuhan-hrss-2018')))

    await withdraw('wuhan-hrss-2018', '编号有误')
    const withdrawn = await feed(OWN)
    assert.deepEqual(withdrawn.entries.slice(1), after.entries)
    assert.match(withdrawn.entries[0]?.title ?? '', /^撤回：.*（wuhan-hrss-2018），编号有误；/)
  })

  test('the feed as of a version stays as it was', async () => {
    const version = catalogue.version
    const { response, entries } = await feed(`${OWN}&version=${version}&today=2026-11-26`)
    assert.match(response.headers.get('cache-control') ?? '', /immutable/)
    await lineage(
      await folder(
        edited([
          'lineage.yaml',
          /^ {2}- kind/m,
          `  - kind: CANCELLED
    effect: ENDS
    on: 2020-05-01
    from: [ QZ-01 ]
    by: { zh: 虚构〔2020〕1号 }
    verification: MEMORY
  - kind`,
        ]),
      ),
    )
    const now = await feed(OWN)
    assert.match(now.entries[0]?.title ?? '', /^事项沿革变动：/)
    assert.match(now.entries[0]?.content ?? '', /→ .*CANCELLED/)
    const then = await feed(`${OWN}&version=${version}&today=2026-11-26`)
    assert.deepEqual(then.entries, entries)
  })
})
