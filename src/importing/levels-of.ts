import type { Power } from '../dataset/power.ts'
import { squeezed } from './grid.ts'
import { isLevelOnly, levelsIn } from './levels.ts'
import type { PrintedPower, PrintedRow } from './printed-power.ts'
import { joined, maybe, text } from './texts.ts'

/** What each level of government does, each once; null where the list does not say. */
export function levelsOf(printed: PrintedPower): Power['levels'] {
  const found = printed.rows.flatMap(levelsOfRow)
  const seen = new Set<string>()
  const each = found.filter((level) => {
    const id = JSON.stringify(level)
    return !seen.has(id) && seen.add(id)
  })
  return each.length > 0 ? each : null
}

/** A row names its level, and beside it what that level does; or it says both in one cell. */
function levelsOfRow(row: PrintedRow): Levels {
  const [first, ...rest] = row.texts('level')
  const own = row.cells('levelColumn').flatMap(({ column, text: held }) =>
    levelsIn(column.heading).map((level) => ({
      level,
      name: text(column.heading),
      scope: /^[√✓✔是●○■]$/u.test(held.trim()) ? null : text(held),
    })),
  )
  if (first === undefined) return own
  const scope = maybe(joined(rest))
  const [named = first, afterLevel] = isLevelOnly(first)
    ? [first]
    : (/^([^：:]{1,12})[：:](.+)$/su.exec(first)?.slice(1) ?? [first, first])
  return [
    ...own,
    ...levelsIn(named).map((level) => ({
      level,
      name: text(squeezed(named)),
      scope: afterLevel === undefined ? scope : maybe(joined([afterLevel, ...rest])),
    })),
  ]
}

type Levels = NonNullable<Power['levels']>
