import { z } from 'zod'
import type { Sql } from '../database/sql.ts'
import { MAX_PAGE, PAGE } from '../limits.ts'
import { byArguments } from './batch.ts'
import type { Context } from './context.ts'
import { type Cursor, decodeCursor, encodeCursor } from './cursor.ts'

/** The part of a list that a page shows: `limit` items from the front or from the back, between two keys. */
export type Window = { limit: number; backwards: boolean; after?: string[]; before?: string[] }

export type PageArguments = {
  first?: number | null
  last?: number | null
  after?: string | null
  before?: string | null
}

const size = z
  .number()
  .min(1, `expected 1 to ${MAX_PAGE} items a page`)
  .max(MAX_PAGE, `expected 1 to ${MAX_PAGE} items a page`)
  .nullish()

/** The arguments of every connection, and whatever else the field has. */
export const pageArguments = z
  .looseObject({ first: size, last: size })
  .refine(({ first, last }) => first == null || last == null, {
    path: ['last'],
    error: 'expected first or last, not both',
  })

/** The window that the arguments of a connection ask for. */
export const windowOf = ({ first, last, after, before }: PageArguments, kind: string): Window => ({
  limit: first ?? last ?? PAGE,
  backwards: last != null,
  after: after == null ? undefined : decodeCursor('after', kind, after),
  before: before == null ? undefined : decodeCursor('before', kind, before),
})

/** Which way the list is read, and one row more than the page, to know whether there is another. */
export const readingOf = (sql: Sql, { backwards, limit }: Window) => ({
  direction: backwards ? sql`desc` : sql`asc`,
  limit: limit + 1,
})

type Child<Parent> = { parent: Parent }

type List<Parent, Args, Row> = {
  kind: string
  /** The rows of each parent's window, in reading order, and one more than asked for. */
  find: (
    sql: Sql,
    parents: Parent[],
    args: Args,
    window: Window,
  ) => PromiseLike<readonly (Row & Child<Parent>)[]>
  count: (
    sql: Sql,
    parents: Parent[],
    args: Args,
  ) => PromiseLike<readonly (Child<Parent> & { count: number })[]>
  keyOf: (row: Row) => string[]
}

/** Connections of many parents by one statement for the pages and, where it is asked for, one for the counts. */
export function connections<
  Parent extends string | number,
  Args extends object,
  Row extends object,
>({ kind, find, count, keyOf }: List<Parent, Args, Row>) {
  const pages = byArguments(
    async (sql, parents: Parent[], { args, window }: { args: Args; window: Window }) => {
      const rows = Map.groupBy(await find(sql, parents, args, window), ({ parent }) => parent)
      return parents.map((parent) => rows.get(parent) ?? [])
    },
  )
  const counts = byArguments(async (sql, parents: Parent[], args: Args) => {
    const rows = new Map(
      (await count(sql, parents, args)).map(({ parent, count }) => [parent, count]),
    )
    return parents.map((parent) => rows.get(parent) ?? 0)
  })
  return async <Node extends object>(
    context: Context,
    parent: Parent,
    args: Args,
    window: Window,
    toNode: (row: Row) => Node,
  ) => {
    const rows = await pages(context, { args, window }).load(parent)
    const shown = rows.slice(0, window.limit)
    const edges = (window.backwards ? shown.reverse() : shown).map((row) => ({
      cursor: encodeCursor([kind, ...keyOf(row)] as Cursor),
      node: toNode(row),
    }))
    const more = rows.length > window.limit
    return {
      edges,
      pageInfo: {
        hasNextPage: window.backwards ? window.before !== undefined : more,
        hasPreviousPage: window.backwards ? more : window.after !== undefined,
        startCursor: edges.at(0)?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
      count: () => counts(context, args).load(parent),
    }
  }
}
