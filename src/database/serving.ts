import type { Log } from './breaker.ts'
import type { Catalogue } from './catalogue.ts'
import { type OnRead, openReads, type Reads, readsOf } from './reads.ts'
import { openReplica } from './replica.ts'
import { openServer } from './server.ts'
import type { Database, OnStatement, Sql } from './sql.ts'
import { watch } from './watch.ts'

/** The databases that answer queries, opened together. */
export type Serving = Database & {
  reads: Reads
  /** Where the version of the catalogue is read: without it a request waits for nothing. */
  watching: Sql
  /** Keeps a catalogue up to date, and what is known of the databases, until they are closed. */
  watch: (catalogue: Catalogue) => void
}

export type ServingSettings = {
  url: string
  readUrls?: string[]
  log: Log
  onStatement?: OnStatement
  onRead?: OnRead
}

/** PostgreSQL, and replicas to read from where there are some: read-only, and no statement outlives its time. */
export function serving({
  url,
  readUrls = [],
  log,
  onStatement,
  onRead,
}: ServingSettings): Serving {
  const primary = openServer(url, { log, onStatement })
  const replicas = readUrls.map((url) => openReplica(url, { log, onStatement }))
  const reads = openReads({ ...primary, holds: () => true }, replicas, onRead)
  let unwatch = async () => {}
  return {
    reads,
    watching: primary.watching,
    get sql() {
      return primary.sql()
    },
    watch: (catalogue) => {
      unwatch = watch(catalogue, url, primary.pause)
      for (const replica of replicas) replica.watch(catalogue)
    },
    close: async () => {
      await unwatch()
      await Promise.all([primary, ...replicas].map(({ close }) => close()))
    },
  }
}

/** A database inside this process, which nobody else changes. */
export const servingItself = (database: Database, onRead?: OnRead): Serving => ({
  ...database,
  reads: readsOf(database.sql, onRead),
  watching: database.sql,
  watch: () => {},
})
