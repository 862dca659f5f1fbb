import { bilingual, known } from '../fields/composite.ts'
import { part } from '../fields/part.ts'
import { CHOOSE, verification } from '../fields/shared.ts'
import { articles, choice, day, instrument } from '../fields/simple.ts'
import { LEGAL_BASIS_ROLE } from '../vocabulary/power.ts'

export const LEGAL_BASIS = part({
  table: 'legal_basis',
  of: 'power',
  element: { key: 'basis' },
  sheet: ['legal-bases', '设定依据', '权力事项的法律依据，授权的排在最前，每条一行。'],
  aliases: ['法律依据', '实施依据', '权力依据'],
  required: true,
  fields: {
    instrument: instrument(['依据文件', '“法律文件”表中的文件标识。'], {
      aliases: ['设定依据', '实施依据', '法律依据', '权力依据', '依据', '文件标识'],
    }),
    articles: articles(['依据条款', '如 57.2、14(1) 或 第五十七条第二款，多条用顿号隔开。'], {
      aliases: ['条款', '法律条款'],
    }),
    role: choice(LEGAL_BASIS_ROLE)(['依据作用', CHOOSE]),
    versionOn: known(
      day(['文本日期', '条款所属文本的公布或者修改日期。'], { aliases: ['版本日期'] }),
    ),
    currentArticles: known(
      articles([
        '现行条款',
        '核对日时同一规定所在的条款；没有编号条款的填“无”；已不存在的不填；全表都不填表示没有核对。',
      ]),
    ),
    summary: known(
      bilingual(['依据内容', '用自己的话概括，不抄原文。'], { aliases: ['内容概括'] }),
    ),
    ceasedOn: known(day(['规定失效日期', '文件仍然有效而这条规定已不存在时填。'])),
    verification,
  },
})
