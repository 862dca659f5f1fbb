/** An attribute of a tag, whatever quotes it stands in; empty where there is none. `name` may be a pattern. */
export const attribute = (tag: string, name: string) =>
  unescaped(new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).join('') ?? '')

/** A text of XML with its references resolved. */
export const unescaped = (text: string) =>
  text
    .replace(/&#x([\da-f]{1,6});/gi, (_, digits) =>
      String.fromCodePoint(Number.parseInt(digits, 16)),
    )
    .replace(/&#(\d{1,7});/g, (_, digits) => String.fromCodePoint(Number(digits)))
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: keyof typeof NAMED) => NAMED[name])

const NAMED = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
