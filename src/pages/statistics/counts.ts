import { AUDIENCE, POWER_STATUS } from '../../dataset/vocabulary/power.ts'
import type { Answers } from '../answers.ts'
import { duration } from '../labels.ts'
import { term, type View } from '../view.ts'
import type { Figure } from './figure.ts'

type Statistics = Answers['statistics']['statistics']

/** How many powers there are of each kind. */
export function counts(statistics: Statistics, view: View): Figure[] {
  const { t } = view
  const s = t.statistics
  return [
    {
      id: 'categories',
      title: s.titles.categories,
      columns: [t.list.category, s.powers],
      rows: statistics.byCategory.map(({ category, count }) => [category.name, count]),
      drawn: 1,
      query: 'byCategory { category { name } count }',
    },
    {
      id: 'status',
      title: s.titles.status,
      columns: [t.list.status, s.powers],
      rows: statistics.byStatus.map(({ status, count }) => [
        term(view, POWER_STATUS, status),
        count,
      ]),
      drawn: 1,
      query: 'byStatus { status count }',
    },
    {
      id: 'units',
      title: s.titles.units,
      columns: [t.power.unit, s.powers],
      rows: statistics.byUnit.map(({ unit, count }) => [unit.name, count]),
      drawn: 1,
      query: 'byUnit { unit { name } count }',
    },
    {
      id: 'audience',
      title: s.titles.audience,
      columns: [t.power.audience, s.powers],
      rows: statistics.byAudience.map(({ audience, count }) => [
        term(view, AUDIENCE, audience),
        count,
      ]),
      drawn: 1,
      query: 'byAudience { audience count }',
    },
    {
      id: 'time-limits',
      title: s.titles.timeLimits,
      columns: [s.length, s.limits],
      rows: statistics.statutoryTimeLimits.map(({ amount, unit, count }) => [
        duration(view, { amount, unit }),
        count,
      ]),
      drawn: 1,
      query: 'statutoryTimeLimits { amount unit count }',
    },
  ]
}
