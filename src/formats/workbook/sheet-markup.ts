/** A cell as it stands in the markup of a sheet: where, of what type, and what is in it. */
export type CellMarkup = {
  row: number
  column: number
  type: string
  inner: string
  start: number
  end: number
}

/** `x:` where the tags are written as x:row and x:c. */
export const prefixIn = (xml: string) => /<(\w+:)?worksheet\b/.exec(xml)?.[1] ?? ''

/** The cells of a sheet in the order they stand in; each character is looked at once, whatever the markup. */
export function* cellsIn(xml: string): Generator<CellMarkup> {
  const prefix = prefixIn(xml)
  const [opening, closing] = [`<${prefix}c`, `</${prefix}c>`]
  for (let start = xml.indexOf(opening); start !== -1; ) {
    const after = start + opening.length
    const tagEnd = xml.indexOf('>', after)
    if (tagEnd === -1) return
    const attributes = xml.slice(after, tagEnd)
    const empty = attributes.endsWith('/')
    const innerEnd = empty ? tagEnd : xml.indexOf(closing, tagEnd)
    if (innerEnd === -1) return
    const end = empty ? tagEnd + 1 : innerEnd + closing.length
    const [, letters, row] = /\sr=["']([A-Z]{1,3})(\d+)["']/.exec(attributes) ?? []
    if (letters && row && /^\s/.test(attributes)) {
      const [, type = 'n'] = /\st=["'](\w+)["']/.exec(attributes) ?? []
      const inner = empty ? '' : xml.slice(tagEnd + 1, innerEnd)
      yield { row: Number(row), column: columnOf(letters), type, inner, start, end }
      start = xml.indexOf(opening, end)
    } else start = xml.indexOf(opening, after)
  }
}

/** The numbers of the rows. */
export function* rowsIn(xml: string): Generator<number> {
  for (const [tag] of xml.matchAll(/<(?:\w+:)?row\s[^<>]*/g)) {
    const [, row] = /\sr=["'](\d+)["']/.exec(tag) ?? []
    if (row) yield Number(row)
  }
}

/** The ranges that are merged into one cell. */
export function* mergedIn(xml: string) {
  for (const [tag] of xml.matchAll(/<(?:\w+:)?mergeCell\s[^<>]*/g)) {
    const [, ref] = /\sref=["']([A-Z\d:]+)["']/.exec(tag) ?? []
    if (!ref) continue
    const [first = '', last = first] = ref.split(':')
    yield { from: cellOf(first), to: cellOf(last), ref }
  }
}

function cellOf(address: string) {
  const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(address) ?? []
  return { row: Number(row), column: columnOf(letters) }
}

/** The number of a column, counted from 0, from its letters. */
const columnOf = (letters: string) =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
