import { basename } from 'node:path'
import { shippedLaw } from '../../src/checking/shipped-law.ts'
import { citationsIn } from '../../src/citations/citations.ts'
import { plainText } from '../../src/citations/folded.ts'
import { readSheets } from '../../src/formats/sheets/read.ts'
import { cellName, type Sheet } from '../../src/formats/sheets/sheet.ts'
import { type Imported, importList } from '../../src/importing/import-list.ts'

export type Measured = {
  powers: number
  subItems: number
  /** Different texts of legal bases. */
  cells: number
  suspect: { why: string; text: string }[]
  /** Cells of the file that hold a text. */
  texts: number
  lost: string[]
  seconds: number
  mebibytes: number
}

/** Imports a file, and looks for what may be missing in what came of it. */
export async function measured(path: string): Promise<Measured> {
  const { instruments } = await shippedLaw()
  const { sheets } = await readSheets(path)
  const imported = importList(
    [{ name: basename(path), sheets }],
    { publisher: 'some-bureau', name: '某市某局' },
    { registry: instruments.values(), today: '2026-11-26' },
  )
  const { user, system } = process.cpuUsage()
  const mebibytes = Math.round(process.resourceUsage().maxRSS / 1024)
  if (!imported) throw new Error(`${path} has no table of powers`)
  const texts = [...new Set(imported.powers.flatMap(({ basisText }) => basisText ?? []))]
  return {
    powers: imported.report.powers,
    subItems: imported.report.subItems,
    cells: texts.length,
    suspect: texts.flatMap((text) => {
      const why = suspicion(text)
      return why ? [{ why, text }] : []
    }),
    texts: sheets.reduce(
      (sum, { rows }) => sum + rows.flatMap(({ cells }) => cells).filter(isText).length,
      0,
    ),
    lost: lostCells(sheets, imported),
    seconds: (user + system) / 1e6,
    mebibytes,
  }
}

/** Why a reader would look at a text again; undefined: every title that begins a part of it was read, with an article if one follows. */
export function suspicion(text: string): string | undefined {
  const read = citationsIn(text)
  if (read.length === 0) return /[《〈]|第.{1,6}条/u.test(text) ? 'nothing was read' : undefined
  for (const { 1: title = '', index } of text.matchAll(LEADING)) {
    const found = read.find((one) => one.title && inside(one.title) === inside(title))
    if (!found) return `《${title}》 was passed over`
    const rest = text.slice(text.indexOf('》', index) + 1)
    if (/^(?:[（(][^（）()]*[）)])*\s*第[^条]{1,8}条/u.test(rest) && found.articles.length === 0)
      return `《${title}》 was read without its article`
  }
  return undefined
}

/** A title that stands where citations begin: at the start of a line, behind a tag, a number or the end of a quotation. */
const LEADING =
  /(?:^|\n|【[^】]{2,9}】|[。”；;]\s*(?:\d{1,2}[.、．]|[（(]?[一二三四五六七八九十]+[）)、.])\s*)\s*(?:\d{1,2}[.、．]\s*)?《([^《》]{3,60})》/gu

/** Titles within titles stand in marks of any kind. */
const inside = (title: string) => plainText(title).replace(/[〈〉<>]/g, '')

const isText = (cell: unknown) =>
  cell !== null &&
  plainOf(typeof cell === 'object' ? (cell as { date: string }).date : String(cell)) !== ''

/** Cells of which a part stands neither in the dataset nor in what the report says of the file. */
function lostCells(sheets: Sheet[], { publisher, edition, powers, report }: Imported): string[] {
  const said = plainOf(
    JSON.stringify([publisher, edition, powers, report.unread]).replace(/\\n/g, ' '),
  )
  const dropped = new Set(report.leftOut.map(({ column }) => plainOf(column)))
  const headers = plainOf(report.columns.map(({ header }) => header).join())
  return sheets.flatMap((sheet) => {
    const left = new Set(
      report.columns
        .filter((column) => column.sheet === sheet.name && dropped.has(plainOf(column.header)))
        .map(({ column }) => column),
    )
    return sheet.rows.flatMap(({ number, cells }) =>
      cells.flatMap((cell, column) => {
        if (!isText(cell)) return []
        const at = cellName({ row: number, column })
        if (left.has(at.replace(/\d+$/, ''))) return []
        const text = typeof cell === 'object' ? (cell as { date: string }).date : String(cell)
        const missing = parts(text).find((part) => !said.includes(part) && !headers.includes(part))
        return missing ? [`${sheet.name}!${at} ${missing}`] : []
      }),
    )
  })
}

/** A text in pieces between its marks and line breaks, without white space: numbers before items may go, the words may not. */
const parts = (text: string) =>
  text
    .normalize('NFKC')
    .split(/[^\p{Letter}\p{Number} \t]+/u)
    .map((part) => part.replace(/\s/g, '').replace(/^\d{1,2}(?=\p{Script=Han})/u, ''))
    .filter((part) => /\p{Script=Han}{2}|\p{Letter}{3}/u.test(part))

const plainOf = (text: string) => text.normalize('NFKC').replace(/[^\p{Letter}\p{Number}]/gu, '')
