import { basis, choice, column, localized } from './column.ts'
import { partOf } from './part.ts'
import { EFFECT, LIFECYCLE_KIND, REMEDY_KIND, SANCTION_KIND, TIME_UNIT } from './part-labels.ts'

const feeItems = partOf(
  ['fee-items', '收费项目', '收费的项目和标准，每个一行。'],
  ['fees', 'items'],
  [
    ...localized('name', ['收费项目', '项目的名称。'], { aliases: ['项目名称'], required: true }),
    column('amount', ['收费金额', '数字；填了就要填币种。'], 'decimal', { aliases: ['收费标准'] }),
    column('currency', ['收费币种', '三个大写字母，人民币为 CNY。'], 'key'),
    ...localized('per', ['计费单位', '如 每人。']),
  ],
)

const sanctions = partOf(
  ['sanctions', '处罚种类', '可以给予的处罚，每种一行。'],
  ['sanctions'],
  [
    column('kind', ['处罚', '从下拉列表中选择。'], choice(SANCTION_KIND), {
      aliases: ['处罚种类'],
      required: true,
    }),
    ...localized('trigger', ['违法行为', '处罚什么行为。'], { required: true }),
    column('fine.min', ['罚款下限', '数字；没有下限的不填。'], 'decimal'),
    column('fine.max', ['罚款上限', '数字；没有上限的不填。'], 'decimal'),
    column('fine.currency', ['罚款币种', '罚款按金额的必填，人民币为 CNY。'], 'key'),
    ...localized('fine.per', ['罚款单位', '如 每人。']),
    column('multiple.min', ['倍数下限', '数字；没有下限的不填。'], 'decimal'),
    column('multiple.max', ['倍数上限', '数字；没有上限的不填。'], 'decimal'),
    ...localized('multiple.of', ['倍数基数', '罚款按倍数的必填，如 违法所得。']),
    ...basis('basis', '处罚依据'),
  ],
  { aliases: ['处罚'] },
)

const remedies = partOf(
  ['remedies', '救济途径', '不服的可以怎么办，每种一行。'],
  ['remedies'],
  [
    column('kind', ['救济方式', '从下拉列表中选择。'], choice(REMEDY_KIND), { required: true }),
    ...localized('body', ['受理机关', '向谁提出。'], { required: true }),
    column('within.amount', ['提出期限', '数字。'], 'whole'),
    column('within.unit', ['提出期限单位', '从下拉列表中选择。'], choice(TIME_UNIT)),
    ...basis('basis', '救济依据'),
  ],
)

const lifecycle = partOf(
  ['lifecycle-events', '事项变动', '权力事项后来的取消、下放、更名等，每次一行。'],
  ['lifecycle'],
  [
    column('kind', ['变动种类', '从下拉列表中选择。'], choice(LIFECYCLE_KIND), { required: true }),
    column('effect', ['变动结果', '从下拉列表中选择。'], choice(EFFECT), { required: true }),
    column('on', ['变动日期', '变动的日期。'], 'day', { required: true }),
    ...localized('by', ['变动依据', '如 国发〔2018〕28号。'], { required: true }),
    ...localized('note', ['变动说明', '需要说明的情况。']),
  ],
  { aliases: ['动态调整'] },
)

export const CONSEQUENCE_TABLES = [feeItems, sanctions, remedies, lifecycle]
