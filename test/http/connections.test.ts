import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { after, test } from 'node:test'
import { MAX_DRAINING_TIME } from '../../src/limits.ts'
import { freePort } from '../support/postgresql.ts'
import { pause, start, started } from '../support/process.ts'

const PAGE = 'GET /graphql HTTP/1.1\r\nhost: x\r\naccept: text/html\r\n\r\n'
const HALF_HEAD = 'POST /graphql HTTP/1.1\r\nhost: x\r\n'
const HALF_BODY = `${HALF_HEAD}content-type: application/json\r\ncontent-length: 100\r\n\r\n{"query":`

/** A connection on which this was sent, and that nobody reads. */
async function unread(port: number, text = ''): Promise<Socket> {
  const socket = connect(port, '127.0.0.1').pause()
  socket.on('error', () => {})
  await once(socket, 'connect')
  if (text) socket.write(text)
  return socket
}

const closed = (socket: Socket) =>
  new Promise((resolve) => {
    if (socket.closed) resolve(undefined)
    socket.resume().once('close', resolve)
  })

/** Waits until something holds, for as long as a busy machine may take. */
async function until(holds: () => boolean | Promise<boolean>, what: () => string) {
  for (const deadline = Date.now() + 30_000; !(await holds()); await pause(50))
    assert.ok(Date.now() < deadline, what())
}

const points = async (url: string) =>
  Number(
    /r=(\d+)/.exec((await fetch(`${url}/api`)).headers.get('ratelimit') ?? '')?.[1] ??
      assert.fail('points are counted'),
  )

test('clients that do not read are cut off, and hold nothing that others need meanwhile', async () => {
  const { url, port } = await started({ SLOW_CLIENT: '1', RATE_LIMIT: '1000000000' })
  await (await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } })).arrayBuffer()
  const sockets = await Promise.all(Array.from({ length: 120 }, () => unread(port, PAGE)))
  const query = encodeURIComponent('{ powers(first: 7) { nodes { name } } }')
  for (const path of [`/graphql?query=${query}`, '/api/power?code=XK-03'])
    for (const deadline = Date.now() + 20_000; ; await pause(100)) {
      if ((await fetch(url + path)).status === 200) break
      assert.ok(Date.now() < deadline, `${path} is answered`)
    }
  await pause(3_000)
  // What the kernel holds can still be read; the rest never comes.
  await Promise.all(sockets.map(closed))
  const cut = sockets.filter(({ bytesRead }) => bytesRead < 9_000_000)
  assert.ok(cut.length > 100, `${cut.length} are cut off`)
})

test('who reads slowly, but reads, gets the whole', async () => {
  const { url, port } = await started({ SLOW_CLIENT: '1' })
  await (await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } })).arrayBuffer()
  const socket = await unread(port, PAGE.replace('\r\n\r\n', '\r\nconnection: close\r\n\r\n'))
  const reading = setInterval(() => socket.read(200_000), 20)
  after(() => clearInterval(reading))
  await once(socket, 'end')
  assert.ok(socket.bytesRead > 9_000_000, `${socket.bytesRead} bytes`)
})

