import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { readChecked } from '../../src/checking/read-checked.ts'
import { exportEdition } from '../../src/commands/export.ts'
import { UsageError } from '../../src/commands/failure.ts'
import { writeFolder } from '../../src/commands/write-out.ts'
import { writing } from '../../src/database/postgresql.ts'
import { contentHash } from '../../src/dataset/content-hash.ts'
import { FORMATS } from '../../src/exports/formats.ts'
import { CONTEXT } from '../../src/formats/jsonld/context.ts'
import { yamlFolder } from '../../src/formats/yaml/write.ts'
import { withdrawEdition } from '../../src/publishing/withdraw-edition.ts'
import { secondEdition } from '../support/editions.ts'
import { expanded, hashOfJson } from '../support/exported.ts'
import { madeUpList } from '../support/made-up-list.ts'
import { onPort } from '../support/port.ts'
import { type Json, service, WUHAN } from '../support/service.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = temporaryFolder()
const MADE_UP = join(folder, 'list')
await writeFolder(MADE_UP, yamlFolder(madeUpList(510, ['甲'.repeat(300)])))

const later = await secondEdition()
const pglite = service('PGlite', { datasets: [WUHAN, MADE_UP] })
const postgresql = service('PostgreSQL', { datasets: [WUHAN, later] })

type Opened = typeof pglite
const get = async (
  opened: Opened,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
) => (await opened).app.fetch(`http://localhost${path}`, { method, headers })
/** How many pages of powers were read, of a list that is exported. */
const pagesRead = (statements: string[]) =>
  statements.filter((text) => /from power\s+where edition = \$1 and position > /.test(text)).length

const file = (format: string, edition = 'wuhan-hrss-2016') => `/export/${edition}.${format}`

test('json is taken back with the content hash that the API gives', async () => {
  const { ask } = await pglite
  const { edition } = await ask('{ edition(key: "wuhan-hrss-2016") { contentHash } }')
  assert.equal(
    await hashOfJson(await (await get(pglite, file('json'))).text()),
    edition.contentHash,
  )
})

test('what the database gives out as json, a workbook or an archive is read back with the same content hash', async () => {
  const { ask } = await postgresql
  const { edition } = await ask('{ edition(key: "wuhan-hrss-2016") { contentHash } }')
  const folder = temporaryFolder()
  for (const format of ['json', 'xlsx', 'zip']) {
    const path = join(folder, `list.${format}`)
    await writeFile(path, Buffer.from(await (await get(postgresql, file(format))).arrayBuffer()))
    assert.equal(await contentHash(await readChecked(path)), edition.contentHash, format)
  }
})

test('both databases give the same bytes under the same tag, in every format', async () => {
  for (const format of Object.keys(FORMATS)) {
    const [one, other] = [await get(pglite, file(format)), await get(postgresql, file(format))]
    assert.equal(one.status, 200)
    assert.ok(one.headers.get('etag'))
    assert.equal(one.headers.get('etag'), other.headers.get('etag'))
    assert.deepEqual(
      Buffer.from(await one.arrayBuffer()),
      Buffer.from(await other.arrayBuffer()),
      format,
    )
  }
})

test('an answer says what it is, how to save it, and how long it may be kept', async () => {
  const { headers } = await get(pglite, file('csv'))
  assert.match(headers.get('content-type') ?? '', /^text\/csv; charset=utf-8/)
  assert.equal(
    headers.get('content-disposition'),
    `attachment; filename="wuhan-hrss-2016.csv"; filename*=UTF-8''${encodeURIComponent('武汉市人力资源和社会保障局市级权力清单（2016年）.csv')}`,
  )
  assert.equal(headers.get('cache-control'), 'public, max-age=60, stale-while-revalidate=300')
  assert.equal(headers.get('access-control-allow-origin'), '*')
  assert.match(
    (await get(pglite, file('ndjson'))).headers.get('content-type') ?? '',
    /^application\/x-ndjson/,
  )
})

