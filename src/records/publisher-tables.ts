import { choice, column, localized, reference } from './column.ts'
import { LEVEL, UNIT_KIND, VERIFICATION } from './labels.ts'
import { table } from './table.ts'

const jurisdictions = table(
  ['jurisdictions', '行政区划', '发布机关所在的行政区划和它的各级上级，每个一行。'],
  'publisher',
  [
    column('code', ['区划代码', 'GB/T 2260 的六位代码，如 420100。'], 'key', {
      aliases: ['行政区划代码', '代码'],
      required: true,
    }),
    ...localized('name', ['区划名称', '如 武汉市。'], { aliases: ['名称'], required: true }),
    column('level', ['级别', '从下拉列表中选择。'], choice(LEVEL), {
      aliases: ['行政级别'],
      required: true,
    }),
    column(
      'parent',
      ['上级区划代码', '上一级的代码，同样要在本表中占一行；最高一级不填。'],
      reference('jurisdictions', 'code'),
      { aliases: ['上级代码'], path: ['parent', 'code'], name: 'parent' },
    ),
  ],
  { required: true },
)

const publisher = table(
  ['publisher', '发布机关', '公布权力清单的机关，只填一行。'],
  'publisher',
  [
    column('key', ['机关标识', '小写字母、数字和连字符，如 wuhan-hrss；确定后不再更改。'], 'key', {
      required: true,
    }),
    ...localized('name', ['机关名称', '机关全称。'], {
      aliases: ['单位名称', '部门名称'],
      required: true,
    }),
    ...localized('shortName', ['机关简称', '机关的规范简称。'], { aliases: ['简称'] }),
    column(
      'jurisdiction',
      ['所在区划代码', '“行政区划”表中的代码。'],
      reference('jurisdictions', 'code'),
      {
        aliases: ['行政区划'],
        required: true,
        path: ['jurisdiction', 'code'],
        name: 'jurisdiction',
      },
    ),
    column('hotline', ['服务热线', '如 12333。'], 'text', { aliases: ['咨询热线'] }),
    ...localized('mandate.title', ['三定方案名称', '三定方案（三定规定）的标题。'], {
      aliases: ['三定方案', '三定规定'],
    }),
    column('mandate.documentNumber', ['三定方案文号', '印发文件的文号。'], 'text'),
    ...localized('mandate.note', ['三定方案说明', '需要说明的情况。']),
    column('mandate.source', ['三定方案来源', '这些内容从哪里得知。'], 'text'),
    column('mandate.verification', ['三定方案核对', '是否对照原文核对过。'], choice(VERIFICATION)),
  ],
  { required: true },
)

const units = table(
  ['units', '承办机构', '承办权力事项的内设机构和所属单位，每个一行。'],
  'publisher',
  [
    column('key', ['机构标识', '小写字母、数字和连字符，如 approval-division。'], 'key', {
      required: true,
    }),
    ...localized('name', ['机构名称', '机构全称。'], {
      aliases: ['处室名称', '科室名称'],
      required: true,
    }),
    column('kind', ['机构性质', '从下拉列表中选择。'], choice(UNIT_KIND), {
      aliases: ['机构类型'],
      required: true,
    }),
    ...localized('functions', ['机构职责', '一两句话概括。'], { aliases: ['主要职责', '职责'] }),
    column('contact.phone', ['联系电话', '办事咨询电话。'], 'text', {
      aliases: ['咨询电话', '电话'],
    }),
    column('contact.complaintPhone', ['投诉电话', '监督投诉电话。'], 'text', {
      aliases: ['监督电话', '监督投诉电话'],
    }),
    ...localized('contact.address', ['办公地址', '办理窗口的地址。'], {
      aliases: ['地址', '办理地点'],
    }),
    column('contact.openingHours', ['办公时间', '如 工作日 9:00—17:00。'], 'text', {
      aliases: ['办理时间', '工作时间'],
    }),
    column('contact.onlineUrl', ['网上办理地址', '以 http 开头的网址。'], 'text', {
      aliases: ['网址'],
    }),
    column('source', ['信息来源', '这些内容从哪里得知。'], 'text', { aliases: ['来源'] }),
    column('verification', ['核对情况', '是否对照原文核对过。'], choice(VERIFICATION), {
      required: true,
    }),
  ],
  {
    aliases: ['内设机构', '办理机构'],
    path: ['units'],
    always: [['contact']],
    required: true,
  },
)

export const PUBLISHER_TABLES = [jurisdictions, publisher, units]
