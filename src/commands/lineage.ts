import { readLineage } from '../checking/read-lineage.ts'
import { planLineage } from '../publishing/plan-lineage.ts'
import { updateLineage } from '../publishing/store-lineage.ts'
import { beside } from './beside.ts'

/** Records what became of a publisher's powers without a new edition; what is taken back stays with its version and date. */
export const lineage = beside({
  name: 'lineage',
  question: 'Change what is known of what became of these powers?',
  read: readLineage,
  plan: planLineage,
  update: updateLineage,
  text: ({ kind, on, from, to }) =>
    [on, kind, from.join(', '), to.length > 0 && `→ ${to.join(', ')}`].filter(Boolean).join(' '),
  json: ({ kind, on, from, to }) => ({ kind, on, from, to }),
})
