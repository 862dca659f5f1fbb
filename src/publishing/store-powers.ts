import type { Sql } from '../database/sql.ts'
import { canonical } from '../dataset/canonical.ts'
import { hashOf } from '../dataset/content-hash.ts'
import { toRow } from '../dataset/fields/part.ts'
import { at } from '../dataset/path.ts'
import { categoryCode, POWER, POWER_PARTS, type Power } from '../dataset/power.ts'
import { type CategoryRow, categoriesOf } from '../editions/category.ts'
import { type UnitRow, unitsOf } from '../editions/unit.ts'
import { listNames } from '../search/texts.ts'
import { batches } from './batches.ts'
import { currentContext } from './current-context.ts'
import { insert } from './insert.ts'
import { storeDocuments } from './store-documents.ts'
import { storeSearch } from './store-search.ts'

/**
 * Writes the powers of an edition with every part of each, some hundred at a time; one statement a table. `onPower` gets each in its
 * canonical form, in their order.
 */
export async function storePowers(
  sql: Sql,
  edition: number,
  powers: AsyncIterable<Power>,
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
  }
  let position = 0
  let writing = Promise.resolve()
  try {
    for await (const batch of batches(powers, BATCH)) {
      await insert(
        sql,
        POWER.table,
        batch.map((power) => ({
          ...toRow(POWER, power),
          edition,
          position: ++position,
          category: categoryOf(list, power)?.id,
          unit: list.units.get(power.unit)?.id,
        })),
      )
      // What comes next is read and made while the database writes.
      const written = writing
      writing = storeParts(sql, list, batch, onPower)
      writing.catch(() => {})
      await written
    }
  } finally {
    // Nothing is to be written any more once the transaction of the caller ends.
    await writing
  }
}

const BATCH = 500

type List = {
  edition: number
  units: Map<string, UnitRow>
  categories: Map<string, CategoryRow>
  names: string[]
}

const categoryOf = ({ categories }: List, { code }: Power) => categories.get(categoryCode(code))

async function storeParts(
  sql: Sql,
  list: List,
  powers: Power[],
  onPower: (canonical: string) => void,
) {
  const { edition } = list
  const hashes = powers.map((power) => {
    const text = canonical(power)
    onPower(text)
    return hashOf(text)
  })
  const ids = await idsOf(sql, edition, powers)
  const stored = powers.map((power, index) => ({
    id: ids.get(power.code) ?? 0,
    power,
    sha256: hashes[index],
    parts: new Map(
      POWER_PARTS.map(({ path, part }) => [
        part.table,
        ((at(power, path) as object[] | null) ?? []).map((item) => toRow(part, item)),
      ]),
    ),
  }))
  for (const { part } of POWER_PARTS)
    await insert(
      sql,
      part.table,
      stored.flatMap(({ id, parts }) =>
        (parts.get(part.table) ?? []).map((row, index) => ({
          position: index + 1,
          ...row,
          edition,
          power: id,
        })),
      ),
    )
  await insert(
    sql,
    'power_hash',
    stored.map(({ id, sha256 }) => ({ edition, power: id, sha256 })),
  )
  await storeDocuments(
    sql,
    edition,
    stored.map(({ id, power, parts }) => ({
      id,
      name: power.name,
      summary: power.summary,
      category: categoryOf(list, power) ?? {},
      unit: list.units.get(power.unit) ?? {},
      rowsOf: (table) => parts.get(table) ?? [],
    })),
  )
  await storeSearch(sql, edition, [...ids.values()], list.names)
}

async function idsOf(sql: Sql, edition: number, powers: Power[]): Promise<Map<string, number>> {
  const rows = await sql<{ code: string; id: number }[]>`
    select code, id from power
    where edition = ${edition} and code = any(${powers.map(({ code }) => code)})`
  return new Map(rows.map(({ code, id }) => [code, id]))
}
