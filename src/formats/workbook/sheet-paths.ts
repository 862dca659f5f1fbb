/** Which part of a workbook holds which sheet, by the name of the sheet. */
export function sheetPaths(parts: Map<string, Buffer>): Map<string, string> {
  const targets = new Map(
    tags(parts, 'xl/_rels/workbook.xml.rels', 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  )
  return new Map(
    tags(parts, 'xl/workbook.xml', 'sheet').flatMap((tag): [string, string][] => {
      const target = targets.get(attribute(tag, '(?:\\w+:)?id'))
      if (!target) return []
      return [[attribute(tag, 'name'), target.startsWith('/') ? target.slice(1) : `xl/${target}`]]
    }),
  )
}

const tags = (parts: Map<string, Buffer>, path: string, name: string) =>
  parts
    .get(path)
    ?.toString('utf8')
    .match(new RegExp(`<(?:\\w+:)?${name}\\s[^<>]*>`, 'g')) ?? []

const attribute = (tag: string, name: string) =>
  decoded(new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).join('') ?? '')

const decoded = (text: string) =>
  text
    .replace(/&#x([\da-f]{1,6});/gi, (_, digits) =>
      String.fromCodePoint(Number.parseInt(digits, 16)),
    )
    .replace(/&#(\d{1,7});/g, (_, digits) => String.fromCodePoint(Number(digits)))
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: keyof typeof NAMED) => NAMED[name])

const NAMED = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
