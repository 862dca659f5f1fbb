import type { ValueOf } from '../dataset/enumeration.ts'
import type { PROVENANCE_STATUS } from '../dataset/vocabulary/list.ts'
import type { Html } from './html.ts'

/** A page as it is made of the answers. */
export type Rendered = {
  title: string
  main: Html
  status?: number
  /** The list that it speaks of, which may be a reconstruction; left out: those that are in force. */
  list?: { title: string; provenance: { status: ValueOf<typeof PROVENANCE_STATUS> } } | null
  /** A sheet to print. */
  sheet?: boolean
  /** It is for other sites to show, without a menu. */
  framed?: boolean
  /** Path and query of a feed of what changes on it; left out: that of all changes. */
  feed?: string
  /** It takes the whole width. */
  wide?: boolean
  /** It is a table as a file, and no page. */
  csv?: string
}
