/** Where the tags of an XML text do not close as they were opened, in words; each character is looked at once. */
export function brokenMarkup(xml: string): string | undefined {
  const open: string[] = []
  for (let start = xml.indexOf('<'); start !== -1; ) {
    const end = endOf(xml, start)
    if (end === -1) return `a tag at character ${start + 1} has no end`
    const [, closing, name = '', empty] = TAG.exec(xml.slice(start, end)) ?? []
    if (closing) {
      const opened = open.pop()
      if (opened !== name) return `</${name}> closes ${opened ? `<${opened}>` : 'nothing'}`
    } else if (name && !empty) open.push(name)
    start = xml.indexOf('<', end)
  }
  return open.length > 0 ? `<${open.at(-1)}> is not closed` : undefined
}

/** A tag, not a comment, a declaration or character data. */
const TAG = /^<(\/)?([^!?\s/>][^\s/>]*)[\s\S]*?(\/)?>$/

const ENDS = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

/** The character after the markup that begins at a place; -1 where it has no end. */
function endOf(xml: string, start: number): number {
  for (const [begin, end] of ENDS)
    if (xml.startsWith(begin, start)) {
      const at = xml.indexOf(end, start + begin.length)
      return at === -1 ? -1 : at + end.length
    }
  for (let at = start + 1; ; ) {
    const close = xml.indexOf('>', at)
    if (close === -1) return -1
    const quoted = openQuote(xml, at, close)
    if (!quoted) return close + 1
    const end = xml.indexOf(quoted, close)
    if (end === -1) return -1
    at = end + 1
  }
}

/** The quotation mark that is open at the end of a stretch of a tag. */
function openQuote(xml: string, from: number, to: number): string | undefined {
  let quote: string | undefined
  for (let at = from; at < to; at++) {
    const character = xml[at]
    if (quote === undefined && (character === '"' || character === "'")) quote = character
    else if (character === quote) quote = undefined
  }
  return quote
}
