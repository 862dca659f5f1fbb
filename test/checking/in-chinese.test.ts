import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check } from '../../src/checking/check.ts'
import { inChinese, inWordsOfSheet } from '../../src/checking/in-chinese.ts'
import { problemLine } from '../../src/formats/problem.ts'
import { readList } from '../../src/formats/read.ts'
import { edited } from '../support/editions.ts'
import { start } from '../support/process.ts'
import { WUHAN } from '../support/service.ts'
import { changed, file, writeWorkbook, wuhan } from '../support/workbooks.ts'

const problemsOf = async (path: string) => (await check(await readList(path))).problems.listed

test('a rule of a whole names the value that breaks it, and what it is held against', async () => {
  const folder = await edited(['powers/penalty.yaml', /max: (\d+)/, 'max: 1'])
  assert.match(
    (await problemsOf(folder)).map(problemLine).join('\n'),
    /error invalid-value \[\d+\]\.sanctions\[\d+\]\.fine\.max is 1; it must be at least min, \d+$/m,
  )
})

test('the problems of a workbook are told in the words of its sheets, in Chinese too', async () => {
  const bytes = await changed(await writeWorkbook(await wuhan(2)), {
    '设定依据!A2': 'XK-1',
    '设定依据!C2': '见附件',
    '设定依据!C3': 46_039,
    '设定依据!D2': '收费',
    '设定依据!E3': '2016年',
    '设定依据!F3': null,
    '办理期限!F2': '20个工作日',
    '权力事项!B3': new Date('2016-01-01T00:00:00Z'),
    '权力事项!I2': '否',
    '权力事项!P2': '"未闭合',
    '权力事项!V2': '备注',
    '权力事项!DA3': '备注',
    '权力事项!F1': '承办机沟',
    '发布机关!A3': 'second',
    权力类别: '权利类别',
  })
  const problems = await problemsOf(await file('list.xlsx', bytes))
  const lines = problems.map(inChinese).map(inWordsOfSheet)
  assert.ok(problems.length > 12)
  for (const [index, { message }] of lines.entries())
    assert.doesNotMatch(
      message.replace(/[“"][^”"]*[”"]/g, ''),
      /[a-z]{3,} [a-z]{2,}/,
      problems[index]?.message,
    )
  const said = lines.map(problemLine)
  for (const line of [
    'list.xlsx!权利类别!A1 error unknown-sheet 不是清单的工作表；是不是“权力类别”？',
    'list.xlsx!权力事项!F1 error unknown-column “承办机沟”不是“权力事项”的列；是不是“承办机构”？',
    'list.xlsx!办理期限!F2 error invalid-value "期限"是"20个工作日"；应为整数；请在此填20，在单位一列填工作日',
    'list.xlsx!设定依据!A2 error unknown-power “权力事项”里没有“XK-1”；是不是“XK-01”？',
  ])
    assert.ok(said.includes(line), said.join('\n'))
})

test('numerals, names that are nearly right and choices left out are told in the words of the sheet', async () => {
  const bytes = await changed(await writeWorkbook(await wuhan(2)), {
    '办理期限!F2': '二十个工作日',
    '办理期限!G2': null,
    '权力事项!F2': '行政审批',
    '设定依据!B2': '民办教育促进发',
    '设定依据!F3': null,
  })
  const problems = await problemsOf(await file('list.xlsx', bytes))
  const lines = problems.map(inChinese).map(inWordsOfSheet).map(problemLine)
  for (const line of [
    'list.xlsx!办理期限!F2 error invalid-value "期限"是"二十个工作日"；应为整数；请在此填20，在单位一列填工作日',
    'list.xlsx!办理期限!G2 error missing-key 缺少"期限单位"；应为下列之一：工作日, 日, 月, 年',
    'list.xlsx!权力事项!F2 error invalid-value "承办机构"是"行政审批"；应为标识：小写字母、数字和单个连字符；是不是“行政审批处”？',
    'list.xlsx!设定依据!B2 error invalid-value "依据文件"是"民办教育促进发"；应为标识：小写字母、数字和单个连字符；是不是“民办教育促进法”？',
  ])
    assert.ok(lines.includes(line), lines.join('\n'))
})

test('what the format calls by its name has that of the column in Chinese as well', () => {
  const message =
    'is 2025-04-19, but no legal basis has currentArticles: the rules count as standing'
  const problem = {
    path: 'a.xlsx',
    sheet: '清单版本',
    cell: 'M2',
    code: 'law-not-compared',
    message,
  }
  assert.equal(
    inWordsOfSheet(inChinese({ ...problem, severity: 'warning' })).message,
    '是2025-04-19，但没有一条法律依据有 现行条款：各项规定视为仍然有效',
  )
})

test('every message about the Wuhan list has a translation', async () => {
  for (const problem of await problemsOf(WUHAN))
    assert.match(inChinese(problem).message, /\p{Script=Han}{2}/u, problem.message)
})

test('check speaks the language that is asked for, else that of the locale', async () => {
  const path = await file('list.csv', Buffer.from('编码,名称\n'))
  const chinese = /error not-a-workbook 是文本表格，不是清单的工作簿；请用 import 读取\n/
  const english = /error not-a-workbook is a table as text/
  for (const [env, args, line] of [
    [{ LANG: 'zh_CN.UTF-8' }, [], chinese],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, [], chinese],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C.UTF-8' }, [], english],
    [{ LANG: 'zh_CN.UTF-8' }, ['--lang', 'en'], english],
    [{}, ['--lang', 'zh'], chinese],
  ] as const)
    assert.match((await start(env, 'check', path, ...args).exited).out, line)
  const wrong = await start({}, 'check', path, '--lang', 'fr').exited
  assert.equal(wrong.code, 2)
})
