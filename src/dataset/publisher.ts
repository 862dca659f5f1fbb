import type { z } from 'zod'
import { bare, bilingual, group, known, list } from './fields/composite.ts'
import { part, type RowOf } from './fields/part.ts'
import { CHOOSE, REMARK, verification } from './fields/shared.ts'
import { address, choice, key, line } from './fields/simple.ts'
import { jurisdiction } from './jurisdiction.ts'
import { UNIT_KIND, VERIFICATION } from './vocabulary/list.ts'

export const UNIT = part({
  table: 'unit',
  of: 'publisher',
  sheet: ['units', '承办机构', '承办权力事项的内设机构和所属单位，每个一行。'],
  aliases: ['内设机构', '办理机构'],
  required: true,
  fields: {
    key: key(['机构标识', '小写字母、数字和连字符，如 approval-division。']),
    name: bilingual(['机构名称', '机构全称。'], { aliases: ['处室名称', '科室名称'] }),
    kind: choice(UNIT_KIND)(['机构性质', CHOOSE], { aliases: ['机构类型'] }),
    functions: known(bilingual(['机构职责', '一两句话概括。'], { aliases: ['主要职责', '职责'] })),
    contact: bare(
      group({
        phone: known(line(['联系电话', '办事咨询电话。'], { aliases: ['咨询电话', '电话'] })),
        complaintPhone: known(
          line(['投诉电话', '监督投诉电话。'], { aliases: ['监督电话', '监督投诉电话'] }),
        ),
        address: known(
          bilingual(['办公地址', '办理窗口的地址。'], { aliases: ['地址', '办理地点'] }),
        ),
        openingHours: known(
          line(['办公时间', '如 工作日 9:00—17:00。'], { aliases: ['办理时间', '工作时间'] }),
        ),
        onlineUrl: known(address(['网上办理地址', '以 http 开头的网址。'], { aliases: ['网址'] })),
      }),
    ),
    source: known(line(['信息来源', '这些内容从哪里得知。'], { aliases: ['来源'] })),
    verification,
  },
})

export const PUBLISHER = part({
  table: 'publisher',
  of: 'publisher',
  sheet: ['publisher', '发布机关', '公布权力清单的机关，只填一行。'],
  required: true,
  fields: {
    key: key(['机关标识', '小写字母、数字和连字符，如 wuhan-hrss；确定后不再更改。']),
    name: bilingual(['机关名称', '机关全称。'], { aliases: ['单位名称', '部门名称'] }),
    shortName: known(bilingual(['机关简称', '机关的规范简称。'], { aliases: ['简称'] })),
    jurisdiction,
    hotline: known(line(['服务热线', '如 12333。'], { aliases: ['咨询热线'] })),
    mandate: known(
      group({
        title: bilingual(['三定方案名称', '三定方案（三定规定）的标题。'], {
          aliases: ['三定方案', '三定规定'],
        }),
        documentNumber: known(line(['三定方案文号', '印发文件的文号。'])),
        note: known(bilingual(['三定方案说明', REMARK])),
        source: known(line(['三定方案来源', '这些内容从哪里得知。'])),
        verification: choice(VERIFICATION)(['三定方案核对', '是否对照原文核对过。']),
      }),
    ),
    units: list(UNIT),
  },
})

export type Publisher = z.output<typeof PUBLISHER.schema>
export type UnitColumns = RowOf<typeof UNIT>
export type PublisherColumns = RowOf<typeof PUBLISHER>
