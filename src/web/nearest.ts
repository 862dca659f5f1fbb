import leven from 'leven'

/** `; did you mean "…"?` where one of the allowed values is near what was found, whatever the case. */
export function nearest(found: string, allowed: Iterable<string>): string {
  const [best] = [...allowed]
    .map((value) => ({ value, distance: leven(found.toLowerCase(), value.toLowerCase()) }))
    .sort((one, other) => one.distance - other.distance)
  return best && best.distance <= Math.max(2, found.length / 3)
    ? `; did you mean "${best.value}"?`
    : ''
}
