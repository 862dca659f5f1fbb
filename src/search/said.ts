/** How far apart the two sides of an ellipsis may stand. */
const GAP = 6

/** A pattern of folded words, in which … stands for up to six characters and | for a choice on either side of it. */
export function said(words: string) {
  const parts = words.split(/\.\.\.|…/).map((part) => `(?:${part.split('|').map(whole).join('|')})`)
  return new RegExp(parts.join(`[^,。，;；?？!！]{0,${GAP}}?`), 'gu')
}

/** Words as they stand; those in Latin letters not within another. */
function whole(words: string) {
  const plain = words.replace(/[\\^$.*+?()[\]{}]/g, '\\$&')
  return /^[a-z0-9]/.test(words) ? `(?<![a-z0-9])${plain}(?![a-z0-9])` : plain
}

/** Where a pattern stands in a folded text, counted in characters. */
export const placesOf = (pattern: RegExp, text: string): [start: number, end: number][] =>
  [...text.matchAll(pattern)].map(({ 0: words, index }) => {
    const start = [...text.slice(0, index)].length
    return [start, start + [...words].length]
  })
