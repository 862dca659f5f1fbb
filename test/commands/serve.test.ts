import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pause, query, start } from '../support/process.ts'

/** The port that a service which was to take any free one says that it listens on. */
async function portOf({ output }: ReturnType<typeof start>): Promise<number> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await pause(50)) {
    const [, port] = /listens on http:\/\/\S+:(\d+)"/.exec(output.out) ?? []
    if (port) return Number(port)
  }
  throw new Error(`it did not start: ${output.out}${output.err}`)
}

test('on any free port and every address, what is handed out can be followed, and a warning says so', async () => {
  const running = start({ PORT: '0', HOST: '0.0.0.0' })
  const port = await portOf(running)
  const url = `http://127.0.0.1:${port}`
  const { data } = (await (await query(url, '{ power(code: "QR-01") { url } }')).json()) as {
    data: { power: { url: string } }
  }
  assert.equal(data.power.url, `http://localhost:${port}/powers/wuhan-hrss-2016/QR-01`)
  for (const path of ['/openapi.json', '/dataset.jsonld']) {
    const text = await (await fetch(url + path)).text()
    assert.ok(text.includes(`http://localhost:${port}`), path)
    assert.doesNotMatch(text, /0\.0\.0\.0|:0\//)
  }
  assert.match(running.output.out, /PUBLIC_URL is not set/)
  running.child.kill('SIGTERM')
  assert.equal((await running.exited).code, 0)
})

test('a default publisher that has published nothing here stops the start in a line', async () => {
  const { code, err } = await start({ PORT: '0', DEFAULT_PUBLISHER: 'wuhan-hrs' }).exited
  assert.match(
    err,
    /^powerlist: DEFAULT_PUBLISHER is "wuhan-hrs"; did you mean "wuhan-hrss"\?; it must be a publisher that has published here, such as wuhan-hrss\n$/,
  )
  assert.equal(code, 2)
})

test('a HOST that is no address of this machine is said to come from the environment', async () => {
  for (const [HOST, why] of [
    ['powerlist.invalid', /getaddrinfo/],
    ['192.0.2.1', /EADDRNOTAVAIL/],
  ] as const) {
    const { code, err } = await start({ PORT: '0', HOST }).exited
    assert.equal(code, 2)
    assert.ok(
      err.startsWith(
        `powerlist: HOST is "${HOST}", as the environment has it; it must be an address of this machine, such as 127.0.0.1 (`,
      ),
      err,
    )
    assert.match(err, why)
  }
})
