import postgres from 'postgres'
import { type Catalogue, CHANNEL } from './catalogue.ts'

const POLL_MILLISECONDS = 1_000

/**
 * Keeps a catalogue up to date with its PostgreSQL until it is ended. The notification only wakes: it is lost while the
 * connection is, and connection poolers drop it, so the version is read every second too.
 */
export function watch(catalogue: Catalogue, databaseUrl: string): () => Promise<void> {
  const listening = postgres(databaseUrl, {
    max: 1,
    onnotice: () => {},
    connection: { application_name: 'powerlist-watching' },
  })
  const wake = () => void catalogue.refresh()
  listening.listen(CHANNEL, wake, wake).catch(() => {})
  const timer = setInterval(wake, POLL_MILLISECONDS)
  return async () => {
    clearInterval(timer)
    await listening.end({ timeout: 1 })
  }
}
