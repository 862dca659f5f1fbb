import type { Table } from '../../dataset/table.ts'
import { type Cell, OPTIONAL, REQUIRED, tall } from './cells.ts'
import { GUIDE_SHEET } from './limits.ts'

/** The first sheet: how the others are filled in. */
export const guide = (tables: Table[]) => ({
  sheet: GUIDE_SHEET,
  columns: WIDTHS.map((width) => ({ width })),
  data: [
    [{ ...text('权力清单填报说明'), fontWeight: 'bold' }],
    ...RULES.map((rule, index) => tall([text(`${index + 1}`), text(rule)], WIDTHS)),
    [],
    ['工作表', '内容', '是否必填'].map(
      (title): Cell => ({
        ...text(title),
        fontWeight: 'bold',
        backgroundColor: OPTIONAL,
      }),
    ),
    ...tables.map(({ sheet, note, required }) => [
      text(sheet),
      text(note),
      required ? { ...text('必填'), backgroundColor: REQUIRED } : text('按需'),
    ]),
  ] satisfies Cell[][],
})

const WIDTHS = [18, 78, 10]

const text = (value: string): Cell => ({ value, type: String, wrap: true, alignVertical: 'top' })

const RULES = [
  '每个工作表的第一行是表头，从第二行开始填写，一行一条记录；空行会被跳过。表头和工作表的名称请不要改动，列的顺序可以调整，不用的列可以删除。',
  '橙色表头的列必填，蓝色表头的列按需填写。把鼠标移到表头上可以看到填写说明。',
  '不知道的内容一律留空，不要猜测，也不要填“无”“不详”“/”等字样。',
  '有下拉列表的单元格请从列表中选择。',
  '标识（如 wuhan-hrss）由小写字母、数字和连字符组成，在表与表之间用来互相引用，必须完全一致。',
  '先填“发布机关”“行政区划”“承办机构”“清单版本”“权力类别”和“法律文件”，再填“权力事项”，最后填设定依据、办理条件、申请材料等各表；这些表的第一列是所属事项的编码，同一事项的各行按先后顺序排列。',
  '日期写成 2016-01-31、2016/1/31 或 2016年1月31日。条款写成 57、57.2（第二款）、14(1)（第一项）、17-1（第十七条之一），或 第五十七条第二款。',
  '一个单元格填多个词语、条款时用顿号隔开；词语本身含有顿号、逗号、分号时，用英文双引号括起来。',
  '请不要合并单元格，不要在表格旁边写字。公式按其计算结果读取。以 = + - @ 开头的文字前面会有一个单引号，这是为了防止被当作公式，读取时会去掉。',
  '填好后运行 check 检查，所有问题会连同所在的工作表和单元格一起列出。',
]
