import { plainText } from '../citations/folded.ts'
import type { LocalizedText } from '../graphql/language.ts'

/** What the registry knows of an instrument by which it can be told from others. */
export type Known = {
  key: string
  title: LocalizedText
  shortTitle: LocalizedText | null
  formerTitles?: string[] | null
  documentNumber: string | null
  promulgatedOn: string | null
  fallenOn: string | null
  /** The days of its versions. */
  versions: string[]
}

/** What somebody says of an instrument; days as far as they are known, 2010 or 2010-10-28. */
export type Named = {
  title: string | null
  documentNumber?: string | null
  promulgatedOn?: string | null
  versionOn?: string | null
}

export type Index<Row extends Known> = {
  byName: Map<string, Row[]>
  byNumber: Map<string, Row[]>
}

export function indexOf<Row extends Known>(rows: readonly Row[]): Index<Row> {
  const index: Index<Row> = { byName: new Map(), byNumber: new Map() }
  const add = (map: Map<string, Row[]>, name: string, row: Row) =>
    map.set(name, [...(map.get(name) ?? []), row])
  for (const row of rows) {
    const names = [
      row.title.zh,
      row.title.en,
      row.shortTitle?.zh,
      row.shortTitle?.en,
      ...(row.formerTitles ?? []),
    ]
    for (const name of new Set(names.flatMap((name) => (name ? nameOf(name) : []))))
      add(index.byName, name, row)
    if (row.documentNumber) add(index.byNumber, numberOf(row.documentNumber), row)
  }
  return index
}

/**
 * The instrument that is meant on a day, by its title or short title; null where the registry has none, or several that
 * neither number nor date tells apart. One whose number or date is another's is not it: 集体合同规定 of 1994 and of 2004.
 */
export function identified<Row extends Known>(
  { byName, byNumber }: Index<Row>,
  named: Named,
  day: string,
): Row | null {
  const { title, documentNumber } = named
  if (title === null) {
    const numbered = documentNumber?.includes('〔') ? byNumber.get(numberOf(documentNumber)) : []
    return numbered?.length === 1 ? (numbered[0] ?? null) : null
  }
  const all = namesOf(title).flatMap((name) => byName.get(name) ?? [])
  const possible = [...new Set(all)].filter((row) => !contradicts(row, named))
  const best = [
    possible.filter((row) => sameNumber(row, documentNumber)),
    possible.filter((row) => hasDay(row, named)),
    possible,
    possible.filter(({ fallenOn }) => fallenOn === null || fallenOn > day),
  ]
  return best.find((rows) => rows.length === 1)?.[0] ?? null
}

/** A title as it is compared: without 中华人民共和国, marks, brackets and spaces. */
export const nameOf = (title: string): string =>
  plainText(title)
    .toLowerCase()
    .replace(/[《》〈〉<>「」『』“”"'、,，·]/g, '')
    .replace(/\((?:试行|暂行)\)$/, '')
    .replace(/[()]/g, '')
    .replaceAll('中华人民共和国', '')
    .replace(/^关于(?=.)/, '')
    .replace(/ofthep(?:eople’s|eople's)?r(?:epublicof)?c(?:hina)?$/, '')

/** The names that a title may stand for: a notice that issues a document may be cited for it. */
function namesOf(title: string): string[] {
  const issued = /印发[《〈<]?(.+?)[》〉>]?的?通知$/.exec(plainText(title))?.[1]
  return [nameOf(title), ...(issued ? [nameOf(issued)] : [])]
}

/** A number as it is compared: the State Council and the President by one name, brackets and 第 left out. */
export const numberOf = (number: string): string =>
  plainText(number)
    .replaceAll('中华人民共和国', '')
    .replace(/^国令/, '国务院令')
    .replace(/^国家主席令/, '主席令')
    .replace(/[〔〕[\]()【】第号\s]/g, '')

const sameNumber = (row: Known, number: string | null | undefined) =>
  Boolean(number && row.documentNumber && numberOf(row.documentNumber) === numberOf(number))

/** Whether a day that is named, as far as it is, is one of the instrument. */
const hasDay = (row: Known, { promulgatedOn, versionOn }: Named) =>
  [promulgatedOn, versionOn].some((day) => day && days(row).some((known) => known.startsWith(day)))

const days = ({ promulgatedOn, versions }: Known) =>
  promulgatedOn === null ? versions : [promulgatedOn, ...versions]

/** A document number carries its year, and so does a promulgation whose day is named: those of other years are other instruments. */
function contradicts(row: Known, { documentNumber, promulgatedOn }: Named): boolean {
  if (row.promulgatedOn === null || sameNumber(row, documentNumber)) return false
  const day = promulgatedOn?.length === 10 ? promulgatedOn : undefined
  const year = /〔(\d{4})〕/.exec(documentNumber ?? '')?.[1] ?? day?.slice(0, 4)
  return year !== undefined && !days(row).some((known) => known.startsWith(year))
}