test('gzip and br by what the client likes best', async () => {
  const plain = await (await get(pglite, file('json'))).text()
  for (const [encoding, decode] of [
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
  ] as const) {
    const answer = await get(pglite, file('json'), { 'accept-encoding': encoding })
    assert.equal(answer.headers.get('content-encoding'), encoding)
    assert.equal(answer.headers.get('vary'), 'Accept-Encoding')
    const bytes = Buffer.from(await answer.arrayBuffer())
    assert.equal(decode(bytes).toString(), plain)
    assert.ok(bytes.length * 3 < Buffer.byteLength(plain))
    const described = await get(pglite, '/dataset.jsonld', { 'accept-encoding': encoding })
    assert.equal(described.headers.get('content-encoding'), encoding)
  }
})

test('HEAD gives the headers of GET; who has the file already gets 304 and nothing more', async () => {
  for (const path of [file('json'), '/dataset.jsonld', '/context.jsonld']) {
    const whole = await get(pglite, path)
    const head = await get(pglite, path, {}, 'HEAD')
    assert.deepEqual([head.status, await head.text()], [200, ''])
    const etag = whole.headers.get('etag') ?? ''
    for (const name of ['etag', 'content-type', 'content-disposition', 'cache-control'])
      assert.equal(head.headers.get(name), whole.headers.get(name), `${path} ${name}`)
    for (const method of ['GET', 'HEAD'])
      for (const tag of [etag, `"other", ${etag.replace('W/', '')}`, '*']) {
        const kept = await get(pglite, path, { 'if-none-match': tag }, method)
        assert.deepEqual([kept.status, await kept.text()], [304, ''], `${method} ${path} ${tag}`)
        assert.equal(kept.headers.get('etag'), etag)
      }
    assert.equal((await get(pglite, path, { 'if-none-match': '"other"' })).status, 200)
    const post = await get(pglite, path, {}, 'POST')
    assert.deepEqual([post.status, post.headers.get('allow')], [405, 'GET, HEAD, OPTIONS'])
  }
})

test('what does not exist is 404, and says what does', async () => {
  const message = async (path: string) => {
    const answer = await get(pglite, path)
    assert.equal(answer.status, 404, path)
    return ((await answer.json()) as Json).errors[0].message
  }
  assert.equal(
    await message(file('json', 'wuhan-hrss-2017')),
    'there is no edition "wuhan-hrss-2017"; did you mean "wuhan-hrss-2016"?',
  )
  assert.match(await message(file('pdf')), /^"pdf" is not a format .*json\|ndjson\|csv/)
  for (const path of [
    '/export/',
    '/export/wuhan-hrss-2016',
    '/export/..%2fwuhan-hrss-2016.json',
    '/export/%2e%2e%2fseeds.json',
    '/export/wuhan-hrss-2016%00.json',
    '/export/WUHAN-HRSS-2016.json',
    '/export/wuhan-hrss-2016.JSON',
    '/export/wuhan-hrss-2016.constructor',
    '/export/a/wuhan-hrss-2016.json',
    `/export/${'a'.repeat(5_000)}.json`,
  ])
    await message(path)
})

test('a long list is read page by page, as fast as the client takes it', async () => {
  const { app, ask, statements } = await pglite
  statements.length = 0
  const answer = await app.fetch(`http://localhost${file('ndjson', 'made-up-2016')}`)
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader()
  const first = await reader.read()
  assert.ok(first.value)
  assert.equal(pagesRead(statements), 1)
  // The one connection of the embedded database is free for others meanwhile.
  assert.equal(
    (await ask('{ power(code: "XK-01", edition: "wuhan-hrss-2016") { code } }')).power.code,
    'XK-01',
  )
  let text = Buffer.from(first.value).toString()
  for (let part = await reader.read(); !part.done; part = await reader.read())
    text += Buffer.from(part.value).toString()
  assert.equal(text.trimEnd().split('\n').length, 510)
})

