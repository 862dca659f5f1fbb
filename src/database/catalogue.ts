import { type Lists, readLists } from './lists.ts'
import { type Longest, readLongest } from './longest.ts'
import type { Sql } from './sql.ts'

/** What a running service knows of the catalogue: the version that requests begin with, and who wants to know of a new one. */
export type Catalogue = {
  version: number
  /** The oldest version that can still be asked for. */
  oldest: number
  /** The longest lists of that version, by which queries are priced; those of an earlier one, or none, where they could not be read in time. */
  longest: Longest | undefined
  /** The lists that stand in that version; undefined where they could not be read in time. */
  lists: Lists | undefined
  /** Reads the version; tells those who listen where it is another. Keeps the last one while the database is away. */
  refresh: () => Promise<void>
  /** Calls back with the version before and the new one, and once when the service stops; returns what ends it. */
  listen: (listener: Listener, stopped: () => void) => () => void
  /** Tells those who listen that the service stops. */
  stop: () => void
}

type Listener = (before: number, now: number) => void

export async function openCatalogue(sql: Sql): Promise<Catalogue> {
  const listeners = new Map<Listener, () => void>()
  const version = await readVersion(sql)
  const catalogue: Catalogue = {
    version,
    oldest: await readOldest(sql),
    longest: await readLongest(sql).catch(() => undefined),
    lists: await readLists(sql, version).catch(() => undefined),
    refresh: async () => {
      const before = catalogue.version
      const now = await readVersion(sql).catch(() => before)
      if (now === before) return
      // They are read from end to end, which may take too long; what is made is counted as well.
      const longest = await readLongest(sql).catch(() => catalogue.longest)
      const lists = await readLists(sql, now).catch(() => undefined)
      if (now === catalogue.version) return
      Object.assign(catalogue, { version: now, longest, lists })
      for (const listener of listeners.keys()) listener(before, now)
    },
    listen: (listener, stopped) => {
      listeners.set(listener, stopped)
      return () => listeners.delete(listener)
    },
    stop: () => {
      for (const stopped of listeners.values()) stopped()
    },
  }
  return catalogue
}

async function readOldest(sql: Sql): Promise<number> {
  const [row] = await sql<{ oldest: number }[]>`
    select coalesce(min(version), 1) as oldest from catalogue_version`
  return row?.oldest ?? 1
}

/** The channel on which a change of the catalogue wakes the services that read it. */
export const CHANNEL = 'powerlist_catalogue'

export async function readVersion(sql: Sql): Promise<number> {
  const [row] = await sql<{ version: number }[]>`select version from catalogue`
  return row?.version ?? 0
}
