import assert from 'node:assert/strict'
import { mkdir, rename, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { check } from '../../src/checking/check.ts'
import { collectProblems, MAX_ERRORS } from '../../src/checking/problem-collector.ts'
import { problemLine } from '../../src/formats/problem.ts'
import { readList } from '../../src/formats/read.ts'
import { edited } from '../support/editions.ts'
import { largeList } from '../support/large-list.ts'
import { start } from '../support/process.ts'
import { WUHAN } from '../support/service.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const lines = async (path: string, severity = 'error') =>
  (await check(await readList(path))).problems.listed
    .filter((problem) => problem.severity === severity)
    .map(problemLine)

/** The Wuhan list with one file written anew. */
async function withFile(file: string, content: string | Buffer) {
  const folder = await edited(['edition.yaml', 'key: wuhan-hrss-2016', 'key: wuhan-hrss-2017'])
  await writeFile(join(folder, file), content)
  return folder
}

const LICENSING = 'powers/licensing.yaml'
const LAWS = 'instruments/laws.yaml'

/** What is changed in a file, and the problem that has to name its place. */
const WRONG: [name: string, edit: Parameters<typeof edited>[number], line: RegExp][] = [
  [
    'a version before promulgation',
    [LICENSING, 'versionOn: 2013-06-29', 'versionOn: 1999-06-29'],
    /^powers\/licensing\.yaml:13:18 error version-before-promulgation is 1999-06-29, before "private-education-promotion-law" was promulgated, 2002-12-28$/,
  ],
  [
    'a version that there is not',
    [LICENSING, 'versionOn: 2013-06-29', 'versionOn: 2013-06-28'],
    /^powers\/licensing\.yaml:13:18 error unknown-version is 2013-06-28; "private-education-promotion-law" has versions of 2002-12-28, 2013-06-29, /,
  ],
  [
    'a version that is not in force yet',
    [LICENSING, 'versionOn: 2013-06-29', 'versionOn: 2016-11-07'],
    /^powers\/licensing\.yaml:13:18 error version-not-in-force is 2016-11-07, a version of ".*" in force from 2017-09-01; lawAsOf is 2016-01-31$/,
  ],
  [
    'a rule that ended before the version cited',
    [LICENSING, 'versionOn: 2013-06-29', 'versionOn: 2013-06-29\n      ceasedOn: 2001-01-01'],
    /error date-out-of-order is 2001-01-01, before versionOn, 2013-06-29$/,
  ],
  [
    'a code that a power of another file has',
    ['powers/reward.yaml', /- code: JL-01/, '- code: CF-02'],
    /^powers\/reward\.yaml:\d+:9 error duplicate-code "CF-02" stands already at powers\/penalty\.yaml:\d+:9; it must be unique in the edition$/,
  ],
  [
    'a jurisdiction within itself',
    ['publisher.yaml', 'code: "420000"', 'code: "420100"'],
    /^publisher\.yaml:\d+:\d+ error duplicate-code "420100" stands already at publisher\.yaml:\d+:\d+; /,
  ],
  [
    'the law checked before it stood so',
    ['edition.yaml', /^lawCheckedOn: .*$/m, 'lawCheckedOn: 2015-12-31'],
    /^edition\.yaml:\d+:15 error date-out-of-order is 2015-12-31, before lawAsOf, 2016-01-31$/,
  ],
  [
    'a version before the promulgation',
    [LAWS, 'on: 2017-06-27', 'on: 1983-06-27'],
    /^instruments\/laws\.yaml:21:11 error date-out-of-order is 1983-06-27, before promulgatedOn, 1989-04-04$/,
  ],
  [
    'a mark that nobody sees',
    [LICENSING, 'zh: "', 'zh: "\u202e'],
    /^powers\/licensing\.yaml:2:15 error invalid-value \[0\]\.name\.zh is "<U\+202E>.*" with U\+202E \(right-to-left override\) as character 1; it must be a text without hidden characters$/,
  ],
  [
    'a tag that the format does not know',
    [LICENSING, 'code: XK-01', 'code: !!js/function XK-01'],
    /^powers\/licensing\.yaml:1:\d+ error syntax Unresolved tag/,
  ],
]

for (const [name, edit, line] of WRONG)
  test(`${name} is a problem with its place`, async () => {
    const found = await lines(await edited(edit))
    assert.ok(
      found.some((problem) => line.test(problem)),
      found.join('\n'),
    )
  })

test('warnings stand apart: a basis that fell, a fee and a contact not known, law nobody cites', async () => {
  const { problems, list: dataset } = await check(await readList(WUHAN))
  assert.equal(problems.counts.error, 0)
  assert.ok(dataset)
  assert.deepEqual([...new Set(problems.listed.map(({ code }) => code))].sort(), [
    'basis-not-in-force',
    'contact-unknown',
    'fee-unknown',
    'instrument-not-cited',
  ])
  const later = await edited(['edition.yaml', 'lawAsOf: 2016-01-31', 'lawAsOf: 2018-06-01'])
  assert.ok((await lines(later, 'warning')).some((line) => line.includes(' version-superseded ')))
  assert.deepEqual(await lines(later), [])
})

test('an article that the version cited does not have is told, where the number of articles is known', async () => {
  const folder = await edited(
    ['powers/penalty.yaml', /article: "42"/, 'article: "86"'],
    ['powers/licensing.yaml', 'articles: [ "57" ]', 'articles: [ "99" ]'],
  )
  const warned = (await lines(folder, 'warning')).filter((line) =>
    line.includes('article-beyond-end'),
  )
  assert.equal(warned.length, 2, warned.join('\n'))
  assert.match(
    warned.join('\n'),
    /is 86; the version of 2009-08-27 of "administrative-penalty-law" ends with article 64/,
  )
  assert.match(
    warned.join('\n'),
    /is 99; the version of .* of "labor-contract-law" ends with article 98/,
  )
})

test('no number of warnings hides an error, and what is too much to tell is counted', () => {
  const problems = collectProblems()
  const problem = { path: 'x.yaml', line: 1, column: 1, code: 'x', message: 'x' }
  problems.add(Array.from({ length: 1_500 }, () => ({ ...problem, severity: 'warning' as const })))
  problems.add([{ ...problem, severity: 'error' }])
  assert.deepEqual(problems.counts, { error: 1, warning: 1_500 })
  assert.equal(problems.listed.length, 1_001)
  assert.equal(problems.listed.at(-1)?.severity, 'error')
})

test('what is wrong in one file does not make others wrong', async () => {
  const folder = await edited(
    [LAWS, 'kind: LAW', 'kind: STATUTE'],
    [LICENSING, 'initiation: ON_APPLICATION', 'initiation: SOMEHOW'],
  )
  assert.equal((await lines(folder)).length, 2)
})

test('files that cannot be read are problems with their place', async () => {
  const text = '项目：许可\n名称：武汉'
  for (const [content, line] of [
    ['', /^edition\.yaml:1:1 error empty-file the file is empty$/],
    ['# nothing\n', /^edition\.yaml:1:1 error empty-file the file holds nothing but comments$/],
    [
      Buffer.from([0x61, 0x0a, 0xe9, 0x62]),
      /^edition\.yaml:2:1 error encoding the file is not UTF-8; save it as UTF-8$/,
    ],
    [
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      /^edition\.yaml:1:1 error encoding this is UTF-16 \(little-endian\); /,
    ],
    [`${'['.repeat(10_000)}\n`, /^edition\.yaml:1:\d+ error syntax more than 100 levels deep$/],
    ['a: 1\n---\nb: 2\n', /^edition\.yaml:\d:\d error syntax a second document; a file holds one$/],
    [
      Buffer.alloc(17 * 1024 * 1024, 0x20),
      /^edition\.yaml:1:1 error too-large the file is larger than 16 MiB; /,
    ],
  ] as const) {
    const [first] = await lines(await withFile('edition.yaml', content as Buffer))
    assert.match(first ?? '', line)
  }
  const folder = await withFile('powers/notes.txt', 'x')
  assert.deepEqual(
    (await lines(folder, 'warning')).filter((line) => line.startsWith('powers/notes')),
    [
      'powers/notes.txt:1:1 warning ignored-file only files that end in .yaml or .yml are read here',
    ],
  )
  await mkdir(join(folder, 'powers/folder.yaml'))
  await symlink('ring.yaml', join(folder, 'powers/ring.yaml'))
  assert.deepEqual(await lines(folder), [
    'powers/folder.yaml:1:1 error unreadable-file this is a folder, not a file',
    'powers/ring.yaml:1:1 error unreadable-file the file cannot be read: symbolic links lead in a circle',
  ])
})

test('JSON: what is no JSON, a key twice, a key that has no place, and a value with its line and column', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'list.json')
  const first = async (text: string) => {
    await writeFile(file, text)
    return (await lines(file))[0] ?? ''
  }
  assert.match(
    await first('{ "publisher":\n  oops }'),
    /^list\.json:2:\d error syntax this is no JSON: /,
  )
  assert.match(
    await first('{\n "powers": [], "powers": [] }'),
    /^list\.json:2:16 error syntax Map keys must be unique$/,
  )
  assert.match(
    await first('[]'),
    /^list\.json:1:1 error invalid-value the file is not expected here; a dataset is one object with publisher, edition, /,
  )
  assert.match(
    await first('{ "list": 1 }'),
    /^list\.json:1:3 error unknown-key "list" is not expected here/,
  )
  await writeFile(
    file,
    '{"publisher": {}, "edition": {}, "instruments": [],\n "powers": [{"code": "xk"}]}',
  )
  assert.ok(
    (await lines(file)).includes(
      'list.json:2:22 error invalid-value [0].code is "xk"; it must be a category code, a hyphen and a number: XK-01',
    ),
  )
})

