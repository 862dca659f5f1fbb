import { choice, column, localized, reference } from './column.ts'
import { AUDIENCE, INITIATION, PROVENANCE, ROLE, VERIFICATION } from './labels.ts'
import { partOf } from './part.ts'
import { VARIANT } from './part-labels.ts'
import { table } from './table.ts'

const powers = table(
  ['powers', '权力事项', '清单的权力事项，按公布的顺序，每项一行。'],
  'power',
  [
    column('code', ['事项编码', '类别代码、连字符和数字，如 XK-01。'], 'key', {
      aliases: ['权力编码', '职权编码', '编码', '权力编号', '事项编号'],
      required: true,
    }),
    ...localized('name', ['权力名称', '权力事项的名称。'], {
      aliases: ['事项名称', '职权名称', '权力事项', '项目名称', '权力事项名称'],
      required: true,
    }),
    ...localized('summary', ['事项简介', '一两句话：决定什么，对谁。'], { aliases: ['简介'] }),
    column('unit', ['承办机构', '“承办机构”表中的机构标识。'], reference('units', 'key'), {
      aliases: ['承办机构标识', '办理机构', '实施机构', '责任处室', '承办处室'],
      required: true,
    }),
    column(
      'audience',
      ['行使对象', '自然人、法人和其他组织；两类都有的用顿号隔开。'],
      { type: 'choices', labels: AUDIENCE },
      { aliases: ['服务对象', '行政相对人', '办理对象'], required: true },
    ),
    column('initiation', ['启动方式', '从下拉列表中选择。'], choice(INITIATION), {
      required: true,
    }),
    column(
      'materialsRequired',
      ['是否需要材料', '需要的选“是”并填“申请材料”表；不需要的选“否”；不知道的不填。'],
      'flag',
    ),
    column('procedure.variant', ['办理流程', '流程的种类，从下拉列表中选择。'], choice(VARIANT), {
      aliases: ['流程类型'],
      required: true,
    }),
    column('fees.charged', ['是否收费', '不知道的不填。'], 'flag'),
    column(
      'fees.basis.instrument',
      ['收费依据文件', '“法律文件”表中的标识。'],
      reference('instruments', 'key'),
      { aliases: ['收费依据'] },
    ),
    column('fees.basis.article', ['收费依据条款', '如 57.2 或 第五十七条第二款。'], 'article'),
    ...localized('fees.note', ['收费说明', '需要说明的情况。']),
    column('keywords', ['关键词', '群众会用来查找的词，用顿号隔开。'], 'texts', {
      aliases: ['检索词'],
    }),
    column('provenance.status', ['数据性质', '清单原文，还是事后整理重建。'], choice(PROVENANCE), {
      required: true,
    }),
    ...localized('provenance.note', ['数据说明', '数据从何而来，有哪些局限。']),
  ],
  {
    aliases: ['权力清单', '职权事项', '事项'],
    required: true,
    always: [['procedure'], ['fees'], ['provenance']],
  },
)

const legalBases = partOf(
  ['legal-bases', '设定依据', '权力事项的法律依据，授权的排在最前，每条一行。'],
  ['legalBases'],
  [
    column(
      'instrument',
      ['依据文件', '“法律文件”表中的文件标识。'],
      reference('instruments', 'key'),
      {
        aliases: ['设定依据', '实施依据', '法律依据', '权力依据', '依据', '文件标识'],
        required: true,
      },
    ),
    column(
      'articles',
      ['依据条款', '如 57.2、14(1) 或 第五十七条第二款，多条用顿号隔开。'],
      'articles',
      {
        aliases: ['条款', '法律条款'],
      },
    ),
    column('role', ['依据作用', '从下拉列表中选择。'], choice(ROLE), { required: true }),
    column('versionOn', ['文本日期', '条款所属文本的公布或者修改日期。'], 'day', {
      aliases: ['版本日期'],
    }),
    column(
      'currentArticles',
      ['现行条款', '核对日时同一规定所在的条款；没有编号条款的填“无”；已不存在的不填。'],
      'articlesIfKnown',
    ),
    ...localized('summary', ['依据内容', '用自己的话概括，不抄原文。'], { aliases: ['内容概括'] }),
    column('ceasedOn', ['规定失效日期', '文件仍然有效而这条规定已不存在时填。'], 'day'),
    column('verification', ['核对情况', '是否对照原文核对过。'], choice(VERIFICATION), {
      required: true,
    }),
  ],
  { aliases: ['法律依据', '实施依据', '权力依据'], required: true },
)

export const POWER_TABLES = [powers, legalBases]
