import { readVersion } from '../database/catalogue.ts'
import type { Sql } from '../database/sql.ts'
import { CATEGORY, EDITION, FACT, LIST_ELEMENT, PRACTICE } from '../dataset/edition.ts'
import { toRow } from '../dataset/fields/part.ts'
import { JURISDICTION, upwards } from '../dataset/jurisdiction.ts'
import type { Content } from '../dataset/list.ts'
import { PUBLISHER, UNIT } from '../dataset/publisher.ts'
import { insert, rowsFor } from './insert.ts'

/** Writes the edition, for the catalogue's next version, and all it says beside its powers; returns the id it was given. */
export async function storeEdition(
  sql: Sql,
  { publisher, edition }: Omit<Content, 'powers'>,
  publishedAt: Date | null,
): Promise<number> {
  const version = (await readVersion(sql)) + 1
  const [{ id: publisherId } = { id: 0 }] = await sql<{ id: number }[]>`
    with added as (
      insert into publisher (key, version) values (${publisher.key}, ${version}) on conflict do nothing returning id
    )
    select id from added union all select id from publisher where key = ${publisher.key} limit 1`
  // What a publisher is called is said by each of its editions.
  const { key: _, name, shortName, ...columns } = toRow(PUBLISHER, publisher)
  await insert(sql, EDITION.table, [
    {
      ...toRow(EDITION, edition),
      ...columns,
      publisher: publisherId,
      publisherName: name,
      publisherShortName: shortName,
      publishedAt,
      version,
    },
  ])
  const [{ id } = { id: 0 }] = await sql<{ id: number }[]>`
    select id from edition where key = ${edition.key}`
  const { categories, elements, facts, practices } = edition
  const tables: [string, object[]][] = [
    [JURISDICTION.table, rowsFor(JURISDICTION, upwards(publisher.jurisdiction))],
    [LIST_ELEMENT.table, rowsFor(LIST_ELEMENT, elements)],
    [UNIT.table, rowsFor(UNIT, publisher.units)],
    [CATEGORY.table, categories.map((category) => placed(toRow(CATEGORY, category)))],
    [FACT.table, rowsFor(FACT, facts).map(({ parts: _, ...row }) => row)],
    ['fact_part', facts.flatMap(({ key, parts }) => numbered(key, parts))],
    [PRACTICE.table, rowsFor(PRACTICE, practices)],
  ]
  for (const [table, rows] of tables)
    await insert(
      sql,
      table,
      rows.map((row) => ({ edition: id, ...row })),
    )
  return id
}

const placed = ({ order, ...row }: Record<string, unknown>) => ({ position: order, ...row })

const numbered = (fact: string, parts: string[]) =>
  parts.map((part, index) => ({ fact, part, position: index + 1 }))
