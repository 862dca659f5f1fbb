import assert from 'node:assert/strict'
import { test } from 'node:test'
import { counted } from '../../src/citations/numerals.ts'
import { citedIn, wider } from '../../src/search/cited.ts'
import { classifier, learn } from '../../src/search/classifier.ts'
import { matters } from '../../src/search/elsewhere.ts'
import { featuresOf } from '../../src/search/features.ts'
import { fold, foldedText } from '../../src/search/fold.ts'
import { fragments } from '../../src/search/fragments.ts'
import { lawName } from '../../src/search/law-name.ts'
import { typed } from '../../src/search/phrases.ts'
import { question } from '../../src/search/question.ts'
import { written } from '../../src/search/segment.ts'
import { titlesOf } from '../../src/search/short-titles.ts'
import { blurred, spelled } from '../../src/search/sound.ts'
import { stem } from '../../src/search/stem.ts'

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
    ['劳动合同法§39', '劳动合同法', ['39']],
    ['社会保险法四十一', '社会保险法', ['41']],
    ['劳动合同法（2012修正）第92条', '劳动合同法', ['92']],
    ['劳动法第一○一条', '劳动法', ['101']],
    ['某法17-1条', '某法', ['17-1']],
    ['國務院令第375號 第十四條', '国务院令375号', ['14']],
  ] as const)
    assert.deepEqual(
      citedIn(foldedText(text)),
      [{ before, after: '', articles: [[...articles]], whole: true }],
      text,
    )
  for (const [text, articles] of [
    ['劳动合同法第38、39条', [['38'], ['39']]],
    ['劳动合同法第三十八条至第四十条', [['38'], ['39'], ['40']]],
    ['劳动合同法38—40', [['38'], ['39'], ['40']]],
    [
      '《劳动合同法》38.1、39(二)',
      [
        ['38.1', '38'],
        ['39(2)', '39'],
      ],
    ],
    ['劳动合同法（2012修正）38、39', [['38'], ['39']]],
  ] as const)
    assert.deepEqual(
      citedIn(foldedText(text)),
      [
        {
          before: '劳动合同法',
          after: '',
          articles: articles.map((places) => [...places]),
          whole: true,
        },
      ],
      text,
    )
  for (const [text, before, after, articles] of [
    ['§85 劳动合同法', '', '劳动合同法', [['85']]],
    ['第八十五条 《劳动合同法》', '', '劳动合同法', [['85']]],
    ['Art. 41 Labour Law', '', 'laborlaw', [['41']]],
    ['Articles 38 and 39 of the Labor Contract Law', '', 'laborcontractlaw', [['38'], ['39']]],
    ['Labor Law art. 41(2)', 'laborlaw', '', [['41.2', '41']]],
  ] as const)
    assert.deepEqual(
      citedIn(foldedText(text)),
      [{ before, after, articles: articles.map((places) => [...places]), whole: true }],
      text,
    )
  assert.deepEqual(
    citedIn(foldedText('劳动法第41条、劳动合同法第85条')).map(({ articles }) => articles),
    [[['41']], [['85']]],
  )
  assert.equal(citedIn(foldedText('老板违反劳动法第四十一条怎么告'))[0]?.whole, false)
  for (const text of ['劳动条件', '社会保险法2018', '第364号令', '三十九岁被裁'])
    assert.deepEqual(citedIn(foldedText(text)), [], text)
  assert.deepEqual(wider('14(1)'), ['14(1)', '14'])
  assert.deepEqual(
    ['十', '一百一十七', '二十', '一千零二', '三九'].map(counted),
    [10, 117, 20, 1002, 39],
  )
  assert.deepEqual(
    ['人社部令第19号', '人力资源和社会保障部令19号', '人社部第19号令', '364号', '第364号令'].map(
      (text) => lawName(foldedText(text)),
    ),
    [
      '人力资源和社会保障部令19号',
      '人力资源和社会保障部令19号',
      '人力资源和社会保障部令19号',
      '364号',
      '364号',
    ],
  )
  assert.equal(lawName(foldedText('武人社发〔2016〕4号')), lawName(foldedText('武人社发[2016]4号')))
})

test('a short title stands for the title', () => {
  assert.deepEqual(titlesOf('社保法'), ['社保法', '社会保险法'])
  assert.deepEqual(titlesOf('劳动法'), ['劳动法'])
})

test('known words stand for official ones, as written or in pinyin', () => {
  const own = (query: string) =>
    question(query)
      .terms.filter(({ synonym }) => synonym)
      .map(({ start, end }) => [...query].slice(start, end).join(''))
  assert.ok(own('我想讨薪').includes('讨薪'))
  assert.ok(own('taoxin').includes('taoxin'))
  assert.ok(own('no contract with me').includes('no contract'))
  assert.deepEqual(own('homework'), [])
})

test('words of one class are one feature, whatever their characters', () => {
  const shared = (one: string, other: string) => {
    const features = new Set(featuresOf(one))
    return featuresOf(other).filter((feature) => features.has(feature))
  }
  assert.ok(shared('老公', '丈夫').some((feature) => feature.startsWith('c:')))
  assert.deepEqual(shared('护照', '丈夫'), [])
})

test('examples teach what a text is about, the same each time', async () => {
  const examples = [
    { labels: ['wages'], texts: ['老板欠我工资', '三个月没发工资', '讨薪找谁'] },
    { labels: ['injury'], texts: ['上班摔断了腿', '机器压伤了手', '工伤怎么报'] },
    { labels: ['passport'], texts: ['护照怎么办', '出国办护照', '护照过期了'] },
  ].flatMap(({ labels, texts }) => texts.map((text) => ({ labels, features: featuresOf(text) })))
  const judge = classifier(await learn(examples))
  for (const [text, label] of [
    ['工资欠了半年', 'wages'],
    ['手被机器压了', 'injury'],
    ['换护照', 'passport'],
  ] as const) {
    const odds = [...judge(featuresOf(text))].sort(([, one], [, other]) => other - one)
    assert.equal(odds[0]?.[0], label, text)
  }
  const again = classifier(await learn(examples))
  assert.deepEqual(again(featuresOf('工资')), judge(featuresOf('工资')))
})

test('every matter of another office has one name, questions of its own and an office with a hotline that is known, or none', () => {
  const names = matters().map(({ matter }) => matter.zh)
  assert.equal(new Set(names).size, names.length)
  const hotlines = new Set([
    '110',
    '12123',
    '12300',
    '12305',
    '12309',
    '12315',
    '12328',
    '12329',
    '12333',
    '12338',
    '12345',
    '12348',
    '12350',
    '12351',
    '12360',
    '12366',
    '12367',
    '12368',
    '12378',
    '12385',
    '12388',
    '12393',
  ])
  for (const { matter, office, hotline, questions } of matters()) {
    assert.ok(questions.length > 0, matter.zh)
    assert.ok(!hotline || (office && hotlines.has(hotline)), matter.zh)
  }
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
