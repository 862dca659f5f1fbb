import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Citation, citationsIn } from '../../src/citations/citations.ts'
import { judge, readCells } from '../support/citations-quality.ts'

const CELLS = readCells('test/citations/cells.yaml')

test('citations are read out of cells of every shape, and no trap is taken', () => {
  assert.ok(CELLS.length >= 50)
  for (const cell of CELLS) {
    const { wrong, trapped } = judge(cell)
    assert.deepEqual({ id: cell.id, wrong, trapped }, { id: cell.id, wrong: [], trapped: [] })
  }
})

const REAL = '../shared/real-lists/citations.yaml'

test('97 % of the citations of real lists are right, and no trap is taken', (t) => {
  if (!existsSync(REAL)) return t.diagnostic(`${REAL} is not there`)
  const judged = readCells(REAL).map(judge)
  const sum = (of: (each: (typeof judged)[number]) => number) =>
    judged.reduce((total, each) => total + of(each), 0)
  assert.ok(sum(({ right }) => right) >= 0.97 * sum(({ expected }) => expected))
  assert.ok(sum(({ right }) => right) >= 0.97 * sum(({ read }) => read))
  assert.deepEqual(
    judged.flatMap(({ trapped }) => trapped),
    [],
  )
})

test('a citation says its kind, dates, place and where it stands', () => {
  const text =
    '见【规范性文件】《关于渡口的决定》（2013年8月26日江政发〔2013〕84号，2016年2月6日修改）附件1目录第66项：设置审批'
  assert.deepEqual(citationsIn(text), [
    {
      title: '关于渡口的决定',
      kind: 'NORMATIVE_DOCUMENT',
      documentNumber: '江政发〔2013〕84号',
      versionYear: 2016,
      versionOn: '2016-02-06',
      promulgatedOn: '2013-08-26',
      articles: [],
      place: '附件1目录第66项',
      offset: 8,
      length: 54,
    },
  ])
  const kinds = (of: string) => citationsIn(of).map(({ kind }) => kind)
  assert.deepEqual(kinds('《港口法》《渡口管理条例》《江南省渡口条例》《渡工办法》'), [
    'LAW',
    'ADMINISTRATIVE_REGULATION',
    'LOCAL_REGULATION',
    null,
  ])
  assert.deepEqual(kinds('【规章】《渡工办法》《江南省渡工办法》【法规】《江南省渡口条例》'), [
    'DEPARTMENT_RULE',
    'LOCAL_RULE',
    'LOCAL_REGULATION',
  ])
  assert.deepEqual(
    kinds(
      '《渡口规定》（主席令第5号）《渡工规定》（国务院令第5号）《渡船规定》（交通部令第5号）《渡资规定》（法释〔2020〕5号）',
    ),
    ['LAW', 'ADMINISTRATIVE_REGULATION', 'DEPARTMENT_RULE', 'JUDICIAL_INTERPRETATION'],
  )
})

test('the same citation is read in whatever width, spacing or line it stands', () => {
  const read = (text: string) => citationsIn(text).map(({ offset: _, length: __, ...rest }) => rest)
  for (const { text } of CELLS.filter(({ id }) =>
    /ranges|articles-every|same-as|two-order/.test(id),
  )) {
    const plain = read(text.replace(/\n/g, '；'))
    assert.deepEqual(read(wide(text.replace(/\n/g, '；'))), plain)
    assert.deepEqual(read([...text.replace(/\n/g, '；')].join('\u200b')), plain)
  }
})

const wide = (text: string) =>
  text.replace(/[0-9(),:;]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

/** Texts of the pieces that citations are made of, in any order. */
const PIECES = [
  ...'《》〈〉<>（）()〔〕[]【】{}第条款项之至、，；。：:“”…—-.·●§ \n0123456789一二三十百千〇零年月日号令法发',
  '《劳动法》',
  '第三条',
  '第（二）项',
  '第一百零一条至第九百条',
  '国务院令第375号',
  '劳部发〔1994〕503号',
  '2018年12月29日',
  '修正',
  '通过',
  '根据',
  '依照',
  '关于修改',
  '的决定',
  '的通知',
  '【法律】',
  '法律：',
  '附件1',
  '中华人民共和国',
  '规定',
  '环(huán)',
  '同上',
  '本法',
  '以下简称',
  '條例',
  '𠮷',
  '\ud800',
]
const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((all) => all.join(''))

test('no text makes the reading fail, and what is read stands in it', () => {
  fc.assert(
    fc.property(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
      let before = 0
      for (const citation of citationsIn(text)) {
        assert.ok(citation.offset >= 0 && citation.length > 0, text)
        assert.ok(citation.offset + citation.length <= text.length, text)
        wellFormed(citation)
        assert.ok(citation.offset >= before - 64)
        before = citation.offset
      }
    }),
    { numRuns: 1000 },
  )
})

function wellFormed({ title, documentNumber, articles, promulgatedOn, versionOn }: Citation) {
  assert.ok(title !== null || documentNumber !== null || articles.length > 0)
  assert.ok(title === null || (title !== '' && !/[\s《》]/.test(title)), String(title))
  for (const article of articles)
    assert.match(article, /^[1-9]\d*(-[1-9]\d*)?(\.[1-9]\d*)?(\([1-9]\d*\))?$/)
  for (const day of [promulgatedOn, versionOn])
    if (day?.length === 10) assert.equal(new Date(day).toISOString().slice(0, 10), day)
}

test('the steps grow with the length of the text, whatever it repeats', () => {
  const unit = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(unit, (pieces) => {
      const text = pieces.join('')
      const [short, long] = [stepsOf(text, 4000), stepsOf(text, 16000)]
      assert.ok(long < 5 * short + 20_000, `${JSON.stringify(text)}: ${short} then ${long} steps`)
      assert.ok(long < 16000 * 2500, `${JSON.stringify(text)}: ${long} steps`)
    }),
    { numRuns: 60 },
  )
})

/** The steps of reading a text of a length: each attempt of a pattern, and each unit that a pattern may look at freely. */
function stepsOf(unit: string, length: number): number {
  const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
  const { exec } = RegExp.prototype
  let steps = 0
  RegExp.prototype.exec = function counting(given: string) {
    steps += this.sticky ? 1 : 1 + given.length
    return exec.call(this, given)
  }
  try {
    citationsIn(text)
  } finally {
    RegExp.prototype.exec = exec
  }
  return steps
}
