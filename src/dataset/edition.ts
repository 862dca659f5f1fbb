import { z } from 'zod'
import { bilingual, group, known, list } from './fields/composite.ts'
import { part, type RowOf } from './fields/part.ts'
import { CHOOSE, provenance } from './fields/shared.ts'
import * as simple from './fields/simple.ts'
import { address, choice, code, count, day, integer, key, line, whole } from './fields/simple.ts'
import { DATE_PRECISION, FACT_QUALIFIER, STATUTORY_TYPE } from './vocabulary/list.ts'

export const CATEGORY = part({
  table: 'category',
  of: 'edition',
  sheet: ['categories', '权力类别', '清单的类别，按公布的顺序，每类一行。'],
  aliases: ['类别'],
  required: true,
  fields: {
    order: whole(['序号', '类别在清单中的顺序，从 1 开始。'], { aliases: ['顺序'] }),
    code: code(z.string().regex(/^[A-Z]{2}$/, 'two capital letters'))([
      '类别代码',
      '两个大写字母，如 XK；事项编码以它开头。',
    ]),
    nationalTypeCode: code(
      z.string().regex(/^(0[1-9]|10)$/, 'a code from "01" to "10", in quotes'),
    )(['国家类别代码', '01 至 10 的两位数字。']),
    statutoryType: choice(STATUTORY_TYPE)(['法定类别', CHOOSE], { aliases: ['权力类型'] }),
    name: bilingual(['类别名称', '如 行政许可。']),
    description: known(bilingual(['类别说明', '一句话说明。'])),
    powerCount: count(['事项数', '“权力事项”表中属于本类的行数。'], { aliases: ['项数'] }),
  },
})

export const LIST_ELEMENT = part({
  table: 'list_element',
  of: 'edition',
  sheet: ['elements', '清单要素', '清单对每项权力列明的要素，每个一行。'],
  fields: {
    key: simple.name(['要素标识', '如 basis。']),
    name: bilingual(['要素名称', '如 权力依据。']),
  },
})

export const FACT = part({
  table: 'fact',
  of: 'edition',
  sheet: ['facts', '公布数据', '公布的资料中印有的数字，每个一行。'],
  fields: {
    key: key(['数据标识', '小写字母、数字和连字符。']),
    label: bilingual(['数据名称', '数字说的是什么。']),
    value: simple.figure(['数值', '资料中的数字。']),
    unit: known(bilingual(['计量单位', '如 件。'])),
    qualifier: choice(FACT_QUALIFIER)(['数值性质', '资料写“以上”的选“以上”。']),
    period: known(line(['时段', '数字所指的时段，如 2016。'])),
    section: known(line(['资料章节', '数字在资料中的位置。'])),
    parts: simple.references({ table: 'facts', column: 'key' })([
      '组成数据',
      '合计由哪些数据组成：数据标识，用顿号隔开。',
    ]),
  },
})

export const PRACTICE = part({
  table: 'practice',
  of: 'edition',
  sheet: ['practices', '工作做法', '公布的资料中介绍的做法，每个一行。'],
  fields: {
    key: key(['做法标识', '小写字母、数字和连字符。']),
    name: bilingual(['做法名称', '做法的名称。']),
    description: bilingual(['做法内容', '做法的内容。']),
    section: known(line(['资料章节', '做法在资料中的位置。'])),
  },
})

export const EDITION = part({
  table: 'edition',
  of: 'edition',
  sheet: ['edition', '清单版本', '本次公布的清单，只填一行。'],
  required: true,
  fields: {
    key: key(['版本标识', '小写字母、数字和连字符，如 wuhan-hrss-2016；每一版各不相同。']),
    publisher: simple.reference({ table: 'publisher', column: 'key' })([
      '发布机关标识',
      '与“发布机关”表的机关标识一致。',
    ]),
    title: bilingual(['清单名称', '清单的标题。'], { aliases: ['标题'] }),
    notice: known(bilingual(['通知标题', '印发清单的通知的标题。'], { aliases: ['通知名称'] })),
    documentNumber: known(
      line(['通知文号', '如 武人社发[2016]4号。'], { aliases: ['文号', '发文字号'] }),
    ),
    issuedOn: known(day(['印发日期', '通知印发的日期。'], { aliases: ['发布日期', '发文日期'] })),
    year: integer(z.int().min(1949).max(9999))(['年份', '四位数字的年份。'], {
      aliases: ['年度'],
    }),
    effectiveOn: day(['施行日期', '清单开始施行的日期；只知道年份时填该年1月1日。'], {
      aliases: ['实施日期', '生效日期'],
    }),
    effectivePrecision: choice(DATE_PRECISION)(['施行日期精度', '施行日期知道得有多准。']),
    lawAsOf: day(['法律截止日期', '清单所引法律文件以哪一天的文本为准。']),
    lawCheckedOn: known(day(['法律核对日期', '核对现行条款、废止情况时以哪一天为准。'])),
    declared: group(
      {
        categories: known(count(['公布类别数', '通知中写明的类别数。'])),
        powers: known(count(['公布事项数', '通知中写明的事项数。'])),
      },
      { otherwise: { categories: null, powers: null } },
    ),
    license: known(
      group({
        spdx: line(['许可协议', 'SPDX 标识，如 CC0-1.0。']),
        url: address(['许可协议网址', '以 http 开头的网址。']),
      }),
    ),
    provenance,
    source: known(
      group({
        title: bilingual(['资料标题', '所依据资料的标题。']),
        publishedAt: known(day(['资料发布日期', '所依据资料的发布日期。'])),
        by: known(bilingual(['资料发布者', '发布或者供稿的单位。'])),
        url: known(address(['资料网址', '以 http 开头的网址。'])),
      }),
    ),
    elements: list(LIST_ELEMENT),
    categories: list(CATEGORY),
    facts: list(FACT),
    practices: list(PRACTICE),
  },
})

export type Edition = z.output<typeof EDITION.schema>
export type EditionColumns = RowOf<typeof EDITION>
