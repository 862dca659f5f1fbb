import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import { checkCodes } from '../../src/checking/check-codes.ts'
import { nationalCode } from '../../src/dataset/national-code.ts'

const ITEM = { directory: '00', department: '14', sequence: '007', subItem: '021' }
const OF_DIRECTORY = { ...ITEM, type: '20', creditCode: null, level: null, businessItem: null }
const CREDIT_CODE = '11420000010833209R'

test('a code of the directory says directory, type, department, sequence and sub-item', () =>
  assert.deepEqual(nationalCode('002014007021'), OF_DIRECTORY))

test('a code of a body says whose it is and of which level, and the business item where it has one', () => {
  const ofBody = { ...OF_DIRECTORY, creditCode: CREDIT_CODE, level: 'PROVINCIAL' }
  assert.deepEqual(nationalCode(`${CREDIT_CODE}2002014007021`), ofBody)
  assert.deepEqual(nationalCode(`${CREDIT_CODE}200201400702102`), { ...ofBody, businessItem: '02' })
})

test('spaces, line breaks, hyphens and full width say nothing', () =>
  assert.deepEqual(nationalCode('００20 1400\n7-021'), OF_DIRECTORY))

test('letters stand where a province has made a code of its own', () => {
  const { directory, subItem } = nationalCode('422014016W01') ?? {}
  assert.deepEqual([directory, subItem], ['42', 'W01'])
})

test('what is no such code is none: another length, another type, a credit code alone, codes of a province', () => {
  for (const code of [
    '',
    '00201400702',
    '0020140070210',
    '003014007021',
    CREDIT_CODE,
    `${CREDIT_CODE}7002014007021`,
    `${CREDIT_CODE}20020140070210`,
    'XK-01',
    '4201001400001',
  ])
    assert.equal(nationalCode(code), null, code)
})

const FOUND = '../shared/dataset/codes.yaml'

if (existsSync(FOUND))
  test('every code that was found on a portal is read as it was by hand', () => {
    const codes = parse(readFileSync(FOUND, 'utf8')) as {
      basicCode: string
      taskCode: string
      directory: string
    }[]
    assert.ok(codes.length > 10)
    for (const { basicCode, taskCode, directory } of codes) {
      const basic = nationalCode(basicCode)
      assert.deepEqual(
        [basic?.directory === '00', basic?.creditCode],
        [directory === 'NATIONAL', null],
      )
      const { creditCode, level, businessItem, ...item } = nationalCode(taskCode) ?? {}
      assert.deepEqual(
        [creditCode, level, businessItem],
        [CREDIT_CODE, 'PROVINCIAL', taskCode.slice(-2)],
      )
      assert.deepEqual({ ...item, creditCode: null, level: null, businessItem: null }, basic)
    }
  })

type Checked = Parameters<typeof checkCodes>

const warnings = (power: { officialCode?: string; basicCode?: string }) =>
  [
    ...checkCodes(
      { code: 'XK-01', officialCode: null, basicCode: null, ...power } as unknown as Checked[0],
      () => ({ path: 'x', line: 1, column: 1 }),
      {
        edition: {
          categories: [{ code: 'XK', nationalTypeCode: '01', name: { zh: '行政许可' } }],
        },
        publisher: { jurisdiction: { code: '420000', level: 'PROVINCIAL' } },
      } as unknown as Checked[2],
    ),
  ].map(({ severity, code, message }) => `${severity} ${code} ${message}`)

test('codes are held against kind and publisher, as warnings', () => {
  assert.deepEqual(
    warnings({ officialCode: `${CREDIT_CODE}2000114007021`, basicCode: '000114007021' }),
    [],
  )
  assert.deepEqual(warnings({ officialCode: '鄂人社001' }), [])
  assert.match(warnings({ basicCode: '00011400' })[0] ?? '', /^warning code-form /)
  assert.match(
    warnings({ basicCode: '000214007021' })[0] ?? '',
    /^warning code-differs the type .* is 02; that of 行政许可 is 01$/,
  )
  assert.deepEqual(warnings({ basicCode: '002014007021' }), [])
  const city = warnings({ officialCode: `11420100010833209R3000114007021` })
  assert.match(
    city.join('\n'),
    /the level .* MUNICIPAL; that of the publisher is PROVINCIAL\n.*the place .* is 420100; that of the publisher is 420000$/,
  )
})
