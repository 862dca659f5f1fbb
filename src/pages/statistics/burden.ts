import type { Answers } from '../answers.ts'
import type { View } from '../view.ts'
import { type Figure, rounded } from './figure.ts'

type Statistics = Answers['statistics']['statistics']

/** What the powers ask of people. */
export function burdenOf({ burden, feesCharged }: Statistics, view: View): Figure[] {
  const { t } = view
  const s = t.statistics
  return [
    {
      id: 'burden',
      title: s.titles.burden,
      note: s.notes.burden,
      columns: [t.list.category, s.materials, s.withBasis, s.steps, s.decisionDays, s.committed],
      rows: burden.map(
        ({ category, materials, materialsWithBasis, steps, decisionDays, ...more }) => [
          category.name,
          rounded(materials),
          rounded(materialsWithBasis),
          rounded(steps),
          rounded(decisionDays),
          rounded(more.committedToStatutory),
        ],
      ),
      drawn: 1,
      query:
        'burden { category { name } materials materialsWithBasis steps decisionDays committedToStatutory }',
    },
    {
      id: 'fines',
      title: s.titles.fines,
      note: s.notes.fines,
      columns: [t.list.category, s.fineWidth],
      rows: burden
        .filter(({ fineWidth }) => fineWidth !== null)
        .map(({ category, fineWidth }) => [category.name, rounded(fineWidth)]),
      drawn: 1,
      query: 'burden { category { name } fineWidth }',
    },
    {
      id: 'fees',
      title: s.titles.fees,
      columns: [t.power.fee, s.powers],
      rows: [
        [t.power.feesCharged, feesCharged.charged],
        [t.power.feesFree, feesCharged.free],
        [t.unknown, feesCharged.unknown],
      ],
      drawn: 1,
      query: 'feesCharged { charged free unknown }',
    },
  ]
}
