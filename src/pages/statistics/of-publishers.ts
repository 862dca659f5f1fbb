import { BASIS_STATUS, POWER_STATUS } from '../../dataset/vocabulary/power.ts'
import type { Answers } from '../answers.ts'
import { term, type View } from '../view.ts'
import type { Figure } from './figure.ts'

type Compared = { name: string; standing: Answers['standing']['statistics'] }[]

/** What sets publishers apart that are compared with one another. */
export function ofPublishers(compared: Compared, view: View): Figure[] {
  const { t } = view
  const s = t.statistics
  const [first] = compared
  const standings = first?.standing.byBasisStatus.map(({ status }) => status) ?? []
  const statuses = first?.standing.byStatus.map(({ status }) => status) ?? []
  return [
    {
      id: 'law',
      title: s.stateTitle,
      columns: [s.publisher, ...standings.map((status) => term(view, BASIS_STATUS, status))],
      rows: compared.map(({ name, standing }) => [
        name,
        ...standings.map((status) => countOf(standing.byBasisStatus, status)),
      ]),
      drawn: 1,
      query: 'byBasisStatus { status count }',
    },
    {
      id: 'outdated',
      title: s.titles.outdated,
      columns: [s.publisher, s.powers, s.outdatedPowers, s.parts],
      rows: compared.map(({ name, standing: { powerCount, outdated } }) => [
        name,
        powerCount,
        outdated.powers,
        outdated.parts,
      ]),
      drawn: 2,
      query: 'powerCount outdated { powers parts }',
    },
    {
      id: 'status',
      title: s.titles.status,
      columns: [s.publisher, ...statuses.map((status) => term(view, POWER_STATUS, status))],
      rows: compared.map(({ name, standing }) => [
        name,
        ...statuses.map((status) => countOf(standing.byStatus, status)),
      ]),
      drawn: 1,
      query: 'byStatus { status count }',
    },
  ]
}

const countOf = (counts: { status: string; count: number }[], status: string) =>
  counts.find((each) => each.status === status)?.count ?? 0
