import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { test } from 'node:test'
import { type Json, service } from '../support/service.ts'

const opened = service('PGlite')
const HASH = { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } }

test('a client that names a document by a hash or an id is told to send it whole', async () => {
  const { app, post } = await opened
  const asked = [
    post({ extensions: HASH }),
    post({ operationName: 'X', variables: {}, extensions: HASH }),
    post({ documentId: 'abc', variables: {} }),
    post({ id: 'abc', query: null }),
    post({ extensions: HASH }, { accept: 'application/graphql-response+json' }),
    app.fetch(`http://localhost/graphql?extensions=${encodeURIComponent(JSON.stringify(HASH))}`),
    app.fetch('http://localhost/graphql?documentId=abc'),
  ]
  for (const response of await Promise.all(asked)) {
    assert.equal(response.status, 200)
    assert.equal(response.headers.get('cache-control'), 'no-store')
    const extensions = { code: 'PERSISTED_QUERY_NOT_SUPPORTED' }
    assert.deepEqual(await response.json(), {
      errors: [{ message: 'PersistedQueryNotSupported', extensions }],
    })
  }
  const whole = await post({ query: '{ __typename }', extensions: HASH })
  assert.deepEqual(await whole.json(), { data: { __typename: 'Query' } })
})

test('what is added to a body is passed over, also with a subscription', async () => {
  const { post } = await opened
  const more = { query: '{ __typename }', operationName: '', persisted: true, key: 1 }
  assert.deepEqual(await (await post(more)).json(), { data: { __typename: 'Query' } })
  const stream = await post(
    { ...more, query: 'subscription { editionChanged { kind } }' },
    { accept: 'text/event-stream' },
  )
  assert.equal(stream.headers.get('content-type'), 'text/event-stream')
  await stream.body?.cancel()
})

test('what is not spoken is refused in the one form of errors, and says what is', async () => {
  const { app, post } = await opened
  const query = '{ __typename }'
  const subscription = { query: 'subscription { editionChanged { kind } }' }
  const multipart = 'multipart/mixed;subscriptionSpec="1.0", application/json'
  const refused: [Response, number, RegExp][] = [
    [await post([{ query }, { query }]), 400, /one query, not a list/],
    [
      await post({ query, variables: '{"a":1}' }),
      400,
      /^variables: expected an object, not a text/,
    ],
    [await post(subscription, { accept: multipart }), 406, /text\/event-stream/],
    [await post(subscription, { accept: 'multipart/mixed' }), 406, /text\/event-stream/],
    [await post({}), 400, /query/],
    [
      await app.fetch('http://localhost/graphql', {
        headers: { upgrade: 'websocket', accept: 'text/html' },
      }),
      400,
      /server-sent events/,
    ],
  ]
  for (const [response, status, message] of refused) {
    assert.equal(response.status, status)
    const { errors } = (await response.json()) as Json
    assert.match(errors[0].message, message)
    assert.equal(errors[0].extensions.code, 'BAD_USER_INPUT')
  }
})

test('a WebSocket client gets the refusal as it comes, over a connection', async () => {
  const { app } = await opened
  const { createServer } = await import('node:http')
  const server = createServer(app).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  const socket = connect(port, '127.0.0.1')
  socket.write(
    'GET /graphql HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: Upgrade\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\nsec-websocket-protocol: graphql-transport-ws\r\n\r\n',
  )
  let said = ''
  for await (const chunk of socket) {
    said += chunk
    if (said.includes('server-sent events')) break
  }
  assert.match(said, /^HTTP\/1\.1 400 /)
  server.closeAllConnections()
  server.close()
})
