import assert from 'node:assert/strict'
import type { Sql } from '../../src/database/sql.ts'
import { powerHash } from '../../src/dataset/content-hash.ts'
import { fromRow, type Part } from '../../src/dataset/fields/part.ts'
import { POWER, POWER_PARTS } from '../../src/dataset/power.ts'
import { untranslated } from '../../src/dataset/untranslated.ts'
import { categoryById } from '../../src/editions/category.ts'
import { unitById } from '../../src/editions/unit.ts'
import { powerContents } from '../../src/powers/content.ts'
import { categoryOf, documentOf, unitOf } from '../../src/powers/document.ts'
import { ownRowsOf, rowsOf } from '../../src/powers/parts/part-rows.ts'
import { type PowerRow, powerColumns } from '../../src/powers/power-row.ts'
import { currentContext } from '../../src/publishing/current-context.ts'

const LOADERS = POWER_PARTS.map(({ part }) => ({ part, own: ownRowsOf(part), read: rowsOf(part) }))

/** Asserts that the documents of powers, or of one in so many, say what the tables of their parts say; returns how many rows were compared. */
export async function documentsAgree(sql: Sql, oneIn = 1): Promise<number> {
  const powers = await sql<
    PowerRow[]
  >`select ${powerColumns(sql)} from power where power.id % ${oneIn} = 0`
  const [tables, documents] = [await currentContext(sql), await currentContext(sql)]
  let compared = 0
  for (const power of powers) {
    const { id, code } = power
    const document = await documentOf(documents, id)
    const rows = new Map<Part, object[]>()
    for (const { part, own, read } of LOADERS) {
      const expected = (await own(tables).load(id)).map((row) => ({ ...row }))
      assert.deepEqual(await read(documents).load(id), expected, `${part.table} of ${code}`)
      rows.set(part, expected)
      compared += expected.length
    }
    const unit = { ...(await unitById(tables).load(power.unit)) }
    const category = { ...(await categoryById(tables).load(power.category)) }
    assert.deepEqual({ ...(await unitOf(documents, power)) }, unit)
    assert.deepEqual({ ...(await categoryOf(documents, power)) }, category)
    const told = fromRow(POWER, { ...power, unit: unit.key }, (part) => [
      ...((rows.get(part) ?? []) as Record<string, unknown>[]),
    ])
    const { name, summary, conditions, materials, procedure, timeLimits, sanctions, remedies } =
      told
    const people = {
      name,
      summary,
      conditions,
      materials,
      procedure,
      timeLimits,
      sanctions,
      remedies,
    }
    assert.deepEqual(document.untranslated, untranslated(people), code)
    const [content] = await powerContents(documents, [power])
    assert.equal(content && powerHash(content), powerHash(told), code)
  }
  return compared
}
