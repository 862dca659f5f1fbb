import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { after } from 'node:test'

/** What the network before a database does: `hole` swallows every byte and tells nobody. */
type State = 'through' | 'hole' | 'refuse' | 'close'

/** A TCP proxy to a port of this machine, which can be a bad network. */
export async function proxy(target: number) {
  const pairs = new Set<{ client: Socket; server: Socket; lost: boolean }>()
  let state: State = 'through'
  let delay = 0
  let starting = 0

  const listener = createServer((client) => {
    client.on('error', () => {})
    if (state === 'refuse') return client.resetAndDestroy()
    if (state === 'close') return client.end()
    if (starting > 0) {
      starting--
      return client.once('data', () => client.end(STARTING_UP))
    }
    const server = connect(target, '127.0.0.1').on('error', () => {})
    const pair = { client, server, lost: false }
    pairs.add(pair)
    const pass = (to: Socket) => (bytes: Buffer) => {
      pair.lost ||= state === 'hole'
      if (!pair.lost) setTimeout(() => to.write(bytes), delay)
    }
    client.on('data', pass(server)).on('close', () => {
      pairs.delete(pair)
      setTimeout(() => server.end(), delay)
    })
    server.on('data', pass(client)).on('close', () => {
      if (!pair.lost) client.destroy()
    })
  })
  listener.listen(0, '127.0.0.1')
  await once(listener, 'listening')
  after(() => {
    listener.close()
    for (const { client, server } of pairs) for (const end of [client, server]) end.destroy()
  })
  return {
    port: (listener.address() as { port: number }).port,
    become: (next: State) => {
      state = next
    },
    /** Connections that are there swallow everything from now on; new ones do not. */
    forget: () => {
      for (const pair of pairs) pair.lost = true
    },
    reset: () => {
      for (const { client } of pairs) client.resetAndDestroy()
    },
    slow: (milliseconds: number) => {
      delay = milliseconds
    },
    /** The next connections hear what PostgreSQL says while it starts up. */
    startUp: (connections: number) => {
      starting = connections
    },
  }
}

const fields = 'SFATAL\0VFATAL\0C57P03\0Mthe database system is starting up\0\0'
const STARTING_UP = Buffer.concat([
  Buffer.from([0x45, 0, 0, 0, fields.length + 4]),
  Buffer.from(fields),
])
