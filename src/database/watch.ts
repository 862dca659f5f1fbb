import postgres from 'postgres'
import { addressOf, connecting } from './address.ts'
import { type Catalogue, CHANNEL } from './catalogue.ts'

/** How long after the database's return it may take to hear of changes at once again. */
const LISTEN_AGAIN_SECONDS = 5

/**
 * Keeps a catalogue up to date with its PostgreSQL until it is ended. The notification only wakes: it is lost while the
 * connection is, and connection poolers drop it, so the version is read again and again too, after `pause` milliseconds.
 */
export function watch(
  catalogue: Catalogue,
  databaseUrl: string,
  pause: () => number,
): () => Promise<void> {
  const settings = {
    max: 1,
    onnotice: () => {},
    fetch_types: false,
    backoff: (attempt: number) => Math.min(0.05 * 2 ** attempt, LISTEN_AGAIN_SECONDS),
    connection: { application_name: 'powerlist-watching' },
  }
  const listening = postgres(connecting(addressOf(databaseUrl), settings))
  const wake = () => void catalogue.refresh()
  listening.listen(CHANNEL, wake, wake).catch(() => {})
  let ended = false
  let timer: NodeJS.Timeout | undefined
  const look = async () => {
    await catalogue.refresh()
    if (!ended) timer = setTimeout(look, pause())
  }
  void look()
  return async () => {
    ended = true
    clearTimeout(timer)
    await listening.end({ timeout: 1 })
  }
}
