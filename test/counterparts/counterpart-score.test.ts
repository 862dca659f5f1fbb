import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  alike,
  type Identity,
  matchOf,
  pairedOff,
  SURE_ENOUGH,
} from '../../src/counterparts/counterpart-score.ts'

const power = (given: Partial<Identity>): Identity => ({
  bare: '劳务派遣经营许可',
  basicCode: null,
  statutoryType: 'LICENSING',
  conferring: [],
  ...given,
})

const article = (powers: number, number = '57') => ({
  instrument: 'labor-contract-law',
  article: number,
  powers,
})

test('names are alike by the pairs of characters that both have', () => {
  assert.equal(alike('劳务派遣经营许可', '劳务派遣经营许可'), 1)
  assert.equal(alike('劳务派遣经营许可', '劳务派遣经营变更许可') > 0.7, true)
  assert.equal(alike('工伤认定', '职称评审'), 0)
  assert.equal(alike('', '工伤'), 0)
})

test('the same basic code nearly settles it, whatever the name', () => {
  const { by, score } = matchOf(
    power({ basicCode: '000114005000' }),
    power({ basicCode: '000114005000', bare: '其他', statutoryType: 'OTHER' }),
  )
  assert.deepEqual(by, ['BASIC_CODE'])
  assert.ok(score >= 0.95 && score <= 1)
})

test('powers without a basic code do not have the same one', () => {
  assert.deepEqual(matchOf(power({}), power({ bare: '工伤认定' })), {
    by: [],
    shared: [],
    score: 0,
  })
})

test('an article says the more the fewer powers it confers in both lists', () => {
  const [own, many] = [1, 9].map((powers) =>
    matchOf(
      power({ conferring: [article(powers)] }),
      power({ bare: '其他', conferring: [article(powers)] }),
    ),
  )
  assert.deepEqual(own?.by, ['CONFERRING_ARTICLE'])
  assert.ok((own?.score ?? 0) >= SURE_ENOUGH)
  assert.ok((many?.score ?? 1) < SURE_ENOUGH)
  assert.deepEqual(
    matchOf(
      power({ conferring: [article(1)] }),
      power({ bare: '其他', conferring: [article(1, '58')] }),
    ),
    { by: [], shared: [], score: 0 },
  )
})

test('the licence and the penalty of one article are not the same power', () => {
  const { score } = matchOf(
    power({ conferring: [article(1)] }),
    power({ bare: '擅自经营劳务派遣业务处罚', statutoryType: 'PENALTY', conferring: [article(1)] }),
  )
  assert.ok(score < SURE_ENOUGH)
})

test('an equal name is enough, and what more tells makes it surer', () => {
  const named = matchOf(power({}), power({}))
  const both = matchOf(power({ conferring: [article(2)] }), power({ conferring: [article(2)] }))
  assert.deepEqual([named.by, both.by], [['NAME'], ['CONFERRING_ARTICLE', 'NAME']])
  assert.ok(SURE_ENOUGH < named.score && named.score < both.score && both.score < 1)
})

test('each power is paired with one other at most, the surest pairs first', () => {
  assert.deepEqual(
    pairedOff([
      { one: 1, other: 11, score: 0.6 },
      { one: 1, other: 12, score: 0.9 },
      { one: 2, other: 12, score: 0.8 },
      { one: 2, other: 11, score: 0.5 },
      { one: 3, other: 11, score: 0.45 },
    ]),
    [
      { one: 1, other: 12 },
      { one: 2, other: 11 },
    ],
  )
})
