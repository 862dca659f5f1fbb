import { setImmediate } from 'node:timers/promises'
import { canonical } from '../dataset/canonical.ts'
import { hashOf } from '../dataset/content-hash.ts'
import { documentOf } from '../dataset/document.ts'
import type { Row } from '../dataset/fields/field.ts'
import { toRow } from '../dataset/fields/part.ts'
import { at } from '../dataset/path.ts'
import { categoryCode, POWER, POWER_PARTS, type Power } from '../dataset/power.ts'
import type { CategoryRow } from '../editions/category.ts'
import type { UnitRow } from '../editions/unit.ts'
import { citationsIn, textsIn } from '../search/of-power.ts'
import type { InstrumentNames } from '../search/texts.ts'
import { type Searched, searchedOf } from './store-search.ts'

/** What powers of an edition refer to. */
export type List = {
  edition: number
  units: Map<string, UnitRow>
  categories: Map<string, CategoryRow>
  names: string[]
  instruments: Map<string, InstrumentNames>
}

/** All that is written of a power, but for the id that it is given. */
export type Prepared = {
  row: Row & { code: string }
  parts: Map<string, Row[]>
  sha256: string
  document: ReturnType<typeof documentOf>
  searched: Searched
}

/** Makes all that is written of powers; `onPower` gets each in its canonical form. */
export async function* prepared(
  list: List,
  powers: AsyncIterable<Power>,
  onPower: (canonical: string) => void,
): AsyncGenerator<Prepared> {
  let position = 0
  for await (const power of powers) {
    const text = canonical(power)
    onPower(text)
    const category = list.categories.get(categoryCode(power.code))
    const unit = list.units.get(power.unit)
    const { edition } = list
    const row = { ...toRow(POWER, power), code: power.code, edition, position: ++position }
    const parts = new Map(
      POWER_PARTS.map(({ path, part }) => [
        part.table,
        ((at(power, path) as object[] | null) ?? []).map((item) => toRow(part, item)),
      ]),
    )
    yield {
      row: { ...row, category: category?.id, unit: unit?.id },
      parts,
      sha256: hashOf(text),
      document: documentOf({
        name: power.name,
        summary: power.summary,
        category: category ?? {},
        unit: unit ?? {},
        rowsOf: (table) => parts.get(table) ?? [],
      }),
      searched: searchedOf(textsIn(power), citationsIn(power, list.instruments), list.names),
    }
    // What was written before goes on to the database meanwhile.
    if (position % IN_A_TURN === 0) await setImmediate()
  }
}

const IN_A_TURN = 20
