import { type Document, isScalar, visit } from 'yaml'

/** The offsets of keys that stand in a mapping before; the reader's own search takes the square of their number. */
export function repeatedKeys(document: Document): number[] {
  const offsets: number[] = []
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<unknown>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        if (seen.has(key.value)) offsets.push(key.range?.[0] ?? 0)
        seen.add(key.value)
      }
    },
  })
  return offsets
}