test('nothing more is read once the client has gone', async () => {
  const { app, sql, statements } = await pglite
  statements.length = 0
  const answer = await app.fetch(`http://localhost${file('ndjson', 'made-up-2016')}`)
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader()
  await reader.read()
  await reader.cancel()
  // Statements take turns: what went on reading would come in between.
  for (let turn = 0; turn < 5; turn++) await sql`select 1`
  assert.equal(pagesRead(statements), 1)
})

test('an error on the way is an answer before the first byte, else breaks the connection off, and the service goes on', async () => {
  const { app, databaseUrl = '' } = await postgresql
  const url = await onPort(app)
  const database = writing(databaseUrl)
  after(() => database.close())
  for (const encoding of ['identity', 'gzip']) {
    await database.sql`alter table power_document rename to away`
    try {
      const broken = async () => {
        const answer = await fetch(url + file('json'), { headers: { 'accept-encoding': encoding } })
        if (answer.status === 500) throw new Error('500')
        return answer.text()
      }
      await assert.rejects(broken(), /500|terminated/)
    } finally {
      await database.sql`alter table away rename to power_document`
    }
    assert.equal((await fetch(`${url}/healthz`)).status, 200)
    const whole = await fetch(url + file('json'), { headers: { 'accept-encoding': encoding } })
    assert.equal(((await whole.json()) as Json).powers.length, 37)
  }
})

test('an error before the first byte is an answer, which tells nothing of the tables', async () => {
  const { databaseUrl = '' } = await postgresql
  const database = writing(databaseUrl)
  await database.sql`alter table category rename to away`
  try {
    for (const path of [file('json'), '/dataset.jsonld']) {
      const answer = await get(postgresql, path)
      assert.equal(answer.status, 500, path)
      assert.deepEqual(await answer.json(), {
        errors: [
          {
            message: 'Something went wrong on our side; it has been logged',
            extensions: { code: 'INTERNAL_SERVER_ERROR' },
          },
        ],
      })
    }
  } finally {
    await database.sql`alter table away rename to category`
    await database.close()
  }
})

test('DCAT-AP 3: what every catalogue must answer is answered, where there is rdflib to ask', async (t) => {
  if (spawnSync('python3', ['-c', 'import rdflib']).status !== 0)
    return t.diagnostic('there is no python3 with rdflib here')
  const input = await (await get(postgresql, '/dataset.jsonld')).text()
  const { stdout } = spawnSync('python3', ['test/exports/dcat-ap.py'], { input, encoding: 'utf8' })
  assert.match(stdout, /^\d{3,} triples\n$/)
})

test('DCAT: the editions that stand, newest first, and their files with size and hash', async () => {
  const answer = await get(postgresql, '/dataset.jsonld')
  assert.equal(answer.headers.get('content-type'), 'application/ld+json; charset=utf-8')
  const document: Json = await answer.json()
  assert.deepEqual(
    document.dataset.map(({ identifier, previousVersion }: Json) => [identifier, previousVersion]),
    [
      ['wuhan-hrss-2018', 'https://example.org/dataset.jsonld#edition/wuhan-hrss-2016'],
      ['wuhan-hrss-2016', undefined],
    ],
  )
  const [, first] = document.dataset
  assert.equal(first.license, 'https://creativecommons.org/publicdomain/zero/1.0/')
  assert.match(first.provenance.label.en, /reconstruction/)
  assert.equal(first.distribution.length, Object.keys(FORMATS).length)
  for (const { downloadURL, byteSize, checksum } of first.distribution) {
    const path = downloadURL.replace('https://example.org', '')
    const bytes = Buffer.from(await (await get(postgresql, path)).arrayBuffer())
    assert.equal(byteSize, String(bytes.length), path)
    assert.equal(checksum.checksumValue, createHash('sha256').update(bytes).digest('hex'))
  }
  const { keys, given, kept } = await expanded(document, 'https://example.org/context.jsonld')
  for (const key of keys) assert.match(key, /^(@(id|type|value|language)|https?:\/\/\S+\w)$/)
  assert.equal(kept, given)
  // A harvester that has no way to our address reads it all the same.
  const offline = await expanded(document, 'nowhere')
  assert.equal(offline.kept, offline.given)
  assert.deepEqual(document['@context'], CONTEXT)
  assert.deepEqual(first.publisher.foafName, first.publisher.name)
  assert.equal(first.landingPage, 'https://example.org/lists/wuhan-hrss-2016')
  assert.ok(first.keyword.includes('行政许可') && first.theme.length === 2)
  assert.equal(document.service.endpointURL, 'https://example.org/graphql')
  assert.equal(document.service.servesDataset.length, document.dataset.length)
  for (const { format } of first.distribution) assert.match(format, /\/file-type\/[A-Z_]+$/)
  const context: Json = await (await get(pglite, '/context.jsonld')).json()
  assert.deepEqual(context, { '@context': CONTEXT })
})