test('bytes that were damaged are problems, or a list all the same, and never a crash', async () => {
  const folder = await edited(['edition.yaml', 'key: wuhan-hrss-2016', 'key: wuhan-hrss-2017'])
  const { readFile } = await import('node:fs/promises')
  const original = await readFile(join(folder, 'powers/reward.yaml'))
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(original.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      async (damage) => {
        const bytes = Buffer.from(original)
        for (const [at, byte] of damage) bytes[at] = byte
        await writeFile(join(folder, 'powers/reward.yaml'), bytes)
        const { problems, list: dataset } = await check(await readList(folder))
        assert.equal(problems.counts.error === 0, dataset !== undefined)
      },
    ),
    { numRuns: 8 },
  )
})

test('the command prints every problem and a sum, for a program too; it takes what npm says of where the user stands', async () => {
  const wrong = await edited(['edition.yaml', 'powers: 37', 'powers: 38'])
  const ended = await start({}, 'check', WUHAN, wrong).exited
  assert.equal(ended.code, 1)
  assert.match(
    ended.out,
    /\n\S+seeds\/wuhan-hrss: 37 powers, 109 instruments, 0 errors, \d+ warnings\n/,
  )
  assert.match(
    ended.out,
    /\nedition\.yaml:15:36 error count-differs says 38, [\s\S]*: 37 powers, 109 instruments, 1 errors, \d+ warnings\n$/,
  )
  const json = await start({ INIT_CWD: join(WUHAN, '..') }, 'check', 'wuhan-hrss', '--json').exited
  assert.equal(json.code, 0)
  const [{ path, powers, contentHash, errors, problems }] = JSON.parse(json.out).datasets
  assert.deepEqual([path, powers, errors], ['wuhan-hrss', 37, 0])
  assert.match(contentHash, /^[0-9a-f]{64}$/)
  assert.deepEqual(Object.keys(problems[0]), [
    'path',
    'line',
    'column',
    'severity',
    'code',
    'message',
  ])
  const elsewhere = await start({}, 'check', 'README.md').exited
  assert.match(
    elsewhere.out,
    /README\.md:1:1 error unknown-format is no dataset: it must be a folder, or end in \.json, \.zip or \.xlsx\n/,
  )
})

