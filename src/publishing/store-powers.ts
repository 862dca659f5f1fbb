import type { CheckedList } from '../checking/checked-list.ts'
import type { Sql } from '../database/sql.ts'
import { POWER, POWER_PARTS } from '../dataset/power.ts'
import { categoriesOf } from '../editions/category.ts'
import { unitsOf } from '../editions/unit.ts'
import { instrumentNamesOf, listNames } from '../search/texts.ts'
import { batches } from './batches.ts'
import { currentContext } from './current-context.ts'
import { insert } from './insert.ts'
import { type List, type Prepared, prepared } from './prepare-powers.ts'
import { storeDocuments } from './store-documents.ts'
import { storeSearch } from './store-search.ts'

/**
 * Writes the powers of an edition with every part of each, some hundred at a time; one statement a table. `onPower` gets each in its
 * canonical form, in their order.
 */
export async function storePowers(
  sql: Sql,
  edition: number,
  dataset: Pick<CheckedList, 'powers' | 'cited'>,
  onPower: (canonical: string) => void,
) {
  const context = await currentContext(sql)
  const units = await unitsOf(context).load(edition)
  const categories = await categoriesOf(context).load(edition)
  const list: List = {
    edition,
    units: new Map(units.map((unit) => [unit.key, unit])),
    categories: new Map(categories.map((category) => [category.code, category])),
    names: await listNames(sql, edition),
    instruments: await instrumentNamesOf(sql, dataset.cited),
  }
  let writing: Promise<unknown> = Promise.resolve()
  try {
    for await (const batch of batches(prepared(list, dataset.powers(), onPower), BATCH)) {
      // Answered once everything before it is written: what comes next is made while the database writes, and no more than that.
      const ids = await storeOwnRows(sql, edition, batch)
      await writing
      writing = storeParts(sql, edition, batch, ids)
      writing.catch(() => {})
    }
  } finally {
    // Nothing is to be written any more once the transaction of the caller ends.
    await writing
  }
}

const BATCH = 500

/** Writes powers without their parts; returns the ids that they were given, in their order. */
async function storeOwnRows(sql: Sql, edition: number, powers: Prepared[]): Promise<number[]> {
  await insert(
    sql,
    POWER.table,
    powers.map(({ row }) => row),
  )
  const rows = await sql<{ id: number }[]>`
    select id from power
    where edition = ${edition} and code = any(${powers.map(({ row }) => row.code)})
    order by position`
  return rows.map(({ id }) => id)
}

/** Each statement is sent without waiting for the one before. */
const storeParts = (sql: Sql, edition: number, powers: Prepared[], ids: number[]) => {
  const own = (index: number) => ({ edition, power: ids[index] ?? 0 })
  const tables = POWER_PARTS.map(
    ({ part: { table } }) =>
      [
        table,
        powers.flatMap(({ parts }, index) =>
          (parts.get(table) ?? []).map((row, place) => ({
            position: place + 1,
            ...row,
            ...own(index),
          })),
        ),
      ] as const,
  )
  return Promise.all([
    ...tables.map(([table, rows]) => insert(sql, table, rows)),
    insert(
      sql,
      'power_hash',
      powers.map(({ sha256 }, index) => ({ ...own(index), sha256 })),
    ),
    storeDocuments(
      sql,
      powers.map(({ document }, index) => ({ ...own(index), ...document })),
    ),
    storeSearch(
      sql,
      powers.map(({ searched }, index) => ({ ...own(index), searched })),
    ),
  ])
}
