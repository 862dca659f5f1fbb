/** A list as one text: 就业、失业. An item that holds a separator or a quotation mark is put in quotation marks. */
export const joinList = (items: string[], separator: string) =>
  items
    .map((item) => (NEEDS_QUOTES.test(item) ? `"${item.replaceAll('"', '""')}"` : item))
    .join(separator)

/** The items of such a text, whatever they are separated by; undefined where a quotation mark is not closed. */
export function splitList(text: string): string[] | undefined {
  const items: string[] = []
  let rest = text
  while (rest !== '') {
    const [all, quoted, plain = ''] = ITEM.exec(rest) ?? []
    if (all === undefined) return undefined
    if (quoted !== undefined) items.push(quoted.replaceAll('""', '"'))
    else if (plain.trim()) items.push(plain.trim())
    rest = rest.slice(all.length)
  }
  return items
}

const NEEDS_QUOTES = /[、，,；;\n"]|^\s|\s$/
const ITEM = /^(?:\s*"((?:[^"]|"")*)"\s*|((?!\s*")[^、，,；;\n]*))(?:[、，,；;\n]|$)/
