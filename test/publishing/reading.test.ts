import assert from 'node:assert/strict'
import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { check } from '../../src/checking/check.ts'
import { readChecked } from '../../src/checking/read-checked.ts'
import { contentHash } from '../../src/dataset/content-hash.ts'
import { DatasetError, problemLine } from '../../src/formats/problem.ts'
import { readList } from '../../src/formats/read.ts'
import { edited } from '../support/editions.ts'
import { WUHAN } from '../support/service.ts'

/** The problems of a dataset, without the line that counts them. */
async function problems(folder: string): Promise<string[]> {
  const error = await readChecked(folder).then(
    () => undefined,
    (error) => error,
  )
  assert.ok(error instanceof DatasetError, String(error))
  return error.message.split('\n').slice(1)
}

const LICENSING = 'powers/licensing.yaml'

/** What is changed in a file, and the problem that has to name its place. */
const WRONG: [name: string, edit: Parameters<typeof edited>[number], line: string][] = [
  [
    'an unknown key',
    [LICENSING, 'unit: administrative', 'office: administrative'],
    `${LICENSING}:6:3 error unknown-key "office" is not a key of the format here (see FORMAT.md)`,
  ],
  [
    'a missing key',
    [LICENSING, /^ {2}initiation: .*\n/m, ''],
    `${LICENSING}:1:3 error missing-key [0].initiation is missing; it must be one of ON_APPLICATION, EX_OFFICIO, UNKNOWN`,
  ],
  [
    'a value of an enumeration misspelt',
    [LICENSING, 'role: CONFERS', 'role: CONFER'],
    `${LICENSING}:12:13 error invalid-value [0].legalBases[0].role is "CONFER"; it must be one of CONFERS, CONDITIONS, MATERIALS, PROCEDURE, TIME_LIMIT, FEE, SANCTION, REMEDY; did you mean "CONFERS"?`,
  ],
  [
    'a day that no calendar has',
    [LICENSING, 'versionOn: 2013-06-29', 'versionOn: 2013-06-31'],
    `${LICENSING}:13:18 error invalid-value [0].legalBases[0].versionOn is "2013-06-31"; it must be a day of the calendar, YYYY-MM-DD`,
  ],
  [
    'an article in words',
    [LICENSING, 'articles: [ "11" ]', 'articles: [ "第十一条" ]'],
    `${LICENSING}:11:19 error invalid-value [0].legalBases[0].articles[0] is "第十一条"; it must be an article such as "57", "57.2" (paragraph 2), "14(1)" (item 1) or "17-1" (第十七条之一)`,
  ],
  [
    'an instrument that is not there',
    [LICENSING, 'instrument: labor-contract-law', 'instrument: labour-contract-law'],
    `${LICENSING}:544:19 error unknown-instrument "labour-contract-law" is not an instrument of this dataset; did you mean "labor-contract-law"?`,
  ],
  [
    'a unit that is not there',
    [LICENSING, 'unit: administrative-approval-division', 'unit: administrative-aproval-division'],
    `${LICENSING}:6:9 error unknown-unit "administrative-aproval-division" is not a unit of this dataset; did you mean "administrative-approval-division"?`,
  ],
  [
    'a category that is not there',
    [LICENSING, 'code: XK-01', 'code: XX-01'],
    `${LICENSING}:1:9 error unknown-category "XX" is not a category of this dataset; did you mean "XK"?`,
  ],
  [
    'a code twice',
    [LICENSING, 'code: XK-02', 'code: XK-01'],
    `${LICENSING}:293:9 error duplicate-code "XK-01" stands already at ${LICENSING}:1:9; it must be unique in the edition`,
  ],
  [
    'a count that differs',
    ['edition.yaml', 'powers: 37', 'powers: 38'],
    'edition.yaml:15:36 error count-differs says 38, but the dataset holds 37 powers',
  ],
  [
    'a negative amount',
    [LICENSING, 'amount: 30', 'amount: -30'],
    `${LICENSING}:126:15 error invalid-value [0].timeLimits[0].amount is -30; it must be 1 or more`,
  ],
  [
    'a key twice in a mapping',
    [
      LICENSING,
      '  initiation: ON_APPLICATION',
      '  initiation: ON_APPLICATION\n  initiation: EX_OFFICIO',
    ],
    `${LICENSING}:9:3 error syntax Map keys must be unique`,
  ],
  [
    'a power that nothing confers',
    ['powers/reward.yaml', /role: CONFERS/g, 'role: CONDITIONS'],
    'powers/reward.yaml:10:5 error no-conferring-basis no legal basis has the role CONFERS; a power needs one',
  ],
]

