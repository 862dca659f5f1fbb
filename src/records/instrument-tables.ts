import { choice, column, localized, reference } from './column.ts'
import { INSTRUMENT_KIND, VERIFICATION, VERSION_KIND } from './labels.ts'
import { table } from './table.ts'

const instruments = table(
  ['instruments', '法律文件', '清单引用的法律、法规、规章和规范性文件，每个一行。'],
  'instrument',
  [
    column('key', ['文件标识', '小写字母、数字和连字符，如 labor-contract-law。'], 'key', {
      required: true,
    }),
    ...localized('title', ['文件名称', '文件全称。'], {
      aliases: ['法律文件名称', '法规名称'],
      required: true,
    }),
    ...localized('shortTitle', ['文件简称', '如 劳动合同法。'], { aliases: ['简称'] }),
    column('kind', ['文件种类', '从下拉列表中选择。'], choice(INSTRUMENT_KIND), {
      aliases: ['效力级别', '文件类别'],
      required: true,
    }),
    ...localized('issuer', ['制定机关', '如 国务院。'], { aliases: ['发布机关'], required: true }),
    column('documentNumber', ['发文字号', '如 主席令第65号。'], 'text', { aliases: ['文号'] }),
    column('promulgatedOn', ['公布日期', '首次公布的日期。'], 'day', { aliases: ['发布日期'] }),
    column('effectiveOn', ['施行日期', '首次施行的日期。'], 'day', {
      aliases: ['实施日期', '生效日期'],
    }),
    column('repealedOn', ['废止日期', '不再有效的日期；仍然有效的不填。'], 'day', {
      aliases: ['失效日期'],
    }),
    ...localized('repealedBy', ['废止依据', '由什么文件废止。']),
    column(
      'replacedBy',
      ['替代文件标识', '取而代之的文件，也要在本表中。'],
      reference('instruments', 'key'),
    ),
    column('verification', ['核对情况', '是否对照原文核对过。'], choice(VERIFICATION), {
      required: true,
    }),
  ],
  { aliases: ['法律法规', '法律依据文件'], required: true },
)

const versions = table(
  ['versions', '文件修改', '法律文件的历次修正、修订，按时间顺序，每次一行。'],
  'instrument',
  [
    column('instrument', ['文件标识', '“法律文件”表中的标识。'], reference('instruments', 'key'), {
      required: true,
    }),
    column('kind', ['修改方式', '从下拉列表中选择。'], choice(VERSION_KIND), { required: true }),
    column('on', ['修改日期', '通过或者公布修改的日期。'], 'day', { required: true }),
    column('effectiveOn', ['修改施行日期', '修改开始施行的日期。'], 'day'),
    ...localized('by', ['修改依据', '作出修改的决定。']),
  ],
  {
    aliases: ['修改情况'],
    path: ['versions'],
    parent: { table: 'instruments', column: 'key' },
  },
)

export const INSTRUMENT_TABLES = [instruments, versions]
