import { Refusal } from './refusal.ts'
import { plainName } from './workbook-parts.ts'
import { attribute } from './xml-attribute.ts'

/** The names of the sheets of an .xlsx that are tables: not charts, dialogs or macros. Two sheets that are one part are refused. */
export function sheetParts(parts: Map<string, Buffer>): Set<string> {
  const texts = new Map([...parts].map(([name, bytes]) => [plainName(name), bytes]))
  const path = workbookPath(texts)
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const relations = `${folder}_rels/${path.slice(folder.length)}.rels`
  const targets = new Map(
    tags(texts, relations, 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      { type: attribute(tag, 'Type'), target: resolved(attribute(tag, 'Target'), folder) },
    ]),
  )
  const sheetAt = new Map<string, string>()
  for (const tag of tags(texts, path, 'sheet')) {
    const name = attribute(tag, 'name')
    const found = targets.get(attribute(tag, '(?:\\w+:)?id'))
    if (!found?.type.endsWith('/worksheet')) continue
    const other = sheetAt.get(found.target)
    if (other !== undefined)
      throw new Refusal(
        'duplicate-sheet',
        `the sheets "${other}" and "${name}" are the same part, "${found.target}"`,
      )
    sheetAt.set(found.target, name)
  }
  if (sheetAt.size === 0)
    throw new Refusal('not-a-workbook', 'the file is a .zip, but no workbook is in it')
  return new Set(sheetAt.values())
}

/** The part that lists the sheets has no fixed name. */
const workbookPath = (texts: Map<string, Buffer>) => {
  const tag = tags(texts, '_rels/.rels', 'Relationship').find((relation) =>
    attribute(relation, 'Type').endsWith('/officeDocument'),
  )
  return tag ? plainName(resolved(attribute(tag, 'Target'), '')) : 'xl/workbook.xml'
}

const resolved = (target: string, folder: string) =>
  target.startsWith('/') ? target.slice(1) : `${folder}${target.replace(/^\.\//, '')}`

const tags = (texts: Map<string, Buffer>, path: string, name: string) =>
  texts
    .get(plainName(path))
    ?.toString('utf8')
    .match(new RegExp(`<(?:\\w+:)?${name}\\s[^<>]*>`, 'g')) ?? []