for (const [name, edit, line] of WRONG)
  test(`${name} is a problem with its place`, async () => {
    assert.ok(
      (await problems(await edited(edit))).includes(line),
      (await problems(await edited(edit))).join('\n'),
    )
  })

test('an empty currentArticles says nothing of a day: the rule counts as standing, and that is told', async () => {
  const folder = await edited([
    'powers/coercion.yaml',
    'currentArticles: [ "9", "17" ]',
    'currentArticles: null',
  ])
  const { problems: found } = await check(await readList(folder))
  assert.equal(found.counts.error, 0)
  assert.match(
    found.listed.map(problemLine).join('\n'),
    /^powers\/coercion.yaml:\d+:24 warning fall-without-date .* "administrative-coercion-law"$/m,
  )
})

test('a list that names current articles nowhere was not compared with the law, which is one thing to tell', async () => {
  const powers = await readdir(join(WUHAN, 'powers'))
  const folder = await edited(
    ...powers.map((file): [string, RegExp, string] => [
      `powers/${file}`,
      /^ +currentArticles: .*\n/gm,
      '',
    ]),
  )
  const { problems: found } = await check(await readList(folder))
  const told = found.listed.map(problemLine).filter((line) => /currentArticles|compared/.test(line))
  assert.match(
    told.join('\n'),
    /^edition\.yaml:\d+:\d+ warning law-not-compared is 2025-04-19, .*$/,
  )
})

test('all problems of all files come at once', async () => {
  const folder = await edited(
    [LICENSING, 'role: CONFERS', 'role: CONFER'],
    ['publisher.yaml', 'kind: DIVISION', 'kind: DEPARTMENT'],
    ['instruments/laws.yaml', 'kind: LAW', 'kind: STATUTE'],
  )
  const files = (await problems(folder)).map((line) => line.split(':')[0])
  assert.deepEqual(files, ['publisher.yaml', 'instruments/laws.yaml', LICENSING])
})

test('files that are missing, not UTF-8 or hold an alias bomb are problems, not crashes', async () => {
  const missing = await edited(['edition.yaml', 'year', 'year'.toUpperCase()])
  await rm(join(missing, 'edition.yaml'))
  assert.deepEqual(await problems(missing), [
    'edition.yaml:1:1 error missing-file there is no such file',
  ])

  const encoded = await edited(['edition.yaml', '2016', '2017'])
  await writeFile(join(encoded, 'edition.yaml'), Buffer.from([0xce, 0xe4, 0xba, 0xba]))
  assert.match(
    (await problems(encoded))[0] ?? '',
    /^edition.yaml:1:1 error encoding this looks like GB18030 \(GBK\); save it as UTF-8/,
  )

  const bomb = await edited(['edition.yaml', '2016', '2017'])
  const levels = Array.from(
    { length: 12 },
    (_, level) => `l${level + 1}: &l${level + 1} [${Array(9).fill(`*l${level}`).join(', ')}]`,
  )
  await writeFile(join(bomb, 'edition.yaml'), `l0: &l0 x\n${levels.join('\n')}\n`)
  assert.match(
    (await problems(bomb))[0] ?? '',
    /^edition.yaml:7:10 error syntax aliases repeat more than 100000 values/,
  )
})

test('the content hash depends on what is said, not on how it is written or what the registry says', async () => {
  const hash = async (...edits: Parameters<typeof edited>) =>
    contentHash(await readChecked(await edited(...edits)))
  const original = await contentHash(await readChecked(WUHAN))
  assert.match(original, /^[0-9a-f]{64}$/)
  assert.equal(await hash([LICENSING, 'copies: null', 'copies: ~ # none']), original)
  assert.equal(await hash([LICENSING, /^ {6}copies: null\n/m, '']), original, 'null is absent')
  assert.equal(
    await hash(['instruments/laws.yaml', '主席令（七届）第16号', '主席令（七届）第17号']),
    original,
  )
  assert.notEqual(await hash([LICENSING, 'amount: 30', 'amount: 31']), original)
  assert.notEqual(await hash(['publisher.yaml', 'hotline: "12333"', 'hotline: "12345"']), original)
})
