import { readStandings } from '../checking/read-standings.ts'
import { planStandings } from '../publishing/plan-standings.ts'
import { updateStandings } from '../publishing/store-standings.ts'
import { beside } from './beside.ts'

/** Brings what is known of the law behind a publisher's powers up to date; what is taken back stays with its version and date. */
export const standings = beside({
  name: 'standings',
  question: 'Change what is known of the law behind these powers?',
  read: readStandings,
  plan: planStandings,
  update: updateStandings,
  text: (entry) => {
    const codes = 'powers' in entry ? entry.powers : entry.codes
    return `${codes.join(', ')} ${entry.part} ${entry.since} ${entry.change}`
  },
  json: ({ codes, part, since, change }) => ({ powers: codes, part, since, change }),
})
