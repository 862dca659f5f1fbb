import { errataOf, eventsOf, itemStandings, NOTHING_SINCE } from '../../dataset/known-since.ts'
import type { List } from '../../dataset/list.ts'
import type { Power } from '../../dataset/power.ts'
import { citing } from '../citing.ts'
import { guardCell } from '../tables/guard.ts'
import { COLUMNS, type Surroundings } from './columns.ts'
import { csvLines } from './lines.ts'

/** A row for each power, for people who open it in a spreadsheet: Chinese headers, lists joined, a guard against formulas. */
export async function* csv(content: List): AsyncGenerator<string> {
  const { publisher, edition, instruments, powers, since = NOTHING_SINCE } = content
  const around: Surroundings = {
    cite: citing([...instruments, ...since.instruments]),
    publisher,
    edition,
    units: new Map(publisher.units.map((unit) => [unit.key, unit])),
    categories: new Map(edition.categories.map((category) => [category.code, category])),
    standings: itemStandings(since),
    events: ({ code }) => eventsOf(since, code),
    errata: ({ code }) => errataOf(since, code),
    lawCheckedOn: since.standingsCheckedOn,
  }
  // Excel takes UTF-8 for GBK unless the file starts with a byte order mark.
  yield '\u{FEFF}'
  yield* csvLines(
    COLUMNS.map(([header]) => header),
    rows(powers(), around),
    AT_ONCE,
  )
}

async function* rows(powers: AsyncIterable<Power>, around: Surroundings) {
  for await (const power of powers) yield row(power, around)
}

const row = (power: Power, around: Surroundings) =>
  COLUMNS.map(([, cell]) => cell(power, around)).map(guardCell)

const AT_ONCE = 100
