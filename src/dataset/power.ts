import { z } from 'zod'
import {
  bilingual,
  group,
  groupIfAny,
  known,
  list,
  listIfAny,
  listIfKnown,
} from './fields/composite.ts'
import { listsOf, POWER_ALIASES, part, type RowOf } from './fields/part.ts'
import { CHOOSE, provenance, REMARK } from './fields/shared.ts'
import {
  article,
  basicCode,
  choice,
  choices,
  code,
  flag,
  instrument,
  line,
  lines,
  reference,
  text,
  texts,
} from './fields/simple.ts'
import { CONDITION } from './parts/condition.ts'
import { FEE_ITEM } from './parts/fee-item.ts'
import { LEGAL_BASIS } from './parts/legal-basis.ts'
import { LEVEL_SCOPE } from './parts/level-scope.ts'
import { LIFECYCLE_EVENT } from './parts/lifecycle-event.ts'
import { MATERIAL } from './parts/material.ts'
import { OTHER_COLUMN } from './parts/other-column.ts'
import { PROCEDURE_STEP } from './parts/procedure-step.ts'
import { QUESTION } from './parts/question.ts'
import { REMEDY } from './parts/remedy.ts'
import { RESPONSIBILITY } from './parts/responsibility.ts'
import { SANCTION } from './parts/sanction.ts'
import { SUB_ITEM } from './parts/sub-item.ts'
import { TIME_LIMIT } from './parts/time-limit.ts'
import { AUDIENCE, INITIATION, PROCEDURE_VARIANT } from './vocabulary/power.ts'

const powerCode = code(
  z.string().regex(/^[A-Z]{2}-\d{2,4}$/, 'a category code, a hyphen and a number: XK-01'),
)

/** A power with all its parts. Reading, storing, content, citations, completeness and the sheets follow from this list of fields. */
export const POWER = part({
  table: 'power',
  of: 'power',
  sheet: ['powers', '权力事项', '清单的权力事项，按公布的顺序，每项一行。'],
  aliases: ['权力清单', '职权事项', '事项'],
  required: true,
  fields: {
    code: powerCode(['事项编码', '类别代码、连字符和数字，如 XK-01。'], {
      aliases: POWER_ALIASES,
    }),
    name: bilingual(['权力名称', '权力事项的名称。'], {
      aliases: ['事项名称', '职权名称', '权力事项', '项目名称', '权力事项名称'],
    }),
    summary: known(bilingual(['事项简介', '一两句话：决定什么，对谁。'], { aliases: ['简介'] })),
    unit: reference({ table: 'units', column: 'key' })(['承办机构', '“承办机构”表中的机构标识。'], {
      aliases: ['承办机构标识', '办理机构', '实施机构', '责任处室', '承办处室'],
    }),
    audience: choices(AUDIENCE)(['行使对象', '自然人、法人和其他组织；两类都有的用顿号隔开。'], {
      aliases: ['服务对象', '行政相对人', '办理对象'],
    }),
    initiation: choice(INITIATION)(['启动方式', CHOOSE]),
    legalBases: list(LEGAL_BASIS),
    conditions: list(CONDITION),
    materials: listIfKnown(MATERIAL, [
      '是否需要材料',
      '需要的选“是”并填“申请材料”表；不需要的选“否”；不知道的不填。',
    ]),
    procedure: group({
      variant: choice(PROCEDURE_VARIANT)(['办理流程', '流程的种类，从下拉列表中选择。'], {
        aliases: ['流程类型'],
      }),
      steps: list(PROCEDURE_STEP),
    }),
    timeLimits: list(TIME_LIMIT),
    fees: group({
      charged: known(flag(['是否收费', '不知道的不填。'])),
      basis: known(
        group({
          instrument: instrument(['收费依据文件', '“法律文件”表中的标识。'], {
            aliases: ['收费依据'],
          }),
          article: known(article(['收费依据条款', '如 57.2 或 第五十七条第二款。'])),
        }),
      ),
      items: list(FEE_ITEM, { otherwise: [] }),
      note: known(bilingual(['收费说明', REMARK])),
    }),
    sanctions: list(SANCTION),
    remedies: list(REMEDY),
    lifecycle: list(LIFECYCLE_EVENT),
    keywords: lines(['关键词', '群众会用来查找的词，用顿号隔开。'], { aliases: ['检索词'] }),
    questions: list(QUESTION, { otherwise: [] }),
    officialCode: known(
      line(['官方编码', '机关公布的编码，照原样，什么形式都可以。'], {
        aliases: ['职权编码原文', '地方权力编码'],
      }),
    ),
    basicCode: known(basicCode(['基本编码', '国家或者省级基本目录中的编码，12位。'])),
    exercisedBy: known(
      bilingual(['行使主体', '公布的行使主体，照原样；就是发布机关的不填。'], {
        aliases: ['实施主体', '行政主体', '责任主体'],
      }),
    ),
    basisText: known(text(['依据原文', '公布的实施依据，照原样。'], { aliases: ['实施依据原文'] })),
    duty: known(bilingual(['部门职责', '公布的部门职责，照原样。'])),
    responsibilityBasisText: known(
      text(['责任依据原文', '公布的责任事项依据，照原样。'], {
        aliases: ['责任事项依据', '责任依据'],
      }),
    ),
    accountability: groupIfAny({
      whom: texts(['追责对象', '追究谁的责任，用顿号隔开。'], { aliases: ['追责对象范围'] }),
      cases: texts(['追责情形', '什么情形要追究责任，用顿号隔开。']),
      basisText: known(
        text(['追责依据原文', '公布的追责依据，照原样。'], { aliases: ['追责依据'] }),
      ),
    }),
    subItems: listIfAny(SUB_ITEM),
    levels: listIfAny(LEVEL_SCOPE),
    responsibilities: listIfAny(RESPONSIBILITY),
    otherColumns: listIfAny(OTHER_COLUMN),
    provenance,
  },
})

export type Power = z.output<typeof POWER.schema>
export type PowerColumns = RowOf<typeof POWER>

/** The parts of a power that have tables of their own, with the path at which a power has each. */
export const POWER_PARTS = listsOf(POWER)

/** A power belongs to the category that its code begins with. */
export const categoryCode = (powerCode: string) => powerCode.slice(0, powerCode.indexOf('-'))
