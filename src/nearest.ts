import leven from 'leven'

/** `; did you mean "…"?` where one of the allowed values is near what was found, whatever the case. */
export function nearest(found: string, allowed: Iterable<string>): string {
  if (found.length > LONGEST) return ''
  let distance = Math.floor(Math.max(2, found.length / 3)) + 1
  let best: string | undefined
  let compared = 0
  for (const value of allowed) {
    if (++compared > MOST_COMPARED) break
    const between = leven(found.toLowerCase(), value.toLowerCase(), { maxDistance: distance })
    if (between >= distance) continue
    distance = between
    best = value
  }
  return best === undefined ? '' : `; did you mean "${best}"?`
}

/** Nobody mistypes a longer name, and comparing takes the product of both lengths. */
const LONGEST = 200
const MOST_COMPARED = 2_000
