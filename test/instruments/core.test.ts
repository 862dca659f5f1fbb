import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { articleLabel, articleOf } from '../../src/instruments/article.ts'
import { citation } from '../../src/instruments/citation.ts'
import { numeral } from '../../src/instruments/numeral.ts'
import { datesOf, instrumentStatus } from '../../src/instruments/status.ts'

test('Chinese numerals', () => {
  const table: [number, string][] = [
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [57, '五十七'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [117, '一百一十七'],
    [1008, '一千零八'],
    [1260, '一千二百六十'],
  ]
  for (const [number, text] of table) assert.equal(numeral(number), text)
  const numbers = Array.from({ length: 9_999 }, (_, index) => numeral(index + 1))
  assert.equal(new Set(numbers).size, 9_999, 'no two numbers are written alike')
})

test('articles are named as statutes cite them', () => {
  const table: [string, string, string][] = [
    ['57', '第五十七条', 'article 57'],
    ['57.2', '第五十七条第二款', 'article 57, paragraph 2'],
    ['14(1)', '第十四条第一项', 'article 14, item 1'],
    ['17-1', '第十七条之一', 'article 17-1'],
    ['17-1.2(3)', '第十七条之一第二款第三项', 'article 17-1, paragraph 2, item 3'],
  ]
  for (const [notation, zh, en] of table)
    assert.deepEqual(articleLabel(articleOf(notation)), { zh, en })
})

test('an article’s notation says all of it', () => {
  const part = fc.integer({ min: 1, max: 999 })
  const maybe = fc.option(part)
  fc.assert(
    fc.property(part, maybe, maybe, maybe, (number, suffix, paragraph, item) => {
      const notation = `${number}${suffix ? `-${suffix}` : ''}${paragraph ? `.${paragraph}` : ''}${item ? `(${item})` : ''}`
      assert.deepEqual(articleOf(notation), { notation, number, suffix, paragraph, item })
    }),
  )
})

test('citations: short title, unless it is only the document number; quotation marks within are single', () => {
  const law = {
    title: { zh: '中华人民共和国劳动法', en: 'Labor Law' },
    documentNumber: '主席令第28号',
  }
  assert.deepEqual(citation({ ...law, shortTitle: { zh: '劳动法' } }, ['3', '4.1']), {
    zh: '《劳动法》第三条、第四条第一款',
    en: 'Labor Law, article 3, article 4, paragraph 1',
  })
  const notice = { title: { zh: '关于实施《条例》的通知' }, documentNumber: '国发〔2005〕38号' }
  assert.deepEqual(citation({ ...notice, shortTitle: { zh: '国发〔2005〕38号' } }, []), {
    zh: '《关于实施〈条例〉的通知》',
    en: undefined,
  })
})

test('what is not known to stand is unknown, and what has fallen never is', () => {
  const entry = {
    promulgatedOn: null,
    effectiveOn: null,
    repealedOn: null,
    repealedBy: null,
    verification: 'TEXT',
  }
  const on = '2020-01-01'
  const status = (said: Partial<Parameters<typeof datesOf>[0]>, day = on) =>
    instrumentStatus(datesOf({ ...entry, ...said }, '2020-01-01'), day)
  assert.equal(status({}), 'UNKNOWN')
  assert.equal(status({ promulgatedOn: '2020-01-02' }), 'NOT_YET_IN_FORCE')
  assert.equal(status({ promulgatedOn: '2000-01-02' }), 'IN_FORCE')
  assert.equal(status({ promulgatedOn: '2000-01-02', verification: 'LIST' }), 'UNKNOWN')
  assert.equal(status({ repealedOn: '2000-01-02' }), 'REPEALED')
  assert.equal(status({ repealedOn: '2000-01-02', verification: 'LIST' }), 'REPEALED')
  assert.equal(status({ verification: 'COLLECTION' }), 'IN_FORCE')
  assert.equal(status({ verification: 'COLLECTION' }, '2019-12-31'), 'UNKNOWN')
  const fallen = { promulgatedOn: '1990-01-01', verification: 'COLLECTION', repealedBy: {} }
  assert.equal(status(fallen), 'REPEALED')
  assert.equal(status(fallen, '2019-12-31'), 'UNKNOWN')
  assert.equal(status(fallen, '1989-12-31'), 'NOT_YET_IN_FORCE')
})
