import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check } from '../../src/checking/check.ts'
import { problemLine } from '../../src/formats/problem.ts'
import { readList } from '../../src/formats/read.ts'
import { documentVector } from '../../src/search/document.ts'
import { fold } from '../../src/search/fold.ts'
import { typed } from '../../src/search/phrases.ts'
import { sounded } from '../../src/search/segment.ts'
import { edited } from '../support/editions.ts'

const LICENSING = 'powers/licensing.yaml'

/** What no table, no index or no address has room for, or nobody could see, and the line that says so. */
const REFUSED: [what: string, edit: Parameters<typeof edited>[number], line: RegExp][] = [
  [
    'a day before the year 1',
    ['edition.yaml', 'effectiveOn: 2016-01-01', 'effectiveOn: 0000-01-01'],
    /error invalid-value effectiveOn is "0000-01-01"; it must be a day of the calendar, YYYY-MM-DD$/,
  ],
  [
    'more copies than an integer holds',
    [LICENSING, 'copies: null', 'copies: 3000000000'],
    /error invalid-value .*copies is 3000000000; it must be 2147483647 or less$/,
  ],
  [
    'an order beyond an integer',
    ['edition.yaml', /order: 1\b/, 'order: 3000000000'],
    /error invalid-value .*order is 3000000000; it must be 2147483647 or less$/,
  ],
  [
    'a count beyond an integer',
    ['edition.yaml', 'powers: 37', 'powers: 3000000000'],
    /error invalid-value declared\.powers is 3000000000; it must be 2147483647 or less$/,
  ],
  [
    'a key longer than its address',
    ['edition.yaml', 'key: wuhan-hrss-2016', `key: ${'a'.repeat(201)}`],
    /error invalid-value key is ".*…; it must be a key of at most 200 characters$/,
  ],
  [
    'the key of an element that no index holds',
    ['edition.yaml', /(key: )name(?=, name: \{ zh: 权力名称)/, `$1${'基'.repeat(201)}`],
    /error invalid-value elements\[0\]\.key is ".*…; it must be a text of at most 200 characters$/,
  ],
  [
    'an article beyond an integer',
    [LICENSING, 'articles: [ "11" ]', 'articles: [ "3000000000" ]'],
    /error invalid-value .*articles\[0\] is "3000000000"; it must be an article such as /,
  ],
  [
    'a name of a million characters',
    [LICENSING, /zh: "[^"]+"/, `zh: "${'长'.repeat(1_000_000)}"`],
    /error invalid-value \[0\]\.name\.zh is ".*…; it must be a text of at most 32767 characters$/,
  ],
  ...['\u3000', '\u3164', '\u115f', '\u{e0100}', '\uffff', '\u0301'.repeat(200), '\u2800'].map(
    (text): (typeof REFUSED)[number] => [
      `a name of U+${text.codePointAt(0)?.toString(16)} only`,
      [LICENSING, /zh: "[^"]+"/, `zh: "${text}"`],
      /error invalid-value \[0\]\.name\.zh is ".*; it must be a text in which something can be seen$/,
    ],
  ),
]

for (const [what, edit, line] of REFUSED)
  test(`${what} does not pass the check`, async () => {
    const { problems, list: dataset } = await check(await readList(await edited(edit)))
    assert.equal(dataset, undefined)
    const told = problems.listed.filter(({ severity }) => severity === 'error').map(problemLine)
    assert.ok(
      told.some((problem) => line.test(problem)),
      told.join('\n').slice(0, 2_000),
    )
  })

test('a character that is two units of UTF-16 is never cut in half', () => {
  for (const text of ['佛山市𧒽岗街道', '機㗲㜢㺏䁪䧢嗰嚧', '𠮷野']) {
    const made = [...Object.values(typed(text)), ...sounded(fold(text)).map(({ token }) => token)]
    for (const one of made) assert.ok(one.isWellFormed(), one)
  }
})

test('the tokens of a power never outgrow what PostgreSQL holds of them', () => {
  const words = Array.from({ length: 200_000 }, (_, index) => `${index}`).join(' ')
  const vector = documentVector([{ field: 'summary', position: 1, text: { zh: words } }], [])
  assert.ok(vector.startsWith("'w:0':3 "))
  assert.match(vector, /^(?:'[^' ]+':3 )*'[^' ]+':3$/)
  assert.ok(Buffer.byteLength(vector.replace(/'|:3 /g, '')) < 1_048_575)
})
