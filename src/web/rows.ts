import type { Column, Table } from './table.ts'

type Value = string | number | boolean | null
/** What stands in a cell; a list where a column may have several values. */
export type Cell = Value | Value[]

/** The rows of an answer, a cell for each column. */
export const rowsOf = ({ path, columns }: Table, data: unknown, lang: unknown): Cell[][] =>
  itemsAt(data, path).map((items) =>
    columns.map((column) => {
      const values = valuesAt(items[column.level], column.steps).map((value) =>
        inWords(column, value, lang),
      )
      return column.many ? values : (values[0] ?? null)
    }),
  )

/** The cursor after which the next page begins; undefined where there is none. */
export function nextCursor({ path }: Table, data: unknown): string | undefined {
  const holder = path.slice(0, -1).reduce((value, { key }) => property(value, key), data)
  const page = property(holder, 'pageInfo')
  const cursor = property(page, 'hasNextPage') === true && property(page, 'endCursor')
  return typeof cursor === 'string' ? cursor : undefined
}

/** Along a path, for each of its ends the items of the lists that lead there. */
function itemsAt(value: unknown, path: Table['path'], items: unknown[] = []): unknown[][] {
  const [step, ...rest] = path
  if (!step) return [items]
  const next = property(value, step.key)
  if (next == null) return []
  if (step.list) return (next as unknown[]).flatMap((item) => itemsAt(item, rest, [...items, item]))
  return itemsAt(next, rest, rest.length === 0 ? [...items, next] : items)
}

function valuesAt(value: unknown, [step, ...rest]: string[]): Value[] {
  if (Array.isArray(value))
    return value.flatMap((item) => valuesAt(item, step === undefined ? [] : [step, ...rest]))
  return step === undefined ? [(value ?? null) as Value] : valuesAt(property(value, step), rest)
}

const property = (value: unknown, key: string): unknown =>
  value === null || typeof value !== 'object' ? null : (value as Record<string, unknown>)[key]

function inWords({ labels }: Column, value: Value, lang: unknown): Value {
  const term = typeof value === 'string' ? labels?.terms[value] : undefined
  return term ? term[lang === 'EN' ? 'en' : 'zh'] : value
}
