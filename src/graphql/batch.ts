import { createContextCache } from '@pothos/core'
import DataLoader from 'dataloader'
import type { Sql } from '../database/sql.ts'
import type { Context } from './context.ts'
import type { MaybePromise } from './maybe-promise.ts'

/** Finds the rows of many keys with one statement, whose text does not depend on how many, in a version of the catalogue. */
export type Find<Key, Row> = (sql: Sql, keys: Key[], version: number) => PromiseLike<readonly Row[]>

/** Gives what belongs to a key: at once where an earlier request has found it, else with all keys asked for meanwhile. */
export type Loader<Key, Value> = {
  load: (key: Key) => MaybePromise<Value>
  /** What is there already; undefined where it would have to be found. */
  held: (key: Key) => Value | undefined
  /** Takes what something else has found. */
  keep(key: Key, value: Value): void
}

/** A loader of one row for each key; a key without one is a fault. `last`: what other loaders find may name more of its keys. */
export const oneBy = <Key extends string | number, Row extends object>(
  find: Find<Key, Row>,
  keyOf: (row: Row) => Key,
  { last = false } = {},
) =>
  byKey<Key, Row, Row>(
    find,
    (rows, keys) => {
      const held = new Map(rows.map((row) => [keyOf(row), row]))
      return keys.map((key) => held.get(key) ?? new Error(`No row for ${key}`))
    },
    last,
  )

/** A loader of one row for each key, or null where there is none. */
export const maybeOneBy = <Key extends string | number, Row extends object>(
  find: Find<Key, Row>,
  keyOf: (row: Row) => Key,
) =>
  byKey<Key, Row, Row | null>(find, (rows, keys) => {
    const held = new Map(rows.map((row) => [keyOf(row), row]))
    return keys.map((key) => held.get(key) ?? null)
  })

/** A loader of all rows for each key, in the order of the query. */
export const manyBy = <Key extends string | number, Row extends object>(
  find: Find<Key, Row>,
  keyOf: (row: Row) => Key,
) =>
  byKey<Key, Row, Row[]>(find, (rows, keys) => {
    const held = Map.groupBy(rows, keyOf)
    return keys.map((key) => held.get(key) ?? [])
  })

/** Loaders that differ in their arguments, one for each set of them that a request uses. */
export const byArguments = <Args, Key, Value>(
  load: (sql: Sql, keys: Key[], args: Args, context: Context) => Promise<Value[]>,
) => {
  const name = named()
  const loaders = createContextCache(() => new Map<string, Loader<Key, Value>>())
  return (context: Context, args: Args): Loader<Key, Value> => {
    const held = loaders(context)
    const asked = JSON.stringify(args)
    const loader =
      held.get(asked) ??
      cached<Key, Value>(context, `${name} ${asked}`, (keys) =>
        load(context.sql, [...keys], args, context),
      )
    held.set(asked, loader)
    return loader
  }
}

/** One loader a request; `share` gives each key what it has of the rows found. */
function byKey<Key extends string | number, Row, Value>(
  find: Find<Key, Row>,
  share: (rows: readonly Row[], keys: readonly Key[]) => (Value | Error)[],
  last = false,
) {
  const name = named()
  return createContextCache((context: Context) =>
    cached<Key, Value>(
      context,
      name,
      async (keys) => share(await find(context.sql, [...keys], context.version), keys),
      last,
    ),
  )
}

/** A loader that asks first what is there, from this request or an earlier one, and keeps what it finds; nothing found is not kept. */
function cached<Key, Value>(
  { rows, meter }: Context,
  name: string,
  load: (keys: readonly Key[]) => Promise<(Value | Error)[]>,
  last = false,
): Loader<Key, Value> {
  const there = new Map<Key, Value>()
  const options = {
    maxBatchSize: MAX_BATCH,
    ...(meter && { batchScheduleFn: (dispatch: () => void) => meter.whenIdle(dispatch, last) }),
  }
  // Those who wait for many keys do not all go on at once.
  const pace = (found: Value) =>
    meter?.pace(found, Array.isArray(found) ? found.length : 1) ?? found
  const loader = new DataLoader<Key, Value>(async (keys) => {
    const found = await (meter ? meter.rows(load(keys)) : load(keys))
    for (const [index, key] of keys.entries()) {
      const value = found[index]
      if (value == null || value instanceof Error) continue
      keep(key, value)
    }
    return found
  }, options)
  const keep = (key: Key, value: Value) => {
    there.set(key, value)
    rows?.set(`${name} ${key}`, value as NonNullable<Value>)
  }
  const held = (key: Key) => {
    const known = there.get(key)
    if (known !== undefined) return known
    const kept = rows?.get(`${name} ${key}`) as Value | undefined
    if (kept !== undefined) there.set(key, kept)
    return kept
  }
  return {
    held,
    keep,
    load: (key) => {
      const known = held(key)
      if (known !== undefined) return pace(known)
      return meter ? loader.load(key).then(pace) : loader.load(key)
    },
  }
}

/** Keys of one statement. */
const MAX_BATCH = 1_000

/** A name for a loader that no other has. */
const named = () => String(names++)

let names = 0
