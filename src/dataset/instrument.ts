import type { z } from 'zod'
import { bilingual, known, list } from './fields/composite.ts'
import { part, type RowOf } from './fields/part.ts'
import { CHOOSE, verification } from './fields/shared.ts'
import * as simple from './fields/simple.ts'
import { articles, choice, day, key, line, names } from './fields/simple.ts'
import { INSTRUMENT_KIND, VERSION_KIND } from './vocabulary/law.ts'

export const VERSION = part({
  table: 'instrument_version',
  of: 'instrument',
  sheet: ['versions', '文件修改', '法律文件的历次修正、修订，按时间顺序，每次一行。'],
  aliases: ['修改情况'],
  fields: {
    kind: choice(VERSION_KIND)(['修改方式', CHOOSE]),
    on: day(['修改日期', '通过或者公布修改的日期。']),
    effectiveOn: known(day(['修改施行日期', '修改开始施行的日期。'])),
    by: known(bilingual(['修改依据', '作出修改的决定。'])),
    touched: known(
      articles(['修改条款', '修改所涉的条款，用顿号隔开；不知道的不填。'], {
        aliases: ['涉及条款'],
      }),
    ),
  },
})

/** An entry of the registry of law. */
export const INSTRUMENT = part({
  table: 'instrument',
  of: 'instrument',
  sheet: ['instruments', '法律文件', '清单引用的法律、法规、规章和规范性文件，每个一行。'],
  aliases: ['法律法规', '法律依据文件'],
  required: true,
  fields: {
    key: key(['文件标识', '小写字母、数字和连字符，如 labor-contract-law。']),
    title: bilingual(['文件名称', '文件全称。'], { aliases: ['法律文件名称', '法规名称'] }),
    shortTitle: known(bilingual(['文件简称', '如 劳动合同法。'], { aliases: ['简称'] })),
    formerTitles: names(['曾用名称', '文件以前的名称，用顿号隔开。'], { aliases: ['原名称'] }),
    kind: choice(INSTRUMENT_KIND)(['文件种类', CHOOSE], { aliases: ['效力级别', '文件类别'] }),
    issuer: bilingual(['制定机关', '如 国务院。'], { aliases: ['发布机关'] }),
    documentNumber: known(line(['发文字号', '如 主席令第65号。'], { aliases: ['文号'] })),
    promulgatedOn: known(day(['公布日期', '首次公布的日期。'], { aliases: ['发布日期'] })),
    effectiveOn: known(
      day(['施行日期', '首次施行的日期。'], { aliases: ['实施日期', '生效日期'] }),
    ),
    versions: list(VERSION),
    repealedOn: known(
      day(['废止日期', '不再有效的日期；仍然有效的不填。'], { aliases: ['失效日期'] }),
    ),
    repealedBy: known(bilingual(['废止依据', '由什么文件废止。'])),
    replacedBy: known(simple.instrument(['替代文件标识', '取而代之的文件，也要在本表中。'])),
    verification,
  },
  rules: (schema) =>
    schema
      .refine(
        ({ repealedOn, repealedBy, verification }) =>
          repealedOn !== null ||
          repealedBy === null ||
          ['COLLECTION', 'LIST'].includes(verification),
        { path: ['repealedBy'], error: 'left out where there is no repealedOn' },
      )
      .refine(({ key, replacedBy }) => key !== replacedBy, {
        path: ['replacedBy'],
        error: 'another instrument than itself',
      }),
})

export type Instrument = z.output<typeof INSTRUMENT.schema>
export type InstrumentColumns = RowOf<typeof INSTRUMENT>

/** Versions in the order of their days, however they were entered. */
export const inOrder = (versions: Instrument['versions']) =>
  versions.toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)))
