import { Duplex } from 'node:stream'
import { setImmediate as cameRound } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { PGlite } from '@electric-sql/pglite'
import postgres from 'postgres'
import { TURN_MILLISECONDS } from '../limits.ts'
import { knowArrays } from './arrays.ts'
import { DataDirectory, withoutTemplates } from './data-directory.ts'
import { type Database, type OnStatement, options } from './sql.ts'
import { template } from './template.ts'

/**
 * PostgreSQL inside this process, in memory: postgres.js talks to PGlite through a socket that is no socket. `initial`: the
 * tar of a data directory to begin with; left out: an empty one.
 */
export const embedded = async (
  onStatement?: OnStatement,
  initial?: Uint8Array,
): Promise<Embedded> =>
  over(
    await PGlite.create({
      fs: new DataDirectory(initial ?? (await template())),
      startParams: SETTINGS,
    }),
    onStatement,
  )

// A single function of PostgreSQL, which evaluates expressions, takes V8's optimizing compiler 600 MB and three seconds. Without that
// compiler only statistics take longer, by a third.
setFlagsFromString('--no-wasm-tier-up')
setFlagsFromString('--no-wasm-dynamic-tiering')

/** Files are in memory already, and there is one connection: PostgreSQL's usual buffers would hold everything a second time. */
const SETTINGS = [
  ...PGlite.defaultStartParams,
  ...[
    'shared_buffers=32MB',
    'wal_buffers=256kB',
    'max_connections=4',
    'min_wal_size=2MB',
    'max_wal_size=2MB',
  ].flatMap((setting) => ['-c', setting]),
]

/** `dump`: the data directory as a tar, while nothing is written. */
export type Embedded = Database & { dump: () => Promise<Uint8Array> }

/** A database over PostgreSQL that runs in this process already. */
export function over(database: PGlite, onStatement?: OnStatement): Embedded {
  const loop = givingBack()
  const socket = () =>
    Object.assign(
      new Duplex({
        read() {},
        write(message, _, done) {
          if (message[0] === TERMINATE) return done()
          // execProtocolRaw also parses the reply and holds every row of it for ever; the stream does neither.
          const reply: Uint8Array[] = []
          const onRawData = (bytes: Uint8Array) => void reply.push(bytes.slice())
          const asked = async () => {
            await database.execProtocolRawStream(message, { onRawData })
            await loop()
            this.push(Buffer.concat(reply))
          }
          asked().then(() => done(), done)
        },
        final(done) {
          done()
          this.destroy()
        },
      }),
      // postgres.js waits for this state, and never ends without it.
      { readyState: 'open' },
    )
  // A renewed connection would find PGlite in the middle of the old one.
  const settings = {
    ...options(onStatement),
    socket,
    max: 1,
    // Several in one message would run in one turn of the event loop.
    max_pipeline: 1,
    max_lifetime: null,
    fetch_types: false,
  }
  const sql = postgres(settings)
  knowArrays(sql)
  const close = async () => {
    await sql.end()
    await database.close()
  }
  const dump = async () => {
    // Else what stands only in the log would be written again at every start.
    await sql`checkpoint`
    const tar = await database.dumpDataDir('none')
    return withoutTemplates(new Uint8Array(await tar.arrayBuffer()))
  }
  return { sql, close, dump }
}

/** Gives the event loop back once statements, which follow each other without it, have held it for long. */
function givingBack() {
  let heldSince: number | undefined
  return async () => {
    const at = performance.now()
    if (heldSince === undefined) {
      heldSince = at
      setImmediate(() => {
        heldSince = undefined
      })
    } else if (at - heldSince > TURN_MILLISECONDS) await cameRound()
  }
}

/** The first byte of PostgreSQL's message Terminate, which would end PGlite itself. */
const TERMINATE = 0x58
