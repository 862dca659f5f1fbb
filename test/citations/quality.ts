import { existsSync } from 'node:fs'
import { type Judged, judge, readCells } from '../support/citations-quality.ts'

/** Prints how well citations are read on a file of judged cells; `--misses` shows what was read otherwise. */
const words = process.argv.slice(2)
const path = words.find((word) => !word.startsWith('--')) ?? '../shared/real-lists/citations.yaml'

if (existsSync(path)) print(readCells(path).map(judge))
else {
  process.stdout.write(`${path} is not there: give the path of a file of judged cells\n`)
  process.exitCode = 1
}

function print(judged: Judged[]) {
  const sum = (of: (each: Judged) => number) => judged.reduce((total, each) => total + of(each), 0)
  const [right, expected, read] = [
    sum((each) => each.right),
    sum((each) => each.expected),
    sum((each) => each.read),
  ]
  if (words.includes('--misses'))
    for (const { id, wrong, trapped } of judged)
      if (wrong.length + trapped.length > 0)
        process.stdout.write(`${missText(id, wrong, trapped)}\n`)
  process.stdout.write(
    [
      `${judged.length} cells, ${expected} citations, ${read} read`,
      `right ${share(right, expected)} of those expected (recall), ${share(right, read)} of those read (precision)`,
      `cells without a fault ${share(judged.filter(({ wrong }) => wrong.length === 0).length, judged.length)}`,
      `traps taken ${sum(({ trapped }) => trapped.length)}`,
      '',
    ].join('\n'),
  )
}

function share(part: number, whole: number) {
  return `${part} of ${whole} (${whole === 0 ? 100 : Math.floor((part / whole) * 1000) / 10} %)`
}

function missText(id: string, wrong: Judged['wrong'], trapped: string[]) {
  const lines = wrong.map(
    ({ expected, read }) =>
      `  expected ${JSON.stringify(expected)}\n  read     ${JSON.stringify(read)}`,
  )
  return [`${id}`, ...lines, ...trapped.map((trap) => `  trap taken: ${trap}`)].join('\n')
}
