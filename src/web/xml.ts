/** An element of XML with its attributes and what is in it: elements, made before, or a text. */
export const element = (
  name: string,
  attributes: Record<string, string>,
  content: string[] | string = [],
) => {
  const opening = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  const inner = typeof content === 'string' ? escaped(content) : content.join('')
  return inner === ''
    ? `<${name}${opening.join('')}/>`
    : `<${name}${opening.join('')}>${inner}</${name}>`
}

const escaped = (text: string) =>
  text
    // XML 1.0 has no way to write these.
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
