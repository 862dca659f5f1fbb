import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { CHINESE_WORDS } from '../../src/commands/chinese-words.ts'
import { commandLine } from '../../src/commands/command-line.ts'
import { differenceText } from '../../src/commands/difference-text.ts'
import { speak, worded, wordedError } from '../../src/commands/words.ts'
import { DatasetError } from '../../src/formats/problem.ts'
import { edited } from '../support/editions.ts'
import { start } from '../support/process.ts'

afterEach(() => speak('en'))

test('what a command says is translated whole, with what it names', () => {
  speak('zh')
  for (const [english, chinese] of CHINESE_WORDS) {
    const places = english.split('{}').length - 1
    const named = Array.from({ length: places }, (_, index) => `n${index + 1}`)
    let next = 0
    const said = worded(english.replaceAll('{}', () => named[next++] ?? ''))
    for (const name of named) assert.match(said, new RegExp(name), english)
    assert.match(said, /\p{Script=Han}/u, english)
    assert.doesNotMatch(chinese, /[a-z]{3,} [a-z]{2,}/, english)
  }
  assert.equal(
    worded(
      'there is no edition "wuhan-hrss-2061"; did you mean "wuhan-hrss-2016"?; those there are: wuhan-hrss-2016',
    ),
    '没有清单“wuhan-hrss-2061”；是不是“wuhan-hrss-2016”？现有：wuhan-hrss-2016',
  )
  for (const [english, chinese] of [
    [
      'yaml is a folder; say where it goes with --out <path>',
      'yaml 是文件夹；请用 --out <路径> 指明写到哪里',
    ],
    ['--publisher is missing; usage: npm run x', '缺少 --publisher；用法：npm run x'],
    ['--out a/b cannot be written (ENOENT)', '--out a/b 不能写入（ENOENT）'],
    [
      '--as-of is "2020-02-30"; it must be a day of the calendar, YYYY-MM-DD',
      '--as-of 是“2020-02-30”；应为日历上的一天，YYYY-MM-DD',
    ],
    ['--format is "pdf"; it must be one of json, csv', '--format 是“pdf”；应为以下之一：json, csv'],
  ] as const)
    assert.equal(worded(english), chinese)
  const difference = { fields: [], added: [], removed: [], changed: [], unchanged: 37 }
  assert.equal(
    worded(differenceText('a', 'b', difference)),
    'a → b\n新增 0 项，取消 0 项，修改 0 项，未变 37 项\n',
  )
})

test('every command takes the language, which is that of the locale where it is not given', () => {
  const form = { usage: 'dance', words: [0, 0] as [number, number] }
  commandLine(['--lang', 'zh'], form)
  assert.equal(worded('nothing to do\n'), '没有要做的\n')
  commandLine(['--lang', 'en'], form)
  assert.equal(worded('nothing to do\n'), 'nothing to do\n')
  assert.throws(
    () => commandLine(['--lang', 'fr'], form),
    /--lang is fr, and must be zh or en; usage: /,
  )
})

test('the problems that keep a list from being published are told as check tells them', async () => {
  const place = { path: 'list.xlsx', sheet: '设定依据', cell: 'E3' }
  const problem = {
    ...place,
    severity: 'error' as const,
    code: 'invalid-value',
    message: 'versionOn is "2016年"; it must be a day of the calendar, YYYY-MM-DD',
  }
  speak('zh')
  assert.equal(
    wordedError(new DatasetError('list.xlsx', [problem], 3)),
    'list.xlsx 中有 3 个问题\nlist.xlsx!设定依据!E3 error invalid-value 文本日期是"2016年"；应为日历上有的日期，YYYY-MM-DD\n另有 2 个',
  )
  const folder = await edited(['publisher.yaml', 'level: MUNICIPAL', 'level: CITY'])
  const { code, err } = await start({ LANG: 'zh_CN.UTF-8' }, 'publish', folder, '--dry-run').exited
  assert.equal(code, 1)
  assert.match(
    err,
    /^powerlist: .* 中有 1 个问题\n.*publisher\.yaml:9:10 error invalid-value jurisdiction\.level是"CITY"；应为下列之一：/,
  )
})

test('wrong usage is told in the language that stands among the words, whatever else is wrong with them', async () => {
  for (const [args, said] of [
    [
      ['dance', '--lang', 'zh'],
      /^powerlist: 用法：npm run powerlist -- <命令>，命令为以下之一：serve, /,
    ],
    [['check', '--bogus', '--lang=zh', 'x'], /^powerlist: 没有选项 --bogus；用法：/],
    [['errata', 'record', 'x', '--lang', 'zh'], /^powerlist: 缺少 --power；用法：/],
  ] as const) {
    const { code, err } = await start({ LANG: 'C' }, ...args).exited
    assert.equal(code, 2)
    assert.match(err, said)
  }
})
