import { citations } from '../dataset/citations.ts'
import type { FieldChange } from '../dataset/diff.ts'
import type { Power } from '../dataset/power.ts'

/** The keys of the instruments that the items cite in which a power changed; of a power that is no longer listed, all it cites. */
export function citedByChanges(
  was: Power,
  is: Power | undefined,
  changes: FieldChange[],
): Set<string> {
  if (!is) return new Set([...citations(was)].map(({ instrument }) => instrument))
  const before = itemsOf(was)
  const after = itemsOf(is)
  return new Set(
    changes.flatMap(({ path, before: old, after: now }) => [
      ...(now === null ? before : after)
        .filter(({ item }) => isWithin(path, item) || isWithin(item, path))
        .map(({ instrument }) => instrument),
      ...(/(^|\.)instrument$/.test(path) && old !== null ? [String(JSON.parse(old))] : []),
    ]),
  )
}

/** Each citation with the item of the power in which it stands: legalBases[0], fees. */
const itemsOf = (power: Power) =>
  [...citations(power)].map(({ instrument, path }) => {
    const [part, index] = path
    return { instrument, item: typeof index === 'number' ? `${part}[${index}]` : String(part) }
  })

const isWithin = (path: string, whole: string) =>
  path === whole || path.startsWith(`${whole}.`) || path.startsWith(`${whole}[`)
