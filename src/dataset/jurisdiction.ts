import { z } from 'zod'
import { column } from './column.ts'
import { bilingual } from './fields/composite.ts'
import type { Field } from './fields/field.ts'
import { fromRow, part, type RowOf } from './fields/part.ts'
import { choice, code } from './fields/simple.ts'
import type { Table } from './table.ts'
import { known, Localized } from './values.ts'
import { JURISDICTION_LEVEL } from './vocabulary/list.ts'

export type Jurisdiction = {
  code: string
  name: z.output<typeof Localized>
  level: (typeof JURISDICTION_LEVEL.values)[number]
  parent: Jurisdiction | null
}

const Code = z
  .string()
  .regex(
    /^\d{6}(\d{3}){0,2}$/,
    'a code of GB/T 2260 in quotes: six digits (nine or twelve below a county)',
  )

const schema: z.ZodType<Jurisdiction> = z.strictObject({
  code: Code,
  name: Localized,
  level: z.enum(JURISDICTION_LEVEL.values),
  get parent() {
    return known(schema)
  },
})

const of = { table: 'jurisdictions', column: 'code' }

/** A jurisdiction within those above it; its rows are a table of their own, from the bottom up. */
export const jurisdiction: Field<Jurisdiction, Record<never, never>> = {
  schema,
  columns: [],
  presence: '' as never,
  store: () => ({}),
  read: (_, rowsOf) =>
    rowsOf(JURISDICTION).reduceRight<Jurisdiction | null>(
      (parent, row) => ({ ...fromRow(JURISDICTION, row), parent }),
      null,
    ) as Jurisdiction,
  cells: ([name = '']) => [
    column(
      [name, 'code'],
      ['所在区划代码', '“行政区划”表中的代码。'],
      { type: 'key', of },
      { aliases: ['行政区划'], required: true, name },
    ),
  ],
  cites: [],
  lists: [],
  always: [],
}

export const JURISDICTION = part({
  table: 'jurisdiction',
  of: 'publisher',
  sheet: ['jurisdictions', '行政区划', '发布机关所在的行政区划和它的各级上级，每个一行。'],
  required: true,
  fields: {
    code: code(Code)(['区划代码', 'GB/T 2260 的六位代码，如 420100。'], {
      aliases: ['行政区划代码', '代码'],
    }),
    name: bilingual(['区划名称', '如 武汉市。'], { aliases: ['名称'] }),
    level: choice(JURISDICTION_LEVEL)(['级别', '从下拉列表中选择。'], { aliases: ['行政级别'] }),
  },
})

export type JurisdictionColumns = RowOf<typeof JURISDICTION>

/** The sheet says with the code of the one above what files say by what stands within what. */
export const JURISDICTION_TABLE: Table = {
  ...JURISDICTION.sheet,
  columns: [
    ...JURISDICTION.sheet.columns,
    column(
      ['parent', 'code'],
      ['上级区划代码', '上一级的代码，同样要在本表中占一行；最高一级不填。'],
      { type: 'key', of },
      { aliases: ['上级代码'], name: 'parent' },
    ),
  ],
}

/** A jurisdiction and those above it, from the bottom up. */
export const upwards = (jurisdiction: Jurisdiction): Jurisdiction[] => [
  jurisdiction,
  ...(jurisdiction.parent ? upwards(jurisdiction.parent) : []),
]
