/** What a reader sees of markup: its texts, one for each element, without what is only for programs. */
export const textsOf = (markup: string): string[] =>
  markup
    .replace(/<(head|style)>[\s\S]*?<\/\1>/g, '')
    .split(/<[^>]*>/)
    .map((text) => decoded(text).replace(/\s+/g, ' ').trim())
    .filter(Boolean)

/** The same in one piece, without any space. */
export const textOf = (markup: string): string =>
  decoded(markup.replace(/<head>[\s\S]*?<\/head>/, '').replace(/<[^>]*>/g, '')).replace(/\s/g, '')

const decoded = (text: string) =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) =>
    code ? String.fromCodePoint(Number(code)) : (NAMED[name] ?? ''),
  )

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
