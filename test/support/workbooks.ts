import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import writeExcelFile from 'write-excel-file/node'
import { ZipFile } from 'yazl'
import { readChecked } from '../../src/checking/read-checked.ts'
import type { List } from '../../src/dataset/list.ts'
import { readZip } from '../../src/formats/archive/zip.ts'
import type { ListAsRead } from '../../src/formats/list-as-read.ts'
import { problemLine } from '../../src/formats/problem.ts'
import { readSheets } from '../../src/formats/sheets/read.ts'
import { rowsOfTables, workbookOf } from '../../src/formats/workbook/write.ts'
import { WUHAN } from './service.ts'
import { temporaryFolder } from './temporary-folder.ts'

const folder = temporaryFolder()

/** Writes a file that is removed after the tests. */
export async function file(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}

/** The Wuhan list, or its first powers. */
export async function wuhan(most = Number.POSITIVE_INFINITY): Promise<List> {
  const read = await readChecked(WUHAN)
  const { powers, ...content } = read
  return {
    ...content,
    instruments: read.instruments,
    powers: async function* () {
      let count = 0
      for await (const power of powers()) if (count++ < most) yield power
    },
  }
}

type Cell = string | number | boolean | Date | null | { type: 'Formula'; value: string }

/** A workbook in which cells hold something else, `SHEET!CELL`, or sheets have another name, or none at all, `SHEET`. */
export async function changed(bytes: Buffer, changes: Record<string, Cell>): Promise<Buffer> {
  const { sheets: read } = await readSheets(await file('changed.xlsx', bytes))
  const sheets = read.map(({ name, rows }) => ({
    sheet: name,
    data: rows.reduce<Cell[][]>((data, { number, cells }) => {
      while (data.length < number) data.push([])
      data[number - 1] = cells.map((cell) =>
        cell !== null && typeof cell === 'object' ? new Date(`${cell.date}T00:00:00Z`) : cell,
      )
      return data
    }, []),
    dateFormat: 'yyyy-mm-dd',
  }))
  for (const [place, now] of Object.entries(changes)) {
    const [name, cell] = place.split('!')
    const index = sheets.findIndex(({ sheet }) => sheet === name)
    const found = sheets[index]
    if (!found) throw new Error(`there is no sheet ${name}`)
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell ?? '') ?? []
    if (letters) set(found.data, Number(row) - 1, columnOf(letters), now)
    else if (now === null) sheets.splice(index, 1)
    else found.sheet = String(now)
  }
  return writeExcelFile(sheets).toBuffer()
}

function set(data: Cell[][], row: number, column: number, now: Cell) {
  while (data.length <= row) data.push([])
  const cells = data[row] ?? []
  while (cells.length <= column) cells.push(null)
  cells[column] = now
}

const columnOf = (letters: string) =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** A .zip with some of its parts as `edit` has them. */
export async function edited(
  bytes: Buffer,
  edits: Record<string, (text: string) => string>,
  compress = true,
): Promise<Buffer> {
  const parts = await readZip(await file('before.zip', bytes))
  const zipped = Object.fromEntries(
    [...parts].map(([name, part]) => {
      const text = part.toString('utf8')
      const now = edits[name]?.(text) ?? text
      if (edits[name] && now === text) throw new Error(`nothing changes in ${name}`)
      return [name, Buffer.from(now)]
    }),
  )
  return zipOf(zipped, compress)
}

export async function zipOf(files: Record<string, Buffer>, compress = true): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, bytes] of Object.entries(files)) zip.addBuffer(bytes, name, { compress })
  zip.end()
  return Buffer.concat(await Array.fromAsync(zip.outputStream, Buffer.from))
}

/** What is wrong with a file that was read, line by line. */
export async function problemsIn({ publisher, edition, instruments, powers }: ListAsRead) {
  const sources = [publisher, edition, ...instruments, ...(await Array.fromAsync(powers()))]
  return sources.flatMap(({ problems }) => problems.map(problemLine))
}

/** The workbook of a list, written without a thread. */
export const writeWorkbook = async (content: List) => workbookOf(await rowsOfTables(content))
