import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { today } from '../src/day.ts'
import { type Cursor, decodeCursor, encodeCursor } from '../src/graphql/cursor.ts'
import { durationLabel } from '../src/graphql/duration.ts'
import { decodeId, encodeId } from '../src/graphql/node-id.ts'
import { innerScope, rootScope } from '../src/graphql/scope.ts'
import { articleLabel, articleOf } from '../src/instruments/article.ts'
import { citation } from '../src/instruments/citation.ts'
import { numeral } from '../src/instruments/numeral.ts'
import { datesOf, instrumentStatus } from '../src/instruments/status.ts'
import { basisStatus, worstStatus } from '../src/powers/basis-status.ts'
import { endBy, type LifecycleEventRow } from '../src/powers/lifecycle-event.ts'

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

test('time in words', () => {
  assert.deepEqual(durationLabel(20, 'WORKING_DAY'), { zh: '20个工作日', en: '20 working days' })
  assert.deepEqual(durationLabel(1, 'MONTH'), { zh: '1个月', en: '1 month' })
})

test('today is today in Shanghai', () => {
  assert.equal(today(new Date('2026-01-31T15:59:59Z')), '2026-01-31')
  assert.equal(today(new Date('2026-01-31T16:00:00Z')), '2026-02-01')
})

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const dates = fc.record({
  effectiveOn: fc.option(day),
  amendedOn: fc.option(day),
  repealedOn: fc.option(day),
  knownFrom: fc.option(day),
})

test('a basis, once repealed, never stands again, and before it is in force it is nothing else', () => {
  fc.assert(
    fc.property(dates, day, day, (basis, one, other) => {
      const [earlier = '', later = ''] = [one, other].sort()
      if (basisStatus(basis, earlier) === 'REPEALED')
        assert.equal(basisStatus(basis, later), 'REPEALED')
      if (basis.effectiveOn && earlier < basis.effectiveOn)
        assert.equal(basisStatus(basis, earlier), 'NOT_YET_IN_FORCE')
    }),
  )
})

test('the worst standing of several does not depend on their order', () => {
  fc.assert(
    fc.property(fc.array(dates, { minLength: 1 }), day, (bases, on) => {
      const worst = worstStatus(bases, on)
      assert.equal(worstStatus(bases.toReversed(), on), worst)
      assert.ok(bases.some((basis) => basisStatus(basis, on) === worst))
    }),
  )
  const never = { effectiveOn: null, amendedOn: null, repealedOn: null, knownFrom: null }
  const on = '2020-01-01'
  assert.equal(worstStatus([never, { ...never, amendedOn: on }], on), 'AMENDED')
  assert.equal(
    worstStatus(
      [
        { ...never, amendedOn: on },
        { ...never, effectiveOn: '2021-01-01' },
      ],
      on,
    ),
    'NOT_YET_IN_FORCE',
  )
  assert.equal(
    worstStatus(
      [
        { ...never, effectiveOn: '2021-01-01' },
        { ...never, repealedOn: on },
      ],
      on,
    ),
    'REPEALED',
  )
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

test('the first event that ends a power is the one that ended it', () => {
  const event = (effect: LifecycleEventRow['effect'], on: string) => ({
    kind: 'CANCELLED',
    effect,
    on,
    by: { zh: '国发' },
    note: null,
  })
  const lifecycle = [
    event('ENDS', '2020-01-01'),
    event('ENDS', '2018-01-01'),
    event('PARTLY', '2016-01-01'),
  ]
  assert.equal(endBy(lifecycle, '2017-12-31'), undefined)
  assert.equal(endBy(lifecycle, '2018-01-01')?.on, '2018-01-01')
  assert.equal(endBy(lifecycle, '2030-01-01')?.on, '2018-01-01')
})

test('cursors and ids come back as they went, and nothing else is taken for one', () => {
  const key = fc.stringMatching(/^[a-zA-Z0-9-]{1,40}$/)
  fc.assert(
    fc.property(key, key, (edition, code) => {
      const cursor: Cursor = ['power', edition, code]
      assert.deepEqual(decodeCursor('after', 'power', encodeCursor(cursor)), [edition, code])
      assert.throws(
        () => decodeCursor('after', 'edition', encodeCursor(cursor)),
        /not a cursor of this list/,
      )
      assert.deepEqual(decodeId(encodeId('Power', `${edition}:${code}`)), {
        typename: 'Power',
        id: `${edition}:${code}`,
      })
    }),
  )
  fc.assert(
    fc.property(fc.string(), (text) => {
      assert.throws(() => decodeCursor('after', 'power', text), /is not a cursor of this list/)
      assert.throws(() => decodeId(text), /is not an id of this API/)
    }),
  )
})

test('a field keeps the scope of its root unless it is given its own', () => {
  const context = { version: 7, today: () => '2026-01-01', defaultPublisher: 'a' } as Parameters<
    typeof rootScope
  >[1]
  const root = rootScope({}, context)
  assert.deepEqual(root, {
    version: 7,
    asOf: '2026-01-01',
    dated: undefined,
    publisher: 'a',
    edition: undefined,
  })
  assert.deepEqual(rootScope({ edition: 'e' }, context), {
    version: 7,
    asOf: '2026-01-01',
    dated: undefined,
    publisher: undefined,
    edition: 'e',
  })
  const below = { version: 7, asOf: '2020-01-01', publisher: 'a', edition: 'e' }
  assert.deepEqual(innerScope({}, below), { ...below, dated: undefined })
  assert.deepEqual(innerScope({ asOf: '2021-01-01' }, below), {
    ...below,
    asOf: '2021-01-01',
    dated: true,
  })
  assert.deepEqual(innerScope({ publisher: 'b' }, below), {
    ...below,
    dated: undefined,
    publisher: 'b',
    edition: undefined,
  })
  assert.deepEqual(innerScope({ edition: 'f' }, below), {
    ...below,
    dated: undefined,
    publisher: undefined,
    edition: 'f',
  })
})
