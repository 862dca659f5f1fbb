import { choice, column, localized } from './column.ts'
import { PRECISION, PROVENANCE, STATUTORY_TYPE } from './labels.ts'
import { table } from './table.ts'

const edition = table(
  ['edition', '清单版本', '本次公布的清单，只填一行。'],
  'edition',
  [
    column(
      'key',
      ['版本标识', '小写字母、数字和连字符，如 wuhan-hrss-2016；每一版各不相同。'],
      'key',
      {
        required: true,
      },
    ),
    column(
      'publisher',
      ['发布机关标识', '与“发布机关”表的机关标识一致。'],
      {
        type: 'key',
        of: { table: 'publisher', column: 'key' },
      },
      { required: true },
    ),
    ...localized('title', ['清单名称', '清单的标题。'], { aliases: ['标题'], required: true }),
    ...localized('notice', ['通知标题', '印发清单的通知的标题。'], { aliases: ['通知名称'] }),
    column('documentNumber', ['通知文号', '如 武人社发[2016]4号。'], 'text', {
      aliases: ['文号', '发文字号'],
    }),
    column('issuedOn', ['印发日期', '通知印发的日期。'], 'day', {
      aliases: ['发布日期', '发文日期'],
    }),
    column('year', ['年份', '四位数字的年份。'], 'whole', { aliases: ['年度'], required: true }),
    column('effectiveOn', ['施行日期', '清单开始施行的日期；只知道年份时填该年1月1日。'], 'day', {
      aliases: ['实施日期', '生效日期'],
      required: true,
    }),
    column('effectivePrecision', ['施行日期精度', '施行日期知道得有多准。'], choice(PRECISION), {
      required: true,
    }),
    column('lawAsOf', ['法律截止日期', '清单所引法律文件以哪一天的文本为准。'], 'day', {
      required: true,
    }),
    column('lawCheckedOn', ['法律核对日期', '核对现行条款、废止情况时以哪一天为准。'], 'day'),
    column('declared.categories', ['公布类别数', '通知中写明的类别数。'], 'whole'),
    column('declared.powers', ['公布事项数', '通知中写明的事项数。'], 'whole'),
    column('license.spdx', ['许可协议', 'SPDX 标识，如 CC0-1.0。'], 'text'),
    column('license.url', ['许可协议网址', '以 http 开头的网址。'], 'text'),
    column('provenance.status', ['数据性质', '清单原文，还是事后整理重建。'], choice(PROVENANCE), {
      required: true,
    }),
    ...localized('provenance.note', ['数据说明', '数据从何而来，有哪些局限。']),
    ...localized('source.title', ['资料标题', '所依据资料的标题。']),
    column('source.publishedAt', ['资料发布日期', '所依据资料的发布日期。'], 'day'),
    ...localized('source.by', ['资料发布者', '发布或者供稿的单位。']),
    column('source.url', ['资料网址', '以 http 开头的网址。'], 'text'),
  ],
  { required: true, always: [['provenance'], ['declared']] },
)

const categories = table(
  ['categories', '权力类别', '清单的类别，按公布的顺序，每类一行。'],
  'edition',
  [
    column('order', ['序号', '类别在清单中的顺序，从 1 开始。'], 'whole', {
      aliases: ['顺序'],
      required: true,
    }),
    column('code', ['类别代码', '两个大写字母，如 XK；事项编码以它开头。'], 'key', {
      required: true,
    }),
    column('nationalTypeCode', ['国家类别代码', '01 至 10 的两位数字。'], 'key', {
      required: true,
    }),
    column('statutoryType', ['法定类别', '从下拉列表中选择。'], choice(STATUTORY_TYPE), {
      aliases: ['权力类型'],
      required: true,
    }),
    ...localized('name', ['类别名称', '如 行政许可。'], { required: true }),
    ...localized('description', ['类别说明', '一句话说明。']),
    column('powerCount', ['事项数', '“权力事项”表中属于本类的行数。'], 'whole', {
      aliases: ['项数'],
      required: true,
    }),
  ],
  { aliases: ['类别'], path: ['categories'], required: true },
)

export const EDITION_TABLES = [edition, categories]
