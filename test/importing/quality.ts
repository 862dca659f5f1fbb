import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Measured, measured } from '../support/import-quality.ts'

/**
 * Prints how well a folder of published lists is imported, one process for each: powers and sub-items beside those that its README counts,
 * cells of legal bases in which nothing that looks like a citation was passed over, cells that arrived nowhere, seconds, memory.
 * `--misses` shows the cells.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'boolean' }, one: { type: 'string' } },
})
const [folder = '../shared/real-lists/karamay'] = positionals

if (values.one) process.stdout.write(JSON.stringify(await measured(values.one)))
else if (existsSync(folder)) print(folder)
else {
  process.stdout.write(`${folder} is not there: give a folder of published lists\n`)
  process.exitCode = 1
}

function print(folder: string) {
  const counted = countsIn(join(folder, '..', 'README.md'))
  const rows = readdirSync(folder)
    .sort()
    .map((name) => {
      const self = fileURLToPath(import.meta.url)
      const output = execFileSync(process.execPath, [self, '--one', join(folder, name)], {
        encoding: 'utf8',
        maxBuffer: 2 ** 28,
      })
      return { name, ...(JSON.parse(output) as Measured) }
    })
  for (const { name, ...row } of rows) {
    const [powers, subItems = 0] = counted.get(name) ?? []
    const beside = (found: number, wanted: number | undefined) =>
      wanted === undefined || wanted === found ? `${found}` : `${found} (not ${wanted})`
    process.stdout.write(
      `${name}: ${beside(row.powers, powers)} powers, ${beside(row.subItems, subItems)} sub-items, ${row.cells} cells of bases, ${row.suspect.length} suspect; ${row.lost.length} of ${row.texts} cells lost; ${row.seconds.toFixed(1)} s of processor, ${row.mebibytes} MiB\n`,
    )
    if (!values.misses) continue
    for (const { why, text } of row.suspect) process.stdout.write(`  suspect: ${why}: ${text}\n`)
    for (const lost of row.lost) process.stdout.write(`  lost: ${lost}\n`)
  }
  const sum = (of: (row: Measured) => number) => rows.reduce((total, row) => total + of(row), 0)
  const cells = sum((row) => row.cells)
  const whole = cells - sum(({ suspect }) => suspect.length)
  process.stdout.write(
    `all: ${sum((row) => row.powers)} powers, ${sum((row) => row.subItems)} sub-items; ${whole} of ${cells} cells of bases not suspect (${((100 * whole) / cells).toFixed(1)} %); ${sum(({ lost }) => lost.length)} of ${sum(({ texts }) => texts)} cells lost\n`,
  )
}

/** What the README beside the lists counts, by the names of the files. */
function countsIn(path: string): Map<string, number[]> {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const rows = [...text.matchAll(/^\| ([^|]*\.xlsx?) \| ([^|]*) \|/gm)]
  return new Map(
    rows.flatMap(([, names = '', counts = '']) => {
      const files = names.split(', ')
      return files.map((file, index): [string, number[]] => [
        file,
        files.length > 1
          ? [Number(counts.split(', ')[index])]
          : [...counts.matchAll(/\d+/g)].map(Number),
      ])
    }),
  )
}
