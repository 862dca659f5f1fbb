import { Refusal } from './refusal.ts'
import { attribute } from './xml-attribute.ts'

/** The names of the sheets of an .ods that are not shown: the library does not tell. */
export function hiddenTables(content: string): Set<string> {
  const styles = new Set<string>()
  let style = ''
  const tables = new Set<string>()
  for (const [tag] of content.matchAll(
    /<(?:style:style|style:table-properties|table:table)\s[^<>]*>/g,
  ))
    if (tag.startsWith('<style:style')) style = attribute(tag, 'style:name')
    else if (!tag.startsWith('<table:table')) {
      if (attribute(tag, 'table:display') === 'false') styles.add(style)
    } else if (styles.has(attribute(tag, 'table:style-name')))
      tables.add(attribute(tag, 'table:name'))
  return tables
}

/** Refuses content that unfolds to more cells than a table has: a cell and a row may say that they stand for a million. */
export function refuseRepeated(content: string) {
  let rows = 1
  let cells = 0
  for (const [tag] of content.matchAll(/<table:table-(?:row|cell)(?:\s[^<>]*)?>/g)) {
    const repeated = (name: string) => Number(attribute(tag, `table:number-${name}-repeated`)) || 1
    if (tag.startsWith('<table:table-row')) rows = repeated('rows')
    else if (!tag.endsWith('/>')) cells += rows * repeated('columns')
  }
  if (cells > MOST_CELLS)
    throw new Refusal(
      'too-large',
      `the file repeats its cells to ${cells}; delete those that hold nothing of the table`,
    )
}

const MOST_CELLS = 5_000_000
