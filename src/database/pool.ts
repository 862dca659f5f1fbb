import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import postgres from 'postgres'
import { type Address, connecting } from './address.ts'
import { knowArrays } from './arrays.ts'
import type { Postgres } from './sql.ts'

/** Connections to one PostgreSQL that can be let go of even when it says nothing any more. */
export type Pool = {
  /** The driver's pool, as it is now. */
  sql: () => Postgres
  /** How many bytes each connection has brought so far. */
  heard: () => Map<Socket, number>
  /** Lets go of the connections that brought nothing since; false where another did. */
  dropSilent: (since: Map<Socket, number>) => boolean
  /** Lets go of all, and of the statements that wait on them; what comes next begins anew. */
  renew: () => void
  /** Has the server stop the statement that a connection works on. */
  cancel: (backend: Backend) => Promise<void>
  close: () => Promise<void>
}

/** How a server knows the process that serves one connection. */
export type Backend = { pid: number; secret: number }

type Settings = postgres.Options<{ calendarDate: postgres.PostgresType<string> }>

/**
 * Where one connection breaks, all are made anew: the driver's own next connection in its place may never say a word, when the
 * last one broke just as something was written to it.
 */
export function openPool(address: Address, settings: Settings, onBroken = () => {}): Pool {
  let closed = false
  let held = connections(address, settings, renew)
  return {
    sql: () => held.sql,
    heard: () => new Map([...held.sockets].map((socket) => [socket, socket.bytesRead])),
    dropSilent: (since) => {
      const silent = [...since].filter(([socket, bytes]) => socket.bytesRead === bytes)
      if (silent.length > 0) renew()
      return silent.length > 0
    },
    renew,
    cancel: (backend) => cancel(held.sql.options, backend),
    close: () => {
      closed = true
      return held.sql.end({ timeout: 5 })
    },
  }

  function renew() {
    if (closed) return
    const former = held
    held = connections(address, settings, renew)
    former.drop()
    onBroken()
  }
}

function connections(address: Address, settings: Settings, onBroken: () => void) {
  const sockets = new Set<Socket>()
  let dropped = false
  const socket = async (where: Where) => {
    // The driver goes on connecting for statements that nobody waits for any more.
    if (dropped) throw refused('CONNECTION_DESTROYED', where)
    const made = dial(where)
    sockets.add(made)
    try {
      await once(made, 'connect')
    } catch (error) {
      // The driver never comes back to a connection whose socket could not be made.
      setImmediate(onclose)
      throw error
    }
    // Of one that is closed before it brought anything the driver would make the next, again and again, at once.
    made.once('end', () => {
      if (made.bytesRead === 0) made.destroy(refused('ECONNREFUSED', where))
    })
    // TLS is checked against this name.
    return Object.assign(made, { host: where.host[0] })
  }
  const onclose = () => {
    if (!dropped) onBroken()
  }
  const lasting = { max_lifetime: null, idle_timeout: 0, fetch_types: false }
  const sql = postgres(connecting(address, { ...settings, ...lasting, onclose, ...{ socket } }))
  knowArrays(sql)
  const drop = () => {
    dropped = true
    sql.end({ timeout: 0 }).catch(() => {})
    for (const socket of sockets) socket.destroy()
  }
  return { sql, sockets, drop }
}

/** What the driver tells the maker of a socket. */
export type Where = { host: string[]; port: (string | number)[]; path?: string | false }

export const dial = ({ host, port, path }: Where) =>
  path ? connect(path) : connect(Number(port[0]), host[0])

const refused = (code: string, { host: [host], port: [port] }: Where) =>
  Object.assign(new Error(`connect ${code} ${host}:${port}`), { code })

/** The driver has a way to do this, but where that fails nobody can catch the error. */
function cancel(where: Where, { pid, secret }: Backend) {
  const message = Buffer.alloc(16)
  message.writeInt32BE(16, 0)
  message.writeInt32BE(CANCEL_REQUEST, 4)
  message.writeUInt32BE(pid, 8)
  message.writeUInt32BE(secret, 12)
  return new Promise<void>((resolve) => {
    const socket = dial(where)
    socket
      .on('error', () => {})
      .once('close', () => resolve())
      .resume()
    socket.setTimeout(CANCEL_TIMEOUT_MILLISECONDS, () => socket.destroy())
    socket.end(message)
  })
}

const CANCEL_REQUEST = 80_877_102
const CANCEL_TIMEOUT_MILLISECONDS = 1_000