test('a long list has no size and no hash until somebody has downloaded it', async () => {
  const described = async () => {
    const { dataset }: Json = await (await get(pglite, '/dataset.jsonld')).json()
    const { distribution } = dataset.find(({ identifier }: Json) => identifier === 'made-up-2016')
    return distribution.find(({ mediaType }: Json) => mediaType.endsWith('/csv')).byteSize
  }
  assert.equal(await described(), undefined)
  const bytes = await (await get(pglite, file('csv', 'made-up-2016'))).arrayBuffer()
  assert.equal(await described(), String(bytes.byteLength))
})

test('a withdrawn edition is gone, with the reason, and is described no more', async () => {
  const { databaseUrl = '', catalogue } = await postgresql
  const database = writing(databaseUrl)
  after(() => database.close())
  assert.equal((await get(postgresql, file('json', 'wuhan-hrss-2018'))).status, 200)
  await withdrawEdition(database.sql, 'wuhan-hrss-2018', '发布有误')
  await catalogue.refresh()
  for (const format of Object.keys(FORMATS)) {
    const answer = await get(postgresql, file(format, 'wuhan-hrss-2018'))
    assert.equal(answer.status, 410)
    const { errors }: Json = await answer.json()
    assert.equal(errors[0].message, 'the edition "wuhan-hrss-2018" was withdrawn')
    assert.equal(errors[0].extensions.reason, '发布有误')
    assert.ok(Date.parse(errors[0].extensions.withdrawnOn) > 0)
  }
  const { dataset }: Json = await (await get(postgresql, '/dataset.jsonld')).json()
  assert.deepEqual(
    dataset.map(({ identifier }: Json) => identifier),
    ['wuhan-hrss-2016'],
  )
})

/** The command as the command line calls it, on the database of these tests, with what it says on standard error. */
async function exported(...args: string[]) {
  const { databaseUrl } = await postgresql
  const before = { ...process.env }
  Object.assign(process.env, { DATABASE_URL: databaseUrl, PUBLIC_URL: 'https://example.org' })
  const { mock } = test.mock.method(process.stderr, 'write', () => true)
  try {
    const code = await exportEdition(args)
    return { code, said: mock.calls.map(({ arguments: [text] }) => text).join('') }
  } finally {
    mock.restore()
    process.env = before
  }
}

test('export writes the very file that is served, and a folder that is taken back', async () => {
  for (const format of Object.keys(FORMATS)) {
    const out = join(folder, `wuhan.${format}`)
    assert.equal((await exported('wuhan-hrss-2016', '--format', format, '--out', out)).code, 0)
    const served = Buffer.from(await (await get(postgresql, file(format))).arrayBuffer())
    assert.deepEqual(await readFile(out), served)
  }
  const out = join(folder, 'wuhan')
  assert.equal((await exported('wuhan-hrss-2016', '--format', 'yaml', '--out', out)).code, 0)
  assert.equal(
    await contentHash(await readChecked(out)),
    await contentHash(await readChecked(WUHAN)),
  )
  const left = await readdir(folder)
  assert.deepEqual(
    left.filter((name) => name.includes('.part')),
    [],
  )
})

