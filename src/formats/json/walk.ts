/** What stands in a JSON text, as it comes; offsets are those of its first character. */
export type Visitor = {
  /** A value; an object or an array goes on until its `end`. */
  value: (offset: number) => void
  key: (name: string, offset: number) => void
  end: () => void
  begin: (kind: 'object' | 'array') => void
}

/** Goes through a text that JSON.parse takes, which is not looked at again for mistakes. */
export function walkJson(text: string, visitor: Visitor) {
  const open: ('object' | 'array')[] = []
  // In an object a string that stands where a key is due is one.
  let keyDue = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string
    if (character === '{' || character === '[') {
      const kind = character === '{' ? 'object' : 'array'
      visitor.value(at)
      visitor.begin(kind)
      open.push(kind)
      keyDue = kind === 'object'
    } else if (character === '}' || character === ']') {
      open.pop()
      visitor.end()
      keyDue = false
    } else if (character === ',') keyDue = open.at(-1) === 'object'
    else if (character === '"') {
      const end = endOfString(text, at)
      if (keyDue) visitor.key(JSON.parse(text.slice(at, end)), at)
      else visitor.value(at)
      keyDue = false
      at = end - 1
    } else if (!BETWEEN.has(character)) {
      visitor.value(at)
      while (at + 1 < text.length && !AFTER.has(text[at + 1] as string)) at++
    }
  }
}

const BETWEEN = new Set([' ', '\t', '\n', '\r', ':'])
/** What can stand after a number or a word. */
const AFTER = new Set([' ', '\t', '\n', '\r', ',', '}', ']'])

function endOfString(text: string, start: number): number {
  for (let at = start + 1; ; at++) {
    at = text.indexOf('"', at)
    let slashes = 0
    while (text[at - 1 - slashes] === '\\') slashes++
    if (slashes % 2 === 0) return at + 1
  }
}
