import { readErrata } from '../checking/read-errata.ts'
import { lastDay, planErrata } from '../publishing/plan-errata.ts'
import { updateErrata } from '../publishing/store-errata.ts'
import { beside } from './beside.ts'
import { decideErratum } from './decide-erratum.ts'
import { recordErratum } from './record-erratum.ts'

/** Writes mistakes and decisions into the folder of a dataset, and publishes what it says of them without a new edition. */
export async function errata(args: string[]): Promise<number> {
  const [first, ...rest] = args
  if (first === 'record') return recordErratum(rest)
  if (first === 'decide') return decideErratum(rest)
  return update(args)
}

const update = beside({
  name: 'errata',
  question: 'Change what is known of mistakes in these powers?',
  read: async (path) => {
    const given = await readErrata(path)
    return { ...given, checkedOn: lastDay(given.entries.map(({ value }) => value)) }
  },
  plan: planErrata,
  update: updateErrata,
  text: (entry) => `${'key' in entry ? entry.key : entry.id} ${entry.power} ${entry.decision}`,
  json: ({ key, power, decision }) => ({ id: key, power, decision }),
})
