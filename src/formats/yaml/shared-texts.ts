import { Alias, Document } from 'yaml'
import { withoutNulls } from '../../dataset/canonical.ts'
import type { Power } from '../../dataset/power.ts'
import { MOST_REPEATED } from './aliases.ts'

/** What hundreds of powers of a list have in common, word by word. */
const SHARED = ['responsibilities', 'responsibilityBasisText', 'accountability'] as const

/** Writes the powers of a file; what an earlier one says in the same words is not written again, but named (`*accountability-1`). */
export function sharedTexts(): (power: Power) => string {
  const names = new Map<string, string>()
  let repeated = 0
  return (power) => {
    const document = new Document([withoutNulls(power)], { aliasDuplicateObjects: false })
    for (const field of SHARED) {
      const json = JSON.stringify(power[field])
      const node = document.getIn([0, field], true) as { anchor?: string } | undefined
      if (node === undefined || json.length < SHORT) continue
      const name = names.get(json)
      const size = valuesIn(power[field])
      if (name !== undefined && repeated + size < MOST_REPEATED) {
        repeated += size
        document.setIn([0, field], new Alias(name))
      } else if (name === undefined) {
        node.anchor = `${field}-${names.size + 1}`
        names.set(json, node.anchor)
      }
    }
    return document.toString({ lineWidth: 0, verifyAliasOrder: false })
  }
}

/** What is shorter is written out, as it is read more easily. */
const SHORT = 200

/** How many values a value unfolds to. */
const valuesIn = (value: unknown): number =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).reduce((sum, [, held]) => sum + 1 + valuesIn(held), 1)
    : 1