test('an address has its share of the connections and subscriptions, and others have the rest', async () => {
  const { url, port } = await started({ ADDRESS_SHARE: '1', TRUST_PROXY: '127.0.0.2' })
  const sockets = await Promise.all(Array.from({ length: 150 }, () => unread(port)))
  for (const socket of sockets) socket.resume()
  const held = () => sockets.filter((socket) => !socket.destroyed)
  await until(
    () => held().length <= 100,
    () => `${held().length} connections`,
  )
  assert.ok(held().length > 90, `${held().length} connections`)
  for (const localAddress of ['127.0.0.2', '127.0.0.3']) {
    const other = connect({ port, host: '127.0.0.1', localAddress })
    other.write('GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n')
    const [text] = await once(other.setEncoding('utf8'), 'data')
    assert.match(text, /^HTTP\/1\.1 200 /, localAddress)
  }
  const proxied = Array.from({ length: 150 }, () =>
    connect({ port, host: '127.0.0.1', localAddress: '127.0.0.2' }).on('error', () => {}),
  )
  await pause(500)
  assert.ok(proxied.every((socket) => !socket.destroyed))
  for (const socket of [...held(), ...proxied]) socket.destroy()
  // Until the service knows that they are gone, it has no room for this one.
  const healthy = () => fetch(`${url}/healthz`).then(({ ok }) => ok)
  await until(
    () => healthy().catch(() => false),
    () => 'there is room again',
  )

  const subscribe = () =>
    fetch(
      `${url}/graphql?query=${encodeURIComponent('subscription { editionChanged { kind } }')}`,
      {
        headers: { accept: 'text/event-stream' },
      },
    )
  const streams = await Promise.all(Array.from({ length: 12 }, subscribe))
  const statuses = Map.groupBy(streams, ({ status }) => status)
  assert.deepEqual([statuses.get(200)?.length, statuses.get(503)?.length], [10, 2])
  for (const { body } of streams) await body?.cancel()
})

test('a body that is never sent whole costs points', async () => {
  const { url, port } = await started({})
  const before = await points(url)
  const socket = await unread(port, HALF_BODY)
  socket.end()
  let asked = 0
  const spent = async () => before - (await points(url)) - 100 * ++asked
  await until(
    async () => (await spent()) === 100,
    () => `${asked} times asked`,
  )
  socket.destroy()
})

for (const signal of ['SIGTERM', 'SIGHUP'] as const)
  test(`${signal} ends the service within ten seconds, whoever is connected`, async () => {
    const { url, port, child, exited } = await started({})
    await (await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } })).arrayBuffer()
    const sockets = await Promise.all(
      ['', HALF_HEAD, HALF_BODY, PAGE].map((text) => unread(port, text)),
    )
    await pause(200)
    const sent = Date.now()
    child.kill(signal)
    assert.deepEqual({ ...(await exited), out: '' }, { code: 0, signal: null, out: '', err: '' })
    assert.ok(Date.now() - sent < MAX_DRAINING_TIME + 10_000)
    for (const socket of sockets) socket.destroy()
  })

test('connections that say nothing are no reason to wait', async () => {
  const { port, child, exited } = await started({})
  const sockets = await Promise.all(Array.from({ length: 5 }, () => unread(port)))
  const all = Promise.all(sockets.map(closed))
  child.kill('SIGTERM')
  await all
  assert.equal((await exited).code, 0)
})

test('SIGUSR1 opens no inspector', async () => {
  const { url, child, output } = await started({})
  child.kill('SIGUSR1')
  await pause(300)
  assert.equal((await fetch(`${url}/healthz`)).status, 200)
  assert.doesNotMatch(output.err, /Debugger/)
})

test('npm start passes a SIGTERM on', async () => {
  const port = await freePort()
  const env = { ...process.env, PORT: String(port) }
  const npm = spawn('npm', ['start'], { env, stdio: 'ignore' })
  after(() => npm.kill('SIGKILL'))
  const isUp = () =>
    fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    )
  for (const deadline = Date.now() + 60_000; !(await isUp()); await pause(100))
    assert.ok(Date.now() < deadline, 'it starts')
  npm.kill('SIGTERM')
  await once(npm, 'exit')
  for (const deadline = Date.now() + 10_000; await isUp(); await pause(100))
    assert.ok(Date.now() < deadline, 'it ends')
})

test('settings of connections that cannot be meant stop the start', async () => {
  for (const [settings, line] of [
    [{ ADDRESS_SHARE: '0' }, /^powerlist: ADDRESS_SHARE is "0"; it must be a percentage/],
    [
      { SLOW_CLIENT: 'never' },
      /^powerlist: SLOW_CLIENT is "never"; it must be a number of seconds/,
    ],
  ] as const) {
    const { code, err } = await start({ PORT: '0', ...settings }).exited
    assert.equal(code, 2)
    assert.match(err, line)
  }
})
