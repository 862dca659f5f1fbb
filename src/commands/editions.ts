import { readConfig } from '../config.ts'
import { today } from '../day.ts'
import { currentVersion, listInForce, newestFirst } from '../editions/in-force.ts'
import { commandLine } from './command-line.ts'
import { openToRead } from './open.ts'
import { print, printJson } from './print.ts'
import { worded } from './words.ts'

type Row = {
  key: string
  publisher: string
  effectiveOn: string
  publishedAt: Date | null
  categories: number
  powers: number
  state: 'in force' | 'not yet in force' | 'superseded' | 'withdrawn'
}

/** Lists the editions: key, publisher, date, counts, state. */
export async function editions(args: string[]): Promise<number> {
  const { flags } = commandLine(args, {
    usage: 'editions [--json]',
    flags: ['json'],
    words: [0, 0],
  })
  return openToRead(readConfig(), async ({ sql }) => {
    const day = today()
    const rows = await sql<Row[]>`
      select edition.key, publisher.key as publisher, effective_on, published_at,
        (select count(*)::int from category where category.edition = edition.id) as categories,
        (select count(*)::int from power where power.edition = edition.id) as powers,
        case when withdrawal.edition is not null then 'withdrawn'
          when effective_on > ${day} then 'not yet in force'
          when edition.id = ${listInForce(sql, sql`publisher.id`, { day, version: currentVersion(sql) })} then 'in force'
          else 'superseded' end as state
      from edition
      join publisher on publisher.id = edition.publisher
      left join withdrawal on withdrawal.edition = edition.id
      order by publisher.key, ${newestFirst(sql)}`
    if (flags.json) printJson(rows)
    else print(rows.length > 0 ? table(rows) : 'no edition is published yet\n')
    return 0
  })
}

const HEADERS = [
  'edition',
  'publisher',
  'in force from',
  'published',
  'categories',
  'powers',
  'state',
]

function table(rows: readonly Row[]) {
  const lines = [
    HEADERS.map(worded),
    ...rows.map(({ key, publisher, effectiveOn, publishedAt, categories, powers, state }) => [
      key,
      publisher,
      effectiveOn,
      publishedAt?.toISOString().slice(0, 16).replace('T', ' ') ?? '-',
      String(categories),
      String(powers),
      worded(state),
    ]),
  ]
  const widths = HEADERS.map((_, column) =>
    Math.max(...lines.map((line) => widthOf(line[column] ?? ''))),
  )
  return lines
    .map(
      (line) =>
        `${line
          .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell)))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('')
}

/** The columns of a terminal that a text takes: a Chinese character takes two. */
const widthOf = (text: string) => text.replace(/[\p{Script=Han}（）]/gu, '  ').length
