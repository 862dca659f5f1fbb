import type { Power } from '../dataset/power.ts'
import { squeezed } from './grid.ts'
import { itemsOf, namesIn, stagedItems } from './items.ts'
import { type PrintedPower, unique } from './printed-power.ts'
import { joined, maybe, text } from './texts.ts'

export function responsibilitiesOf(printed: PrintedPower): Power['responsibilities'] {
  const several = printed.rows.filter((row) => row.texts('responsibilities').length > 0).length > 1
  const seen = new Set<string>()
  const items = printed.rows.flatMap((row) => {
    const [level] = several ? row.texts('level').map(squeezed) : []
    return row.cells('responsibilities').flatMap(({ text: held, column }) => {
      if (seen.has(`${level} ${held}`)) return []
      seen.add(`${level} ${held}`)
      const own = /直接实施|指导监督/u.exec(column.heading) ? squeezed(column.heading) : null
      return stagedItems(held).map(({ stage, text: duty }) => ({
        stage: maybe([level, stage ?? own].filter(Boolean).join('：') || null),
        text: text(duty),
        basis: null,
      }))
    })
  })
  return items.length > 0 ? items : null
}

export function accountabilityOf(printed: PrintedPower): Power['accountability'] {
  const whom = unique(printed.texts('whom').flatMap(namesIn))
  const cases = unique(printed.texts('cases').flatMap(itemsOf))
  const basisText = joined(printed.texts('accountabilityBasis'))
  if (whom.length === 0 && cases.length === 0 && basisText === null) return null
  return {
    whom: whom.length > 0 ? whom : null,
    cases: cases.length > 0 ? cases : null,
    basisText,
  }
}
