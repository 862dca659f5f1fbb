export type Mapping = Record<string, unknown>

export const isRecord = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What stands at a path; undefined where the path ends before. */
export const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((held, key) => (isRecord(held) ? held[key] : undefined), value)

/** Writes a value at a path, making the mappings on the way. */
export function put(record: Mapping, path: readonly string[], value: unknown) {
  const [first, ...rest] = path
  if (first === undefined) return
  if (rest.length === 0) {
    record[first] = value
    return
  }
  const held = record[first]
  const inner = isRecord(held) ? held : {}
  record[first] = inner
  put(inner, rest, value)
}
