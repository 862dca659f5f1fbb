import { basis, choice, column, localized } from './column.ts'
import { partOf } from './part.ts'
import { BOUND, DIRECTION, FORM, LIMIT_KIND, PURPOSE, TIME_UNIT } from './part-labels.ts'

const conditions = partOf(
  ['conditions', '办理条件', '办理或者行使的条件，每条一行。'],
  ['conditions'],
  [
    ...localized('text', ['条件内容', '一个条件。'], {
      aliases: ['办理条件', '申请条件'],
      required: true,
    }),
    ...basis('basis', '条件依据'),
  ],
  { aliases: ['申请条件'] },
)

const materials = partOf(
  ['materials', '申请材料', '需要提交的材料，每种一行；“权力事项”表中“是否需要材料”选“是”。'],
  ['materials'],
  [
    ...localized('name', ['材料名称', '材料的名称。'], {
      aliases: ['申请材料', '需提交的材料'],
      required: true,
    }),
    column('form', ['材料形式', '没有规定的不填。'], choice(FORM)),
    column('copies', ['份数', '没有规定的不填。'], 'whole', { aliases: ['材料份数'] }),
    ...localized('requiredWhen', ['必要情形', '只在某种情形下需要的，写明情形。']),
    ...basis('basis', '材料依据'),
  ],
  { aliases: ['办理材料', '提交材料'] },
)

const steps = partOf(
  ['procedure-steps', '办理环节', '流程的环节，按先后顺序，每个一行。'],
  ['procedure', 'steps'],
  [
    ...localized('name', ['环节名称', '如 受理。'], { aliases: ['环节'], required: true }),
    ...localized('description', ['环节内容', '这一环节做什么。']),
  ],
  { aliases: ['办理流程', '办理程序'] },
)

const timeLimits = partOf(
  ['time-limits', '办理期限', '法定时限、承诺时限和当事人的期限，每个一行。'],
  ['timeLimits'],
  [
    column('kind', ['期限种类', '从下拉列表中选择。'], choice(LIMIT_KIND), { required: true }),
    column('purpose', ['期限用途', '从下拉列表中选择。'], choice(PURPOSE), { required: true }),
    ...localized('stage', ['期限事项', '期限所指的事，如 作出决定。'], { required: true }),
    column('amount', ['期限', '数字；只有不知道的承诺时限可以不填。'], 'whole', {
      aliases: ['时限', '办理时限', '期限数值'],
    }),
    column('unit', ['期限单位', '从下拉列表中选择。'], choice(TIME_UNIT), { required: true }),
    column('bound', ['上限或下限', '最迟（不超过）还是至少（不少于）。'], choice(BOUND), {
      required: true,
    }),
    column('direction', ['计算方向', '从事件向后算，还是提前（向前算）。'], choice(DIRECTION), {
      required: true,
    }),
    column('extension.amount', ['可延长', '可以延长多久，数字；不能延长的不填。'], 'whole'),
    column('extension.unit', ['延长单位', '从下拉列表中选择。'], choice(TIME_UNIT)),
    ...basis('basis', '期限依据'),
  ],
  { aliases: ['办理时限'] },
)

export const REQUIREMENT_TABLES = [conditions, materials, steps, timeLimits]
