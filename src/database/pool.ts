import { connect, type Socket } from 'node:net'
import postgres from 'postgres'
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
  close: () => Promise<void>
}

type Settings = postgres.Options<{ calendarDate: postgres.PostgresType<string> }>

export function openPool(url: string, settings: Settings): Pool {
  let held = connections(url, settings)
  const heard = () => new Map([...held.sockets].map((socket) => [socket, socket.bytesRead]))
  return {
    sql: () => held.sql,
    heard,
    dropSilent: (since) => {
      for (const [socket, bytes] of since) if (socket.bytesRead === bytes) socket.destroy()
      return ![...since].some(([socket, bytes]) => socket.bytesRead > bytes)
    },
    renew: () => {
      const former = held
      held = connections(url, settings)
      former.drop()
    },
    close: () => held.sql.end({ timeout: 5 }),
  }
}

function connections(url: string, settings: Settings) {
  const sockets = new Set<Socket>()
  let dropped = false
  const socket = ({ host: [host], port: [port], path }: Where) => {
    // The driver goes on connecting for statements that nobody waits for any more.
    if (dropped) throw new Error('these connections were given up')
    for (const old of sockets) if (old.destroyed) sockets.delete(old)
    const made = path ? connect(path) : connect(Number(port), host)
    sockets.add(made)
    // Of one that is closed before it brought anything the driver would make the next, again and again, at once.
    made.once('end', () => {
      if (made.bytesRead === 0) made.destroy(closedAtOnce(`${host}:${port}`))
    })
    // TLS is checked against this name.
    return Object.assign(made, { host })
  }
  const sql: Postgres = postgres(url, { ...settings, ...{ socket } })
  const drop = () => {
    dropped = true
    sql.end({ timeout: 0 }).catch(() => {})
    for (const socket of sockets) socket.destroy()
  }
  return { sql, sockets, drop }
}

/** What the driver tells the maker of a socket. */
type Where = { host: string[]; port: (string | number)[]; path?: string | false }

const closedAtOnce = (address: string) =>
  Object.assign(new Error(`connect ECONNREFUSED ${address}: closed at once`), {
    code: 'ECONNREFUSED',
  })
