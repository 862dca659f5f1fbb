import { besidePowers } from './beside-powers.ts'
import { powerHash } from './content-hash.ts'
import { type FieldChange, fieldChanges } from './diff.ts'
import type { Content } from './list.ts'
import type { Power } from './power.ts'

export type NamedPower = { code: string; name: string }

export type ChangedPower = NamedPower & { fields: FieldChange[] }

/** What sets one list apart from another. */
export type Difference = {
  fields: FieldChange[]
  added: NamedPower[]
  removed: NamedPower[]
  changed: ChangedPower[]
  unchanged: number
}

/** The difference between two lists; without one before, all is added. Remembers of each power its code, name and hash. */
export async function difference(before: Content | null, after: Content): Promise<Difference> {
  const old = new Map<string, { name: string; hash: string }>()
  if (before)
    for await (const power of before.powers())
      old.set(power.code, { name: power.name.zh, hash: powerHash(power) })
  const added: NamedPower[] = []
  const changed = new Map<string, Power>()
  let unchanged = 0
  for await (const power of after.powers()) {
    const held = old.get(power.code)
    old.delete(power.code)
    if (!held) added.push(named(power))
    else if (held.hash === powerHash(power)) unchanged++
    else changed.set(power.code, power)
  }
  return {
    fields: before ? fieldChanges(besidePowers(before), besidePowers(after)) : [],
    added,
    removed: [...old].map(([code, { name }]) => ({ code, name })),
    changed: before ? await inDetail(before, changed) : [],
    unchanged,
  }
}

async function inDetail(before: Content, changed: Map<string, Power>) {
  const told: ChangedPower[] = []
  if (changed.size === 0) return told
  for await (const power of before.powers()) {
    const now = changed.get(power.code)
    if (now) told.push({ ...named(now), fields: fieldChanges(power, now) })
  }
  return told
}

const named = ({ code, name }: Power): NamedPower => ({ code, name: name.zh })

/** Whether two lists say the same. */
export const isSame = ({ fields, added, removed, changed }: Difference) =>
  [fields, added, removed, changed].every(({ length }) => length === 0)
