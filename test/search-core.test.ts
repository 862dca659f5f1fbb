import assert from 'node:assert/strict'
import { test } from 'node:test'
import { belonging } from '../src/search/belonging.ts'
import { citedIn, counted, wider } from '../src/search/cited.ts'
import { elsewhereIn } from '../src/search/elsewhere.ts'
import { fold, foldedText } from '../src/search/fold.ts'
import { fragments } from '../src/search/fragments.ts'
import { wantedIn } from '../src/search/intent.ts'
import { typed } from '../src/search/phrases.ts'
import { question } from '../src/search/question.ts'
import { placesOf, said } from '../src/search/said.ts'
import { written } from '../src/search/segment.ts'
import { titlesOf } from '../src/search/short-titles.ts'
import { blurred, spelled } from '../src/search/sound.ts'
import { stem } from '../src/search/stem.ts'

test('folding keeps the place of every character', () => {
  for (const [text, folded] of [
    ['工傷認定', '工伤认定'],
    ['台灣同胞就業證', '台湾同胞就业证'],
    ['Ｗｏｒｋ　Ｐｅｒｍｉｔ', 'work permit'],
    ['①㈱', '1(株)'],
    ['𠮷野', '𠮷野'],
  ] as const) {
    assert.equal(foldedText(text), folded)
    const { start, end } = fold(text)
    assert.equal(start[0], 0)
    assert.equal(end.at(-1), text.length)
  }
})

test('tokens are characters, adjacent pairs and words', () => {
  const tokens = (text: string) => written(fold(text)).map(({ token }) => token)
  assert.deepEqual(tokens('工伤'), ['工', '伤', '工伤'])
  assert.deepEqual(tokens('工，伤'), ['工', '伤'])
  assert.deepEqual(tokens('Z签证 4050'), ['w:z', '签', '证', '签证', 'w:4050'])
})

test('an article of law is read in every writing', () => {
  for (const [text, before, articles] of [
    ['劳动法第三十九条', '劳动法', ['39']],
    ['工伤保险条例14条', '工伤保险条例', ['14']],
    ['《劳动合同法》第五十七条第二款', '劳动合同法', ['57.2', '57']],
    ['劳动保障监察条例 第三十条第一款第(二)项', '劳动保障监察条例', ['30.1(2)', '30.1', '30']],
    ['某法第十七条之一', '某法', ['17-1']],
    ['劳动法39', '劳动法', ['39']],
    ['labor law article 39', 'laborlaw', ['39']],
  ] as const)
    assert.deepEqual(citedIn(foldedText(text)), { before, articles: [...articles] }, text)
  assert.equal(citedIn('劳动条件'), null)
  assert.deepEqual(wider('14(1)'), ['14(1)', '14'])
  assert.deepEqual(
    ['十', '一百一十七', '二十', '一千零二', '三九'].map(counted),
    [10, 117, 20, 1002, 9],
  )
})

test('a short title stands for the title', () => {
  assert.deepEqual(titlesOf('社保法'), ['社保法', '社会保险法'])
  assert.deepEqual(titlesOf('劳动法'), ['劳动法'])
})

test('people’s words are met with gaps, choices and in any order', () => {
  for (const [words, text, places] of [
    ['欠|拖…工资|工钱', '老板拖我工钱', [[2, 6]]],
    ['欠|拖…工资|工钱', '拖，工钱', []],
    ['欠|拖…工资|工钱', '拖了一二三四五六工钱', []],
    ['work permit', 'a homework permit', []],
    ['10%', '超过10%', [[2, 5]]],
    ['工钱', '𠮷工钱', [[1, 3]]],
  ] as const)
    assert.deepEqual(placesOf(said(words), text), places, `${words} in ${text}`)
  const own = (query: string) =>
    question(query)
      .terms.filter(({ synonym }) => synonym === 'own')
      .map(({ start, end }) => [...query].slice(start, end).join(''))
  for (const query of ['身份证被老板扣押了', '老板扣押了身份证'])
    assert.ok(own(query).includes('身份证') && own(query).includes('扣押'), query)
  assert.deepEqual(own('taoxin'), ['taoxin'])
})

test('a matter of other offices is taken as a whole', () => {
  const named = (text: string) => elsewhereIn(text).map(({ start, end }) => text.slice(start, end))
  for (const [text, matters] of [
    ['公积金怎么提取', ['公积金']],
    ['港澳通行证续签', ['港澳通行证']],
    ['huzhao', ['huzhao']],
    ['拖欠工资', []],
  ] as const)
    assert.deepEqual(named(text), matters)
  const name = { 护照: [1] }
  const law = { 护照: [4] }
  const belongs = (query: string, tokens: Record<string, number[]>) =>
    belonging(question(query), [{ tokens }]).belongs
  assert.equal(belongs('办护照', law), false)
  assert.equal(belongs('办护照', name), true)
  assert.equal(belongs('老板扣押我的护照', law), true)
})

test('a query may ask for a kind of power', () => {
  assert.ok(wantedIn('去哪投诉').has('INSPECTION'))
  assert.ok(wantedIn('罚多少').has('PENALTY'))
  assert.equal(wantedIn('工伤').size, 0)
})

test('pinyin is taken apart, and sounds that are confused are one', () => {
  assert.deepEqual(spelled('gongshangrending'), ['gong', 'shang', 'ren', 'ding'])
  assert.deepEqual(spelled('tuixiujin'), ['tui', 'xiu', 'jin'])
  assert.equal(spelled('permit'), null)
  assert.equal(blurred('zhang'), blurred('zan'))
  assert.deepEqual(typed('工伤（认定）'), {
    written: '工伤认定',
    spelled: 'gongshangrending',
    initials: 'gsrd',
  })
})

test('forms of an English word are one', () => {
  for (const forms of [
    ['license', 'licence', 'licenses', 'licensing'],
    ['foreigner', 'foreigners', 'foreign'],
    ['agency', 'agencies'],
    ['labour', 'labor'],
  ])
    assert.equal(new Set(forms.map(stem)).size, 1, forms.join())
})

test('fragments join into the text', () => {
  const text = '对非法使用童工及介绍童工的处罚'
  const cut = fragments(text, 'name', new Set(['童工']))
  assert.equal(cut.map(({ text }) => text).join(''), text)
  assert.deepEqual(
    cut.filter(({ matched }) => matched).map(({ text }) => text),
    ['童工', '童工'],
  )
})
