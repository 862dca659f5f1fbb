import canonicalize from 'canonicalize'

/** A value as RFC 8785 writes it, without what is null: in a dataset a missing key and null are one. */
export const canonical = (value: unknown) => canonicalize(withoutNulls(value)) as string

/** A value without the keys that are null, at any depth. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (value === null || typeof value !== 'object') return value
  const kept: Record<string, unknown> = {}
  for (const [key, held] of Object.entries(value))
    if (held !== null && held !== undefined) kept[key] = withoutNulls(held)
  return kept
}
