import { choice, column, localized } from './column.ts'
import { QUALIFIER } from './labels.ts'
import { table } from './table.ts'

const elements = table(
  ['elements', '清单要素', '清单对每项权力列明的要素，每个一行。'],
  'edition',
  [
    column('key', ['要素标识', '如 basis。'], 'text', { required: true }),
    ...localized('name', ['要素名称', '如 权力依据。'], { required: true }),
  ],
  { path: ['elements'] },
)

const facts = table(
  ['facts', '公布数据', '公布的资料中印有的数字，每个一行。'],
  'edition',
  [
    column('key', ['数据标识', '小写字母、数字和连字符。'], 'key', { required: true }),
    ...localized('label', ['数据名称', '数字说的是什么。'], { required: true }),
    column('value', ['数值', '资料中的数字。'], 'decimal', { required: true }),
    ...localized('unit', ['计量单位', '如 件。']),
    column('qualifier', ['数值性质', '资料写“以上”的选“以上”。'], choice(QUALIFIER), {
      required: true,
    }),
    column('period', ['时段', '数字所指的时段，如 2016。'], 'text'),
    column('section', ['资料章节', '数字在资料中的位置。'], 'text'),
    column('parts', ['组成数据', '合计由哪些数据组成：数据标识，用顿号隔开。'], {
      type: 'keys',
      of: { table: 'facts', column: 'key' },
    }),
  ],
  { path: ['facts'] },
)

const practices = table(
  ['practices', '工作做法', '公布的资料中介绍的做法，每个一行。'],
  'edition',
  [
    column('key', ['做法标识', '小写字母、数字和连字符。'], 'key', { required: true }),
    ...localized('name', ['做法名称', '做法的名称。'], { required: true }),
    ...localized('description', ['做法内容', '做法的内容。'], { required: true }),
    column('section', ['资料章节', '做法在资料中的位置。'], 'text'),
  ],
  { path: ['practices'] },
)

export const REPORT_TABLES = [elements, facts, practices]
