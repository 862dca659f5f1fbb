/** Tells how much two values have in common: the share of their leaves that both have at the same place, from 0 to 1. */
export function likeness() {
  const held = new Map<unknown, Set<string>>()
  const leavesOf = (value: unknown) => {
    const leaves = held.get(value) ?? new Set(everyLeaf(value, ''))
    held.set(value, leaves)
    return leaves
  }
  return (one: unknown, other: unknown) => {
    const [ones, others] = [leavesOf(one), leavesOf(other)]
    return ones.intersection(others).size / Math.max(ones.size, others.size, 1)
  }
}

function* everyLeaf(value: unknown, path: string): Generator<string> {
  if (value === null || value === undefined) return
  const held = typeof value === 'object' ? Object.entries(value) : []
  if (held.length === 0) yield `${path}=${JSON.stringify(value)}`
  for (const [key, inner] of held) yield* everyLeaf(inner, `${path}.${key}`)
}
