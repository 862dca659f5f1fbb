/** How far apart the two sides of an ellipsis may stand. */
const GAP = 6

/** A pattern of folded words, in which … stands for up to six characters and | for a choice on either side of it. */
export function said(words: string) {
  const parts = words
    .split(/\.\.\.|…/)
    .map((part) => `(?:${longestFirst(part).map(whole).join('|')})`)
  return new RegExp(parts.join(`[^,。，;；?？!！]{0,${GAP}}?`), 'gu')
}

/** The words of a choice; a pattern takes the first that fits. */
const longestFirst = (part: string) =>
  part.split('|').sort((one, other) => other.length - one.length)

/** Words as they stand; those in Latin letters not within another. */
function whole(words: string) {
  const plain = words.replace(/[\\^$.*+?()[\]{}]/g, '\\$&')
  return /^[a-z0-9]/.test(words) ? `(?<![a-z0-9])${plain}(?![a-z0-9])` : plain
}

/** Where a pattern stands in a folded text, counted in characters. */
export const placesOf = (pattern: RegExp, text: string): [start: number, end: number][] =>
  // Most patterns stand nowhere, and to search is several times cheaper than to match.
  text.search(pattern) < 0
    ? []
    : [...text.matchAll(pattern)].map(({ 0: words, index }) => {
        const start = [...text.slice(0, index)].length
        return [start, start + [...words].length]
      })
