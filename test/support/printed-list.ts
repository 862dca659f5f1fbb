import { join } from 'node:path'
import { writeFolder } from '../../src/commands/write-out.ts'
import type { Instrument } from '../../src/dataset/instrument.ts'
import type { SheetCell } from '../../src/formats/sheets/sheet.ts'
import { yamlFolder } from '../../src/formats/yaml/write.ts'
import { type ImportOptions, importList } from '../../src/importing/import-list.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A dataset folder imported from one table with its header, as an agency prints it. */
export async function printedList(
  asked: ImportOptions,
  rows: SheetCell[][],
  law: Iterable<Instrument> = [],
): Promise<string> {
  const registry = new Map([...law].map((entry) => [entry.key, entry]))
  const imported = importList(
    [
      {
        name: 'list.csv',
        sheets: [
          {
            name: 'list',
            hidden: false,
            rows: rows.map((cells, index) => ({ number: index + 1, cells })),
            merged: [],
            odd: [],
          },
        ],
      },
    ],
    asked,
    { registry: registry.values(), today: '2026-11-26' },
  )
  if (!imported) throw new Error('the rows of the test are no table of powers')
  const { publisher, edition, instruments, powers, cited } = imported
  const known = [...cited].flatMap((key) => registry.get(key) ?? [])
  const folder = join(temporaryFolder(), asked.publisher)
  await writeFolder(
    folder,
    yamlFolder({
      publisher,
      edition,
      instruments: [...known, ...instruments],
      powers: async function* () {
        yield* powers
      },
    }),
  )
  return folder
}