test('a list larger than memory is checked: its powers are read and forgotten', async () => {
  const folder = await largeList(1_600)
  const { NODE_COMPILE_CACHE, PATH } = process.env
  const env = { NODE_COMPILE_CACHE, PATH, NODE_OPTIONS: '--max-old-space-size=56' }
  const { out, code } = await start(env as Record<string, string>, 'check', folder).exited
  assert.equal(code, 0)
  assert.match(out, /: 1600 powers, 109 instruments, 0 errors, \d+ warnings\n$/)
})

test('a file full of tiny powers is not checked to its end: so many errors nobody mends at once', async () => {
  const path = join(temporaryFolder(), 'list.json')
  const powers = Array.from({ length: 30_000 }, () => '{"code":"A"}').join()
  await writeFile(path, `{"publisher":{},"edition":{},"instruments":[],"powers":[${powers}]}`)
  const { problems, list } = await check(await readList(path))
  const { error } = problems.counts
  assert.ok(error >= MAX_ERRORS && error < MAX_ERRORS + 100, `${error} errors`)
  assert.equal(list, undefined)
})

test('names of files with line breaks and escapes stand in one line, with nothing that a terminal obeys', async () => {
  const wrong = await edited(['edition.yaml', 'powers: 37', 'powers: 38'])
  await writeFile(join(wrong, 'powers', 'a\x1b[31m\nb\u202e.yaml'), '- x: 1\n')
  const folder = join(temporaryFolder(), 'list\x1b[2J\n')
  await rename(wrong, folder)
  const { out, err } = await start({}, 'check', folder).exited
  assert.match(out, /\npowers\/a<U\+001B>\[31m<U\+000A>b<U\+202E>\.yaml:1:3 error /)
  assert.match(out, /list<U\+001B>\[2J<U\+000A>: 37 powers, /)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
  assert.doesNotMatch(out + err, /[\x00-\x09\x0b-\x1f\u202e]/)
})

test('ten thousand instruments replaced by what is not there are told as fast as they are counted', async () => {
  const folder = temporaryFolder()
  const many = Array.from({ length: 10_000 }, (_, index) => index)
  const path = join(folder, 'list.json')
  const instruments = many.map((index) => ({
    key: `law-number-${index}`,
    replacedBy: `lawnumber-${index}`,
  }))
  const common = {
    title: { zh: '法' },
    kind: 'LAW',
    issuer: { zh: '国' },
    versions: [],
    repealedOn: '2020-01-01',
    verification: 'TEXT',
  }
  await writeFile(
    path,
    JSON.stringify({
      publisher: {},
      edition: {},
      instruments: instruments.map((one) => ({ ...one, ...common })),
      powers: [],
    }),
  )
  const { problems } = await check(await readList(path))
  const unknown = problems.listed.filter(({ code }) => code === 'unknown-instrument')
  assert.ok(problems.counts.error > 10_000)
  assert.match(
    unknown[0]?.message ?? '',
    /is not an instrument of this dataset; did you mean "law-number-0"\?$/,
  )
})

test('the same number on two instruments, and a promise longer than the law allows, are worth knowing', async () => {
  const shared = await edited([
    'instruments/laws.yaml',
    'documentNumber: 主席令（七届）第16号',
    'documentNumber: 主席令（九届）第16号',
  ])
  assert.deepEqual(
    (await lines(shared, 'warning')).filter((line) => line.includes('number-shared')),
    [
      'instruments/laws.yaml:128:19 warning number-shared "administrative-reconsideration-law" has 主席令（九届）第16号, which is the number of "administrative-litigation-law" too',
    ],
  )
  const promised = (amount: number) =>
    edited([
      'powers/licensing.yaml',
      /(code: XK-02[\s\S]*?kind: COMMITTED\n[\s\S]*?amount: )null/,
      `$1${amount}`,
    ])
  const told = async (folder: string) =>
    (await lines(folder, 'warning')).filter((line) => line.includes('promise-exceeds-law'))
  assert.deepEqual(await told(await promised(20)), [])
  assert.match(
    (await told(await promised(21))).join('\n'),
    /^powers\/licensing\.yaml:\d+:\d+ warning promise-exceeds-law promises 21 WORKING_DAY where the law allows 20$/,
  )
})

test('the standings of a folder are checked with it, and the instruments that they name count as cited', async () => {
  const whole = await start({}, 'check', WUHAN).exited
  assert.doesNotMatch(whole.out, /instrument-not-cited no power cites "petition-work-regulations"/)
  const folder = await edited(['standings.yaml', 'change: REPLACED', 'change: ALTERED'])
  const { code, out } = await start({}, 'check', folder).exited
  assert.equal(code, 1)
  assert.match(
    out,
    /standings\.yaml:\d+:\d+ error invalid-value .*"ALTERED"; it must be one of REPLACED/,
  )
})
