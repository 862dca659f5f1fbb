import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { test } from 'node:test'
import { pause, started } from '../support/process.ts'

test('a client that leaves in the middle of a compressed file is no error of ours', async () => {
  const { url, port, output } = await started({ LOG_LEVEL: 'info' })
  for (let index = 0; index < 5; index += 1) {
    const socket = connect(port, '127.0.0.1').on('error', () => {})
    socket.write(
      'GET /export/wuhan-hrss-2016.json HTTP/1.1\r\nhost: x\r\naccept-encoding: gzip\r\n\r\n',
    )
    await once(socket, 'data')
    socket.destroy()
  }
  await pause(300)
  assert.equal((await fetch(`${url}/healthz`)).status, 200)
  assert.doesNotMatch(output.out, /"level":50|Premature/)
})
