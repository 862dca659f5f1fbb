import assert from 'node:assert/strict'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, test } from 'node:test'
import pino from 'pino'
import { createApp } from '../../src/app.ts'
import { secondEdition } from '../support/editions.ts'
import { isThere, listening } from '../support/outside.ts'
import { onPort } from '../support/port.ts'
import { freePort } from '../support/postgresql.ts'
import { publishing } from '../support/publish.ts'
import { service } from '../support/service.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** nginx with its defaults, and the service below a path. */
async function behind(address: string, port: number) {
  const folder = temporaryFolder()
  const file = join(folder, 'nginx.conf')
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  await writeFile(
    file,
    `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
pid ${join(folder, 'pid')};
error_log stderr;
events {}
http {
  access_log off;
  ${temporary.map((name) => `${name}_temp_path ${join(folder, name)};`).join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    location /powerlist/ { proxy_pass ${address}/; }
  }
}
`,
  )
  await listening('nginx', ['-c', file, '-e', 'stderr'], port)
}

test('behind nginx with its defaults, under a path, addresses lead on, errors and events arrive', async (t) => {
  if (!isThere('nginx', '-v')) return t.diagnostic('there is no nginx here')
  const { sql, catalogue, databaseUrl } = await service('PostgreSQL', { own: true })
  const port = await freePort()
  const home = `http://127.0.0.1:${port}/powerlist`
  const app = createApp({
    sql,
    catalogue,
    log: pino({ level: 'silent' }),
    publicUrl: home,
    queryTime: 60_000,
  })
  await behind(await onPort(app), port)

  for (const [path, accept] of [
    ['/', 'text/html'],
    ['/graphql', 'text/html'],
    ['/graphql/', 'application/json'],
    ['/powers/wuhan-hrss-2016/QR-01', 'text/html'],
    ['/powers/wuhan-hrss-2016/QR-01', 'application/json'],
    ['/api/', '*/*'],
  ] as const) {
    const response = await fetch(home + path, { headers: { accept } })
    assert.ok(response.url.startsWith(home), `${path} → ${response.url}`)
    assert.equal(response.status < 500, true, path)
    const own = (await response.text()).match(/(?:href|src|action)="\/[^"]*"/g) ?? []
    for (const link of own) assert.match(link, /"\/powerlist\//, path)
  }
  const changes = await (await fetch(`${home}/changes.json`)).json()
  assert.equal((await fetch(changes.home_page_url)).status, 200)

  const subscription = 'subscription { editionChanged { kind edition { key } } }'
  const ask = (query: string) =>
    fetch(`${home}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { accept: 'text/event-stream' },
    })
  const stream = await ask(subscription)
  assert.equal(stream.status, 200)
  const folder = await secondEdition()
  after(() => rm(folder, { recursive: true }))
  await publishing(databaseUrl).publish(folder)
  await catalogue.refresh()
  assert.match(await firstEvent(stream), /"kind":"PUBLISHED"/)

  // An EventSource comes back for ever after 200, and ends at anything else.
  for (const wrong of ['subscription { nothing }', 'subscription {', '{ __typename } }']) {
    const refused = await ask(wrong)
    assert.equal(refused.status, 400, wrong)
    assert.match(await refused.text(), /"errors"/)
  }
})

async function firstEvent({ body }: Response): Promise<string> {
  let said = ''
  for await (const chunk of body ?? []) {
    said += Buffer.from(chunk).toString()
    if (/^data: .*\n/m.test(said)) break
  }
  return said
}
