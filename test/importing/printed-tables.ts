import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Sheet } from '../../src/formats/sheets/sheet.ts'

const Cells = z.array(z.string().nullable())
const Printed = z.object({
  source: z.string(),
  publisher: z.string(),
  above: z.array(Cells),
  header: z.array(Cells),
  rows: z.array(z.record(z.string(), z.string().nullable())),
})

export type PrintedTable = z.infer<typeof Printed> & { sheet: Sheet }

/** Tables as they are printed, each as the sheet of a workbook: null stands for a cell merged with the one above, or to the left in a header. */
export const printedTables = (folder: string): PrintedTable[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => {
      const printed = Printed.parse(parse(readFileSync(`${folder}/${name}`, 'utf8')))
      return { ...printed, sheet: sheetOf(printed) }
    })

export function sheetOf({
  above,
  header,
  rows,
}: Pick<PrintedTable, 'above' | 'header' | 'rows'>): Sheet {
  const names = namesOf(header)
  const body = rows.map((row) =>
    row.section === undefined ? names.map((name) => row[name]) : [row.section],
  )
  const lines: (string | null | undefined)[][] = [...above, ...header, ...body]
  const merged: Sheet['merged'] = []
  const merge = (from: [number, number], to: [number, number]) =>
    merged.push({
      from: { row: from[0] + 1, column: from[1] },
      to: { row: to[0] + 1, column: to[1] },
      ref: '',
    })
  const first = above.length
  for (const [column] of names.entries()) {
    let top = 0
    for (let row = first; row <= lines.length; row++) {
      const isMerged =
        row > first &&
        lines[row]?.[column] === null &&
        (row >= first + header.length || row === first + 1)
      if (isMerged) continue
      if (row - top > 1 && row > first) merge([top, column], [row - 1, column])
      top = row
    }
  }
  for (const [column, text] of (header[0] ?? []).entries()) {
    let last = column
    while (text && header[0]?.[last + 1] === null && header[1]?.[last + 1]) last++
    if (last > column) merge([first, column], [first, last])
  }
  for (const [index, row] of rows.entries())
    if (row.section !== undefined) {
      const at = first + header.length + index
      merge([at, 0], [at, names.length - 1])
    }
  return {
    name: 'Sheet1',
    hidden: false,
    rows: lines.map((cells, index) => ({
      number: index + 1,
      cells: Array.from(cells, (cell) => cell || null),
    })),
    merged: merged.filter(({ from, to }) => from.row !== to.row || from.column !== to.column),
    odd: [],
  }
}

/** The names of the columns: a name of the second row after the one it stands under. */
function namesOf([upper = [], lower]: (string | null)[][]): string[] {
  let over = ''
  return upper.map((text, column) => {
    over = text ?? over
    const below = lower?.[column]
    return below ? `${over} > ${below}` : over
  })
}
