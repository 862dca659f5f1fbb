import { brokenMarkup } from './broken-markup.ts'
import { Refusal } from './refusal.ts'

/** The parts of an .xlsx or .ods, ready to be read: whole, without entities, and with a mark in cells whose formula has no value. */
export function workbookParts(parts: Map<string, Buffer>): Map<string, Buffer> {
  for (const [name, bytes] of parts)
    if (/\.(xml|rels|vml)$/i.test(name) && DECLARATIONS.some((mark) => bytes.includes(mark)))
      throw new Refusal(
        'unsafe-archive',
        `"${name}" declares a document type; no workbook needs one`,
      )
  const names = new Map([...parts.keys()].map((name) => [plainName(name), name]))
  const strings = parts.get(names.get('xl/sharedstrings.xml') ?? '')
  if (strings && count(strings, '<si') > MOST_STRINGS)
    throw new Refusal('too-large', `more than ${MOST_STRINGS} different texts`)
  for (const [name, bytes] of parts)
    if (/\.(xml|rels)$/i.test(name)) {
      const broken = brokenMarkup(bytes.toString('latin1'))
      if (broken) throw new Refusal('damaged-archive', `"${name}" is cut off or damaged: ${broken}`)
    }
  return new Map(
    [...parts].map(([name, bytes]) => [name, isSheet(name) ? marked(bytes) : bytes] as const),
  )
}

/** Names of parts are compared without case, and some programs write them with backslashes. */
export const plainName = (name: string) => name.toLowerCase().replaceAll('\\', '/')

/** Stands for the value of a formula that was never computed. */
export const NO_VALUE = 'no value was computed'

const isSheet = (name: string) => /worksheets\/[^/]*\.xml$/.test(plainName(name))

/** The library reads a formula without a value as 0, and does not count an empty row that has no number. */
function marked(bytes: Buffer): Buffer {
  const xml = bytes.toString('latin1')
  const counted = xml.replace(EMPTY_ROW, '<$1$2></$1>')
  const now = FORMULAS.some((formula) => bytes.includes(formula))
    ? counted.replace(NEVER_COMPUTED, mark)
    : counted
  return now === xml ? bytes : Buffer.from(now, 'latin1')
}

const EMPTY_ROW = /<((?:\w+:)?row)((?:\s[^<>]*)?)\/>/g

function mark(cell: string, prefix = '', attributes = '', formula = '', value = '') {
  const isText = /\st=["']str["']/.test(attributes)
  if (isText && value !== '') return cell
  const type = isText ? attributes : `${attributes.replace(/\st=["']\w+["']/, '')} t="str"`
  return `<${prefix}c${type}>${formula}<${prefix}v>${NO_VALUE}</${prefix}v></${prefix}c>`
}

/** A cell with a formula and no value, or an empty one. */
const NEVER_COMPUTED =
  /<(\w+:)?c((?:\s[^<>]*)?)>\s*(<(?:\w+:)?f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/(?:\w+:)?f>))\s*(<(?:\w+:)?v(?:\s[^<>]*)?(?:\/>|>\s*<\/(?:\w+:)?v>))?\s*<\/(?:\w+:)?c>/g

const FORMULAS = ['<f>', '<f ', '<f/', ':f>', ':f ', ':f/']
const DECLARATIONS = ['<!DOCTYPE', '<!ENTITY']
const MOST_STRINGS = 3_000_000

function count(bytes: Buffer, mark: string): number {
  let found = 0
  for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + mark.length)) found++
  return found
}
