import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inChinese } from '../../src/checking/in-chinese.ts'
import { speak, worded } from '../../src/commands/words.ts'
import { sentencesIn } from '../support/sentences.ts'

const MEANT_FOR_PEOPLE = [
  'src/{main,config,memory,address-range}.ts',
  'src/{calendar,checking,commands,dataset,formats,importing,publishing}/**/*.ts',
  'src/database/{address,lost,migrate,server-settings}.ts',
  'src/law/roll-forward.ts',
]

/** What no command says: labels and descriptions of the API, parts of files, words of an English table, the log of a service. */
const ELSEWHERE =
  /^src\/(dataset\/vocabulary|formats\/(jsonld|csv\/time-words|workbook\/(choices|header-notes|note-shapes|page-layout)|sheets\/workbook-parts))|chinese-(words|messages)/
/** Counts problems, which is said around them. */
const COUNTS = /formats\/problem\.ts$/
const LOG = /^(Powerlist listens on|PUBLIC_URL is not set: |Stopping: )/

const messages = sentencesIn(MEANT_FOR_PEOPLE).filter(
  ({ file, text }) => !ELSEWHERE.test(file) && !LOG.test(text),
)

test('every message of a command and of a check has its Chinese', () => {
  assert.ok(messages.length > 300, String(messages.length))
  speak('zh')
  const untranslated = messages.filter(({ text }) => !isChinese(worded(bare(text))))
  speak('en')
  assert.deepEqual(untranslated, [])
})

test('every message about a list has it where check looks for it', () => {
  const place = { path: 'list.xlsx', sheet: '权力事项', cell: 'A1' }
  const untranslated = messages
    .filter(({ file }) => /^src\/(checking|dataset|formats)\//.test(file) && !COUNTS.test(file))
    .filter(({ text }) => {
      const problem = { ...place, severity: 'error' as const, code: 'x', message: bare(text) }
      return !isChinese(inChinese(problem).message)
    })
  assert.deepEqual(untranslated, [])
})

/** A part of a message without what joins it to the rest. */
const bare = (text: string) => text.replace(/^; |^(it )?must be /, '')

/** Whether no English is left but commands, SQL, keys and what a quotation holds. */
const isChinese = (text: string) =>
  /\p{Script=Han}/u.test(text) &&
  !/[a-z]{2,} [a-z]{2,}/.test(
    text.replace(
      /`[^`]*`|[“"][^”"]*[”"]|npm run powerlist -- .*|create database .*|alter role .*/g,
      '',
    ),
  )