test('export says what is wrong: usage, a folder in use, an unknown edition, a withdrawn one', async () => {
  const wrong: [args: string[], message: RegExp][] = [
    [[], /^usage: npm run powerlist -- export <edition> --format json\|/],
    [['a', 'b', '--format', 'json'], /^usage/],
    [['a'], /^--format is ""; it must be one of json, ndjson, csv/],
    [['a', '--format', 'jsn'], /^--format is "jsn"; did you mean "json"\?/],
    [['a', '--format', 'json', '--colour'], /^Unknown option '--colour'/],
    [['a', '--format', 'yaml'], /--out/],
    [['a', '--format', 'json', '--json'], /--out/],
    [['a', '--format', 'json', '--out', ''], /^--out is empty/],
    [['wuhan-hrss-2016', '--format', 'yaml', '--out', folder], /something in it/],
    [['wuhan-hrss-2016', '--format', 'json', '--out', `${folder}/no/such.json`], /ENOENT/],
    [['wuhan-hrss-2016', '--format', 'csv', '--out', folder], /EISDIR/],
  ]
  for (const [args, message] of wrong)
    await assert.rejects(exported(...args), (error: Error) => {
      assert.ok(error instanceof UsageError, String(error))
      assert.match(error.message, message)
      return true
    })
  const unknown = await exported('wuhan-hrss-2015', '--format', 'json')
  assert.equal(unknown.code, 1)
  assert.match(
    unknown.said,
    /no edition "wuhan-hrss-2015"; did you mean "wuhan-hrss-2016"\?; the editions are wuhan-hrss-2016/,
  )
  const withdrawn = await exported('wuhan-hrss-2018', '--format', 'json')
  assert.equal(withdrawn.code, 4)
  assert.match(withdrawn.said, /was withdrawn on .+: 发布有误/)
})

test('export to standard output is the file alone; who has read enough may close the pipe', async () => {
  const { databaseUrl } = await postgresql
  const run = (...calls: string[][]) => {
    const script = `
      const { exportEdition } = await import('./src/commands/export.ts')
      const codes = []
      for (const args of ${JSON.stringify(calls)}) codes.push(await exportEdition(args))
      process.exit(Math.max(...codes))`
    const env = { ...process.env, DATABASE_URL: databaseUrl, PUBLIC_URL: 'https://example.org' }
    return spawn(process.execPath, ['--input-type=module', '-e', script], { env })
  }
  const out = join(folder, 'told.json')
  const whole = run(
    ['wuhan-hrss-2016', '--format', 'json', '--out', out, '--json'],
    ['wuhan-hrss-2016', '--format', 'csv'],
  )
  const short = run(['wuhan-hrss-2016', '--format', 'json'])
  short.stdout.once('data', () => short.stdout.destroy())
  const ended = [whole, short].map((child) => once(child, 'exit'))
  // What nobody reads is lost when a process ends.
  const [complaint, content] = [short.stderr, whole.stdout].map((stream) => stream.toArray())
  const [told = '', ...csv] = Buffer.concat((await content) ?? [])
    .toString()
    .split(/(?<=^[^\n]*\n)/)
  assert.deepEqual(JSON.parse(told), {
    edition: 'wuhan-hrss-2016',
    format: 'json',
    path: out,
    bytes: (await readFile(out)).length,
    sha256: createHash('sha256')
      .update(await readFile(out))
      .digest('hex'),
  })
  const served = Buffer.from(await (await get(postgresql, file('csv'))).arrayBuffer())
  assert.equal(csv.join(''), served.toString())
  for (const [code] of await Promise.all(ended)) assert.equal(code, 0)
  assert.equal(Buffer.concat((await complaint) ?? []).toString(), '')
})
