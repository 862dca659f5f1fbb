import fc from 'fast-check'
import { Line, Name, Text } from '../../src/dataset/values.ts'

/** Texts that something between a dataset and a spreadsheet has reason to spoil. */
const NASTY = [
  '=1+1',
  "'=1+1",
  '+86 27',
  '-5',
  '@name',
  "'",
  "''",
  '"',
  '"quoted"',
  'a "b" c',
  '中间　有 空格',
  '第一行\n\n第二行',
  '2016-01-31',
  '2016/1/31',
  '1/2',
  '00123',
  '1e5',
  '57.2',
  'TRUE',
  '是',
  '无',
  'none',
  'null',
  '#REF!',
  '_x0041_',
  '_x005F_x0041_',
  '_X0041_',
  'a、b，c；d|e;f,g',
  '、',
  'x\u{1FFFF}',
  '\u{FDD0}x',
  'x\u{A0}x',
  'e\u{301}',
  'ＡＢＣ１２３',
  '𠮷野',
  '佛山市𧒽岗街道',
  '機㗲㜢㺏䁪䧢嗰嚧',
  'supercalifragilistic'.repeat(200),
  '&lt;<b>&',
  ']]>',
  '__proto__',
  'constructor',
  'toString',
]

export const text = fc.oneof(
  fc.constantFrom(...NASTY),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter((found) => Text.safeParse(found).success),
)
export const line = text
  .map((found) => found.replaceAll('\n', '/'))
  .filter((found) => Line.safeParse(found).success)
export const name = line.filter((found) => Name.safeParse(found).success)
export const known = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null })
export const localized = text.chain((zh) =>
  fc.record({ zh: fc.constant(zh), en: known(fc.oneof(text, fc.constant(zh))) }),
)
export const key = fc.stringMatching(/^[a-z0-9]{1,4}(-[a-z0-9]{1,3}){0,2}$/)
export const keys = (minLength: number, maxLength: number) =>
  fc.uniqueArray(key, { minLength, maxLength })
export const pick = <const Value>(...values: Value[]) => fc.constantFrom(...values)

/** A day from the first to the last year. */
export const day = (from = 1, to = 9999) =>
  fc
    .date({
      min: new Date(Date.UTC(2000, 0, 1)),
      max: new Date(Date.UTC(2399, 11, 31)),
      noInvalidDate: true,
    })
    .chain((date) =>
      fc.integer({ min: from, max: to }).map((year) => {
        const [, month, dayOfMonth] = date.toISOString().slice(0, 10).split('-')
        return `${String(year).padStart(4, '0')}-${month}-${month === '02' && dayOfMonth === '29' ? '28' : dayOfMonth}`
      }),
    )
export const anyDay = fc.oneof(
  day(1950, 2050),
  day(),
  pick('1900-02-28', '1900-03-01', '1899-12-31', '9999-12-31'),
)
export const quantity = fc.oneof(
  fc.nat(1_000_000),
  fc.nat(10_000_000).map((cents) => cents / 100),
)
export const notation = fc
  .tuple(
    fc.integer({ min: 1, max: 1200 }),
    ...[1, 2, 3].map(() => known(fc.integer({ min: 1, max: 30 }))),
  )
  .map(
    ([article, suffix, paragraph, item]) =>
      `${article}${suffix ? `-${suffix}` : ''}${paragraph ? `.${paragraph}` : ''}${item ? `(${item})` : ''}`,
  )
export const duration = fc.record({
  amount: fc.integer({ min: 1, max: 100_000 }),
  unit: pick('WORKING_DAY', 'DAY', 'MONTH', 'YEAR'),
})
export const provenance = fc.record({
  status: pick('OFFICIAL', 'RECONSTRUCTED'),
  note: known(localized),
})
export const verification = pick('TEXT', 'MEMORY')
export const url = pick('https://example.org/', 'http://例え.jp/a?b=c&d=（1）')
export const currency = pick('CNY', 'USD')
