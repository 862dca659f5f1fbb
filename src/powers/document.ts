import { createContextCache } from '@pothos/core'
import { type Document, withNulls } from '../dataset/document.ts'
import { columnsOf, type Part } from '../dataset/fields/part.ts'
import { type CategoryRow, categoryById } from '../editions/category.ts'
import { type UnitRow, unitById } from '../editions/unit.ts'
import { type Loader, oneBy } from '../graphql/batch.ts'
import type { Context } from '../graphql/context.ts'
import { type MaybePromise, whenReady } from '../graphql/maybe-promise.ts'
import type { PowerRow } from './power-row.ts'

type Held = { power: number; document: Document<CategoryRow, UnitRow> }

/** What powers say with all their parts; one statement for any number of them. */
const documents = oneBy(
  async (sql, powers: number[]) => {
    const rows = await sql<{ power: number; document: string }[]>`
      select power, document from power_document where power = any(${powers})`
    return rows.map(({ power, document }): Held => ({ power, document: JSON.parse(document) }))
  },
  ({ power }) => power,
)

export const documentOf = (context: Context, power: number) =>
  whenReady(documents(context).load(power), ({ document }) => document)

export const categoryOf = (context: Context, { id, category }: PowerRow) =>
  share(context, id, {
    what: 'category',
    pick: ({ document }) => document.category,
    own: { loader: categoryById(context), key: category },
  })

export const unitOf = (context: Context, { id, unit }: PowerRow) =>
  share(context, id, {
    what: 'unit',
    pick: ({ document }) => document.unit,
    own: { loader: unitById(context), key: unit },
  })

/** The rows of a part out of a document, as its table gives them. */
export function rowsIn<Row extends object>(part: Part) {
  const columns = columnsOf(part)
  const made = new WeakMap<Held, Row[]>()
  return (held: Held): Row[] => {
    const known = made.get(held)
    if (known) return known
    const rows = (held.document.parts[part.table] ?? []).map((row, index) => ({
      power: held.power,
      position: index + 1,
      ...withNulls(columns, row),
    })) as unknown as Row[]
    made.set(held, rows)
    return rows
  }
}

type Share<Value, Key> = {
  /** What is wanted of the power. */
  what: string
  pick: (held: Held) => Value
  /** Where it can be had alone. */
  own: { loader: Loader<Key, Value>; key: Key }
}

/** Something that a power says: out of its document, or by a statement of its own where all that is wanted now takes less so. */
export function share<Value, Key>(
  context: Context,
  power: number,
  { what, pick, own: { loader, key } }: Share<Value, Key>,
): MaybePromise<Value> {
  const held = documents(context).held(power)
  if (held) return paced(context, pick(held))
  if (loader.held(key) !== undefined) return loader.load(key)
  const { promise, resolve, reject } = Promise.withResolvers<Value>()
  wantedOf(context).add({
    power,
    what,
    whole: () =>
      Promise.resolve(documents(context).load(power)).then(
        (found) => resolve(paced(context, pick(found))),
        reject,
      ),
    alone: () => Promise.resolve(loader.load(key)).then(resolve, reject),
  })
  return promise
}

/** Those who wait for many rows do not all go on at once. */
const paced = <Value>({ meter }: Context, value: Value): MaybePromise<Value> =>
  meter?.pace(value, Array.isArray(value) ? value.length : 1) ?? value

type Wanted = { power: number; what: string; whole: () => void; alone: () => void }

/** What has been asked for since the last statements, until nothing is under way that could ask for more. */
const wantedOf = createContextCache(({ meter }: Context) => {
  let wanted: Wanted[] = []
  const dispatch = () => {
    const all = wanted
    wanted = []
    const powers = new Set(all.map(({ power }) => power)).size
    const parts = new Set(all.map(({ what }) => what)).size
    const whole = isCheaperWhole(powers, parts)
    for (const each of all) (whole ? each.whole : each.alone)()
  }
  return {
    add: (one: Wanted) => {
      if (wanted.push(one) > 1) return
      if (meter) meter.whenIdle(dispatch)
      else Promise.resolve().then(() => process.nextTick(dispatch))
    },
  }
})

/**
 * Whether documents of so many powers take less than a statement for each of so many parts, in microseconds of the process as they
 * were measured (docs/performance.md).
 */
const isCheaperWhole = (powers: number, parts: number) =>
  STATEMENT + powers * DOCUMENT < parts * (STATEMENT + powers * PART)

const STATEMENT = 60
const DOCUMENT = 60
const PART = 10
