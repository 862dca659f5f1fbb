import canonicalize from 'canonicalize'

/** A value as RFC 8785 writes it, without what is null: in a dataset a missing key and null are one. */
export const canonical = (value: unknown) => canonicalize(withoutNulls(value)) as string

/** A value without the keys that are null, at any depth. */
export const withoutNulls = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(withoutNulls)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, held]) => held !== null && held !== undefined)
            .map(([key, held]) => [key, withoutNulls(held)]),
        )
      : value
