import { createContextCache } from '@pothos/core'
import DataLoader from 'dataloader'
import type { Sql } from '../database/sql.ts'
import type { Context } from './context.ts'

/** Finds the rows of many keys with one statement, whose text does not depend on how many, in a version of the catalogue. */
export type Find<Key, Row> = (sql: Sql, keys: Key[], version: number) => PromiseLike<readonly Row[]>

const options = { maxBatchSize: 1_000 }

/** A loader of one row for each key; a key without one is a fault. */
export const oneBy = <Key extends string | number, Row>(
  find: Find<Key, Row>,
  keyOf: (row: Row) => Key,
) =>
  loader<Key, Row, Row>(find, (rows, keys) => {
    const held = new Map(rows.map((row) => [keyOf(row), row]))
    return keys.map((key) => held.get(key) ?? new Error(`No row for ${key}`))
  })

/** A loader of one row for each key, or null where there is none. */
export const maybeOneBy = <Key extends string | number, Row>(
  find: Find<Key, Row>,
  keyOf: (row: Row) => Key,
) =>
  loader<Key, Row, Row | null>(find, (rows, keys) => {
    const held = new Map(rows.map((row) => [keyOf(row), row]))
    return keys.map((key) => held.get(key) ?? null)
  })

/** A loader of all rows for each key, in the order of the query. */
export const manyBy = <Key extends string | number, Row>(
  find: Find<Key, Row>,
  keyOf: (row: Row) => Key,
) =>
  loader<Key, Row, Row[]>(find, (rows, keys) => {
    const held = Map.groupBy(rows, keyOf)
    return keys.map((key) => held.get(key) ?? [])
  })

/** Loaders that differ in their arguments, one for each set of them that a request uses. */
export const byArguments = <Args, Key, Value>(
  load: (sql: Sql, keys: Key[], args: Args) => Promise<Value[]>,
) => {
  const loaders = createContextCache(() => new Map<string, DataLoader<Key, Value>>())
  return (context: Context, args: Args): DataLoader<Key, Value> => {
    const held = loaders(context)
    const name = JSON.stringify(args)
    const loader =
      held.get(name) ??
      new DataLoader<Key, Value>((keys) => load(context.sql, [...keys], args), options)
    held.set(name, loader)
    return loader
  }
}

/** One loader a request; `share` gives each key what it has of the rows found. */
function loader<Key extends string | number, Row, Value>(
  find: Find<Key, Row>,
  share: (rows: readonly Row[], keys: readonly Key[]) => (Value | Error)[],
) {
  return createContextCache(
    ({ sql, version }: Context) =>
      new DataLoader<Key, Value>(
        async (keys) => share(await find(sql, [...keys], version), keys),
        options,
      ),
  )
}
