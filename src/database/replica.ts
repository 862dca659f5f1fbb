import { type Catalogue, readVersion } from './catalogue.ts'
import { openServer, type Server, type ServerSettings } from './server.ts'

/** A streaming replica, with what is known of the version of the catalogue that has come to it. */
export type Replica = Server & {
  holds: (version: number) => boolean
  /** Looks at it until it is closed: at once when the catalogue changes, and often while it is behind. */
  watch: (catalogue: Catalogue) => void
}

/** So long what was last seen of a replica counts. */
const TRUST_MILLISECONDS = 3_000
const BEHIND_MILLISECONDS = 200

export function openReplica(url: string, settings: ServerSettings): Replica {
  // A connection that breaks may have led to a server that is no more, and the next to one that is older.
  const onBroken = () => {
    seen = undefined
  }
  const server = openServer(url, { ...settings, onBroken })
  let seen: { version: number; at: number } | undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false
  const look = async () => {
    const at = performance.now()
    const version = await readVersion(server.watching).catch(() => undefined)
    seen = version === undefined ? undefined : { version, at }
  }
  const holds = (version: number) =>
    seen !== undefined &&
    seen.version >= version &&
    performance.now() - seen.at < TRUST_MILLISECONDS &&
    !server.isAway()
  function watch(catalogue: Catalogue) {
    catalogue.listen(look, () => {})
    const next = async () => {
      await look()
      const pause = holds(catalogue.version) ? server.pause() : BEHIND_MILLISECONDS
      if (!closed) timer = setTimeout(next, pause)
    }
    void next()
  }
  return {
    ...server,
    holds,
    watch,
    close: async () => {
      closed = true
      clearTimeout(timer)
      await server.close()
    },
  }
}
