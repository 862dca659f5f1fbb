import { BASIS_STATUS } from '../../dataset/vocabulary/power.ts'
import type { Answers } from '../answers.ts'
import { term, type View } from '../view.ts'
import type { Figure } from './figure.ts'

type Statistics = Answers['statistics']['statistics']

/** What is asked of the last day of a year. */
export type Year = { year: string; standing: Answers['standing']['statistics'] }

/** How the law behind the powers has stood from year to year. */
export function overYears({ byBasisStatus }: Statistics, years: Year[], view: View): Figure[] {
  const { t } = view
  const s = t.statistics
  const statuses = byBasisStatus.map(({ status }) => status)
  return [
    {
      id: 'law',
      title: s.titles.law,
      note: s.notes.law,
      columns: [s.year, ...statuses.map((status) => term(view, BASIS_STATUS, status))],
      rows: years.map(({ year, standing }) => [
        year,
        ...statuses.map(
          (status) => standing.byBasisStatus.find((each) => each.status === status)?.count ?? 0,
        ),
      ]),
      drawn: 'stacked',
      tones: statuses,
      query: 'byBasisStatus { status count }',
    },
    {
      id: 'outdated',
      title: s.titles.outdated,
      note: s.notes.outdated,
      columns: [s.year, s.powers, s.parts],
      rows: years.map(({ year, standing: { outdated } }) => [
        year,
        outdated.powers,
        outdated.parts,
      ]),
      drawn: 1,
      query: 'outdated { powers parts }',
    },
  ]
}
