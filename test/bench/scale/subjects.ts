import type { Sql } from '../../../src/database/sql.ts'
import { encodeCursor } from '../../../src/graphql/cursor.ts'
import { encodeId } from '../../../src/graphql/node-id.ts'
import { MATTERS } from './words.ts'

/** What a question is asked about, as variables: a list in force, one of its powers, places deep in lists, and words. */
export type Subject = {
  publisher: string
  edition: string
  code: string
  [variable: string]: string
}

/** So many subjects spread over a catalogue, in short and long lists in equal shares, no two of the same power. */
export async function findSubjects(sql: Sql, count: number): Promise<Subject[]> {
  const rows = await sql<Row[]>`
    with list as (
      select distinct on (publisher.id) edition.id, edition.key as edition, publisher.key as publisher,
        declared_powers as size
      from edition join publisher on publisher.id = edition.publisher
      where publisher.key like 'office-%'
      order by publisher.id, effective_on desc
    ),
    turn as (
      select list.*, round, row_number() over (partition by size order by round, md5(edition)) as nth
      from list cross join generate_series(1, ${count}::int) as round
    )
    select turn.publisher, turn.edition, power.code, deep.code as deep, category.code as category, unit.key as unit
    from turn
    join power on power.edition = turn.id and power.position = 1 + (nth * 11) % size
    join power as deep on deep.edition = turn.id and deep.position = size - 25 + nth % 5
    join category on category.id = power.category
    join unit on unit.id = power.unit
    where nth <= ${Math.ceil(count / SIZES)}
    order by nth, size`
  const keys = await sql<{ key: string }[]>`
    select distinct instrument::text as key from legal_basis where edition = 1 order by key`
  return rows.slice(0, count).map((row, number) => ({ ...row, ...said(row, number, keys) }))
}

type Row = Record<'publisher' | 'edition' | 'code' | 'deep' | 'category' | 'unit', string>

const SIZES = 4

const of = (words: string[], number: number) => words[number % words.length] ?? ''

function said({ publisher, edition, code, deep }: Row, number: number, keys: { key: string }[]) {
  const instrument = of(
    keys.map(({ key }) => key),
    number,
  )
  const matter = of(MATTERS, number * 31)
  return {
    instrument,
    id: encodeId('Power', `${edition}:${code}`),
    deep: encodeCursor(['power', edition, deep]),
    other: of(['office-1-2012', 'office-2-2012', 'office-4-2012'], number),
    afterPublisher: encodeCursor(['publisher', publisher]),
    afterInstrument: encodeCursor(['instrument', instrument]),
    pair: number % 2 === 0 ? of(PAIRS, number / 2) : matter.slice(0, 2),
    sentence: `${matter}${of(SENTENCES, number)}`,
    prefix: of(PREFIXES, number),
  }
}

const PAIRS = ['工伤', '工资', '社保', '许可', '鉴定', '罚款', '检查', '培训', '失业', '养老']
const PREFIXES = ['食品', '建筑', '工', 'gong', 'sp', '社会', 'yao', '对', 'nm', '养']
const SENTENCES = [
  '公司拖欠工资不给怎么办，去哪里投诉',
  '单位的人在工地上受伤了能不能算工伤',
  '企业不给交社保应该找谁',
  '想开一家公司要办什么许可手续',
  '退休以后养老金怎么领取',
  '老板不签合同就把我辞退了',
]
