import { AUDIENCE, BASIS_STATUS, POWER_STATUS } from '../../dataset/vocabulary/power.ts'
import type { Answers } from '../answers.ts'
import { duration } from '../labels.ts'
import { term, type View } from '../view.ts'

type Statistics = Answers['statistics']['statistics']
type Year = Answers['standing']['statistics']
type Cell = string | number | null

/** A table of figures: on the page as a picture and as itself, and as a file. */
export type Figure = {
  id: string
  title: string
  /** What is counted, and over what. */
  note?: string
  columns: string[]
  rows: Cell[][]
  /** Which column is drawn, or all of them on top of one another; left out: none. */
  drawn?: number | 'stacked'
  /** A class for each column of a stacked drawing. */
  tones?: string[]
  /** Of GraphQL, which answers the same. */
  query: string
}

/** All figures of a list, in the order in which they are shown. */
export function figures(
  statistics: Statistics,
  years: { year: string; standing: Year }[],
  view: View,
): Figure[] {
  const { t } = view
  const s = t.statistics
  const { byBasisStatus, burden, completeness, feesCharged, verification } = statistics
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
    {
      id: 'completeness',
      title: s.titles.completeness,
      note: s.notes.completeness,
      columns: [s.element, s.filled, s.missing],
      rows: completeness.map(({ element, filled, missing }) => [
        s.elements[element as 'name'] ?? element,
        filled,
        missing,
      ]),
      drawn: 1,
      query: 'completeness { element filled missing }',
    },
    {
      id: 'verification',
      title: s.titles.verification,
      columns: [s.verified, s.bases],
      rows: [
        [s.text, verification.text],
        [s.memory, verification.memory],
      ],
      drawn: 1,
      query: 'verification { text memory }',
    },
  ]
}

const rounded = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100)
