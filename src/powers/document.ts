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

/** Has the document of a power and the law that it cites at hand, so that all it says is written without waiting; undefined where they are. */
export function prepared(context: Context, power: number): Promise<unknown> | undefined {
  if (documents(context).held(power)) return undefined
  const law = instrumentByKey(context)
  return Promise.resolve(documents(context).load(power)).then(({ document }) =>
    Promise.all(citedIn(document.parts).flatMap((key) => (law.held(key) ? [] : [law.load(key)]))),
  )
}

export const categoryOf = (context: Context, { id, category }: PowerRow) =>
  share(context, id, ({ document }) => document.category, {
    loader: categoryById(context),
    key: category,
  })

export const unitOf = (context: Context, { id, unit }: PowerRow) =>
  share(context, id, ({ document }) => document.unit, { loader: unitById(context), key: unit })

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

/** Something that a power says: out of its document where that is at hand, else by a statement of its own. */
export function share<Value, Key>(
  context: Context,
  power: number,
  pick: (held: Held) => Value,
  own: { loader: Pick<Loader<Key, Value>, 'load'>; key: Key },
): MaybePromise<Value> {
  const held = documents(context).held(power)
  return held ? paced(context, pick(held)) : own.loader.load(own.key)
}

/** Those who wait for many rows do not all go on at once. */
const paced = <Value>({ meter }: Context, value: Value): MaybePromise<Value> =>
  meter?.pace(value, Array.isArray(value) ? value.length : 1) ?? value
