import type { Report } from './report.ts'

/** A report for people. */
export function reportText(report: Report): string {
  const { answers, faults, memory, files, kept, made, modest } = report
  const rows: [string, string | number][] = [
    ['seconds', report.seconds],
    ['answers, all right', sum(Object.values(answers))],
    ['', list(answers)],
    ['attacks refused, different ones', report.attacksRefused],
    ['faults survived', sum(Object.values(faults))],
    ['', list(faults)],
    ['publications, withdrawals', `${report.publications}, ${report.withdrawals}`],
    ['cut off by a fault and made again', report.cutOff],
    ['changes heard by subscribers', report.heard],
    ['clients that left half way', report.left],
    ['requests lost or wrong', report.lostOrWrong],
    ['refused as too much was asked for', report.refused],
    ['refused while the database was away', report.refusedWhileAway],
    ['files broken off by an outage', report.filesBrokenOff],
    ['answered while the database was away', report.answeredWhileAway],
    ['first good answer after its return', `${report.firstGoodAnswer} ms at most`],
    ['a change was shown after', `${report.changeShown} ms at most`],
    ['kept answers', `p50 ${kept.p50} ms, p99 ${kept.p99} ms`],
    ['answers made', `p50 ${made.p50} ms, p99 ${made.p99} ms`],
    ['to an address that asks for little', `p50 ${modest.p50} ms, p99 ${modest.p99} ms`],
    ['memory, warm and at the end', `${memory.start} MiB, ${memory.end} MiB`],
    ['it levelled off', LEVELLED_OFF[String(memory.levelledOff)] as string],
    ...memory.byTheMinute.map(
      ({ seconds, rss, heap, external }) =>
        [`after ${seconds} s`, `rss ${rss}, heap ${heap}, external ${external} MiB`] as [
          string,
          string,
        ],
    ),
    ...(files.end === undefined
      ? []
      : [['open files, warm and at the end', `${files.start}, ${files.end}`] as [string, string]]),
  ]
  const width = Math.max(...rows.map(([name]) => name.length)) + 2
  const lines = rows.map(([name, value]) => `${name.padEnd(width)}${value}`)
  return `${[...lines, ...report.failures.map((failure) => `FAILED ${failure}`)].join('\n')}\n`
}

const LEVELLED_OFF: Record<string, string> = {
  true: 'yes',
  false: 'no',
  null: 'the run is too short to tell',
}

const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0)

const list = (counts: Record<string, number>) =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')
