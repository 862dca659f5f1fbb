import { createServer, type RequestListener } from 'node:http'
import { after } from 'node:test'

/** Serves a handler on a free port until the tests of the file are over; returns the address. */
export async function onPort(handler: RequestListener): Promise<string> {
  const server = createServer(handler)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as { port: number }
  return `http://127.0.0.1:${port}`
}
