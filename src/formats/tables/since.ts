import { type CellValue, type Column, column } from '../../dataset/column.ts'
import { itemStandings } from '../../dataset/known-since.ts'
import type { List } from '../../dataset/list.ts'
import { at } from '../../dataset/path.ts'
import type { Table } from '../../dataset/table.ts'
import { PART_CHANGE, PART_NAME } from '../../dataset/vocabulary/law.ts'
import {
  DATE_PRECISION,
  ERRATUM_DECISION,
  ERRATUM_SOURCE,
  VERIFICATION,
} from '../../dataset/vocabulary/list.ts'
import { LINEAGE_EFFECT, LINEAGE_KIND } from '../../dataset/vocabulary/power.ts'

/** A table of what is known beside a list: it is given out with the list, and passed over where a list is read. */
export type TableSince = Table & { rows: (list: List) => AsyncIterable<object> }

const text = { type: 'text' } as const
const key = { type: 'key' } as const
const codes = { type: 'texts' } as const
const day = { type: 'day' } as const
const choice = (of: Extract<Column['kind'], { of: unknown }>['of']) =>
  ({ type: 'choice', of }) as Column['kind']

const BASIS = [
  column(
    ['basis', 'instrument'],
    ['依据文件', '“法律文件”中的标识；清单没有引用的，在接口中查。'],
    key,
  ),
  column(['basis', 'article'], ['依据条款', '如 57.2。'], { type: 'article' }),
  column(['verification'], ['核对', '依据是否读过原文。'], choice(VERIFICATION)),
]

const table = (
  [name, sheet, note]: [string, string, string],
  columns: Column[],
  rows: TableSince['rows'],
): TableSince => ({
  name,
  sheet,
  note,
  aliases: [],
  required: false,
  of: 'power',
  columns,
  always: [],
  rows,
})

export const TABLES_SINCE: TableSince[] = [
  table(
    ['standings', '法律变化', '清单之后各要素所依据的法律有哪些变化。不属于清单，填报时不用。'],
    [
      column(['code'], ['事项编码', '所属事项。'], key),
      column(['part'], ['要素', '哪一种要素。'], choice(PART_NAME)),
      column(['index'], ['第几项', '要素中的第几项，从 1 开始；不是单独一项的为空。'], {
        type: 'whole',
      }),
      column(['since'], ['自何日', '自该日起不再如清单所列。'], day),
      column(['sincePrecision'], ['日期精度', '日期知道得有多准。'], choice(DATE_PRECISION)),
      column(['change'], ['变化方式', '怎样变的。'], choice(PART_CHANGE)),
      column(['now', 'zh'], ['现在如何', '现在适用什么。'], text),
      column(['now', 'en'], ['现在如何（英文）', '同上，英文。'], text),
      column(['value'], ['新的内容', '改变了的各项内容，JSON。'], text),
      ...BASIS,
      column(['checkedOn'], ['核对至', '法律核对到哪一天，之后的变化不详。'], day),
    ],
    async function* ({ powers, since }) {
      if (!since) return
      const standingsOf = itemStandings(since)
      for await (const power of powers())
        for (const { index, value, ...standing } of standingsOf(power))
          yield {
            ...standing,
            code: power.code,
            index: index === null ? null : index + 1,
            value: value === null ? null : JSON.stringify(value),
            checkedOn: since.standingsCheckedOn,
          }
    },
  ),
  table(
    [
      'lineage',
      '事项沿革',
      '清单之后事项的取消、划转、恢复、更名、合并、拆分和编码变更。不属于清单，填报时不用。',
    ],
    [
      column(['kind'], ['种类', '发生了什么。'], choice(LINEAGE_KIND)),
      column(['on'], ['日期', '自何日起。'], day),
      column(['onPrecision'], ['日期精度', '日期知道得有多准。'], choice(DATE_PRECISION)),
      column(['effect'], ['结果', '机关是否仍行使。'], choice(LINEAGE_EFFECT)),
      column(['from'], ['原编码', '所涉事项的编码。'], codes),
      column(['to'], ['新编码', '延续为哪些编码。'], codes),
      column(['by', 'zh'], ['文件', '依据哪份文件。'], text),
      ...BASIS,
      column(['note', 'zh'], ['说明', '更多说明。'], text),
      column(['note', 'en'], ['说明（英文）', '同上，英文。'], text),
    ],
    async function* ({ since }) {
      yield* since?.events ?? []
    },
  ),
  table(
    ['errata', '勘误', '清单中发现的错误和处理结果。清单保持公布时的原样；填报时不用。'],
    [
      column(['id'], ['编号', '勘误的编号。'], key),
      column(['power'], ['事项编码', '所属事项。'], key),
      column(['edition'], ['清单', '在哪一版清单中发现；空：不限。'], key),
      column(['field'], ['位置', '事项中的哪一处。'], text),
      column(['wrong', 'zh'], ['错误', '错在哪里。'], text),
      column(['wrong', 'en'], ['错误（英文）', '同上，英文。'], text),
      column(['reportedBy'], ['来源', '由谁提出；读者不记姓名。'], choice(ERRATUM_SOURCE)),
      column(['reportedOn'], ['提出日期', '何日提出。'], day),
      column(['decision'], ['处理', '怎样处理。'], choice(ERRATUM_DECISION)),
      column(['decidedOn'], ['处理日期', '何日处理；空：待处理。'], day),
      column(['reason', 'zh'], ['理由', '为何这样处理。'], text),
      column(['reason', 'en'], ['理由（英文）', '同上，英文。'], text),
      column(['correctedIn'], ['改正于', '在哪一版清单中改正。'], key),
    ],
    async function* ({ since }) {
      yield* since?.errata ?? []
    },
  ),
]

/** The rows of such a table: a value for each column. */
export async function* rowsSince({ columns, rows }: TableSince, list: List) {
  for await (const row of rows(list))
    yield columns.map(({ path }) => (at(row, path) ?? null) as CellValue)
}
