import type { WorkingCalendar } from '../calendar/announced.ts'
import type { Catalogue } from '../database/catalogue.ts'
import type { Sql } from '../database/sql.ts'
import type { Meter } from './meter.ts'

/** What every resolver gets, new for each request: the key of its loaders. */
export type Context = {
  sql: Sql
  /** The version of the catalogue that the request began with: what later ones brought is not there for it. */
  version: number
  /** Tells of later versions; whoever reads for no request has none. */
  catalogue?: Catalogue
  /** What earlier requests have found in this version; whoever reads for no request, or in an older one, has none. */
  rows?: RowCache
  /** Counts what is made; whoever reads for no request has none. */
  meter?: Meter
  /** Today in Asia/Shanghai; whoever asks makes the answer one of today. */
  today: () => string
  /** How often somebody has asked for today; left out where nobody counts. */
  todays?: () => number
  /** The publisher meant where a query names none. */
  defaultPublisher?: string
  /** The working calendar with the notices that the operator has added; left out: those that came with the release. */
  calendar?: WorkingCalendar
  /** What the addresses that the API hands out begin with. */
  publicUrl: string
}

/** What loaders have found, by their own name for it; all of one version of the catalogue. */
export type RowCache = {
  get: (name: string) => unknown
  set: (name: string, found: NonNullable<unknown>) => void
}
