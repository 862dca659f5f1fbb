import { createContextCache } from '@pothos/core'
import { citedIn, type Document } from '../dataset/document.ts'
import { columnsOf, type Part } from '../dataset/fields/part.ts'
import { type CategoryRow, categoryById } from '../editions/category.ts'
import { type UnitRow, unitById } from '../editions/unit.ts'
import { type Loader, oneBy } from '../graphql/batch.ts'
import type { Context } from '../graphql/context.ts'
import { type MaybePromise, whenReady } from '../graphql/maybe-promise.ts'
import { instrumentByKey } from '../instruments/instrument-row.ts'
import type { PowerRow } from './power-row.ts'

type Held = { power: number; document: Document<CategoryRow, UnitRow> }

/** What powers say with all their parts; one statement for any number of them. */
const documents = oneBy(
  async (sql, powers: number[]) => {
    const rows = await sql<{ power: number; document: string }[]>`
      select power, document from power_document where power = any(${powers})`
    return rows.map(({ power, document }) => heldOf(power, document))
  },
  ({ power }) => power,
)

const heldOf = (power: number, document: string): Held => ({
  power,
  document: JSON.parse(document),
})

/** Takes the document of a power from a statement that has brought it with something else. */
export const keepDocument = (context: Context, power: number, document: string) =>
  documents(context).keep(power, heldOf(power, document))

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

/** The rows of a part out of a document, as its table gives them; made each time, as to keep them takes as much as to make them. */
export function rowsIn<Row extends object>(part: Part) {
  const nulls = Object.fromEntries(columnsOf(part).map((column) => [column, null]))
  return ({ power, document }: Held): Row[] =>
    (document.parts[part.table] ?? []).map((row, index) => ({
      ...nulls,
      ...row,
      power,
      position: index + 1,
    })) as unknown as Row[]
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
    whole: (held) => resolve(paced(context, pick(held))),
    alone: () => Promise.resolve(loader.load(key)).then(resolve, reject),
    fail: reject,
  })
  return promise
}

/** Those who wait for many rows do not all go on at once. */
const paced = <Value>({ meter }: Context, value: Value): MaybePromise<Value> =>
  meter?.pace(value, Array.isArray(value) ? value.length : 1) ?? value

type Wanted = {
  power: number
  what: string
  whole: (held: Held) => void
  alone: () => void
  fail: (error: unknown) => void
}

/** What has been asked for since the last statements, until nothing is under way that could ask for more. */
const wantedOf = createContextCache((context: Context) => {
  const { meter } = context
  let wanted: Wanted[] = []
  const dispatch = () => {
    const all = wanted
    wanted = []
    const powers = new Set(all.map(({ power }) => power))
    const parts = new Set(all.map(({ what }) => what)).size
    if (isCheaperWhole(powers.size, parts)) return void whole(context, [...powers], all)
    for (const { alone } of all) alone()
  }
  return {
    add: (one: Wanted) => {
      if (wanted.push(one) > 1) return
      if (meter) meter.whenIdle(dispatch)
      else Promise.resolve().then(() => process.nextTick(dispatch))
    },
  }
})

/** Documents, with the law that what is wanted of them cites: a power that has all at hand is written without waiting for anything. */
async function whole(context: Context, powers: number[], wanted: Wanted[]) {
  try {
    const held = await Promise.all(powers.map((power) => documents(context).load(power)))
    const parts = new Set(wanted.map(({ what }) => what))
    const cited = new Set(held.flatMap(({ document }) => citedIn(document.parts, parts)))
    await Promise.all([...cited].map((key) => instrumentByKey(context).load(key)))
    const byPower = new Map(held.map((each) => [each.power, each]))
    for (const { power, whole } of wanted) whole(byPower.get(power) as Held)
  } catch (error) {
    for (const { fail } of wanted) fail(error)
  }
}

/**
 * Whether documents of so many powers take less than a statement for each of so many parts, in microseconds of the process as they
 * were measured (docs/performance.md).
 */
export const isCheaperWhole = (powers: number, parts: number) =>
  STATEMENT + powers * DOCUMENT < parts * (STATEMENT + powers * PART)

const STATEMENT = 60
const DOCUMENT = 60
const PART = 10
