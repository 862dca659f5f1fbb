import { createContextCache } from '@pothos/core'
import DataLoader from 'dataloader'
import type { Sql } from '../database/sql.ts'
import type { Context } from './context.ts'

/** Finds the rows of many keys with one statement, whose text does not depend on how many. */
export type Find<Key, Row> = (sql: Sql, keys: Key[]) => PromiseLike<readonly Row[]>

const options = { maxBatchSize: 1_000 }

/** A loader of one row for each key; a key without one is a fault. */
export const oneBy = <Key extends string | number, Row>(
  find: Find<Key, Row>,
  keyOf: (row: Row) => Key,
) =>
  createContextCache(({ sql }: Context) => {
    const load = async (keys: readonly Key[]) => {
      const rows = new Map((await find(sql, [...keys])).map((row) => [keyOf(row), row]))
      return keys.map((key) => rows.get(key) ?? new Error(`No row for ${key}`))
    }
    return new DataLoader<Key, Row>(load, options)
  })

/** A loader of one row for each key, or null where there is none. */
export const maybeOneBy = <Key extends string | number, Row>(
  find: Find<Key, Row>,
  keyOf: (row: Row) => Key,
) =>
  createContextCache(({ sql }: Context) => {
    const load = async (keys: readonly Key[]) => {
      const rows = new Map((await find(sql, [...keys])).map((row) => [keyOf(row), row]))
      return keys.map((key) => rows.get(key) ?? null)
    }
    return new DataLoader<Key, Row | null>(load, options)
  })

/** A loader of all rows for each key, in the order of the query. */
export const manyBy = <Key extends string | number, Row>(
  find: Find<Key, Row>,
  keyOf: (row: Row) => Key,
) =>
  createContextCache(({ sql }: Context) => {
    const load = async (keys: readonly Key[]) => {
      const rows = Map.groupBy(await find(sql, [...keys]), keyOf)
      return keys.map((key) => rows.get(key) ?? [])
    }
    return new DataLoader<Key, Row[]>(load, options)
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
