import assert from 'node:assert/strict'
import { test } from 'node:test'
import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import fc from 'fast-check'
import { dueDate } from '../../src/deadlines/due-date.ts'
import { databases, service } from '../support/service.ts'

type Row = [amount: number, unit: Unit, from: string, date: string, known?: boolean]
type Unit = 'WORKING_DAY' | 'DAY' | 'MONTH' | 'YEAR'

const forward: Record<string, Row[]> = {
  'working days leave out the Spring Festival and count the Sunday worked for it': [
    [5, 'WORKING_DAY', '2024-02-07', '2024-02-20'],
    [1, 'WORKING_DAY', '2024-02-09', '2024-02-18'],
  ],
  'working days leave out National Day and count the Saturday worked for it': [
    [1, 'WORKING_DAY', '2024-09-30', '2024-10-08'],
    [5, 'WORKING_DAY', '2024-09-30', '2024-10-12'],
    [20, 'WORKING_DAY', '2024-09-20', '2024-10-23'],
  ],
  'a period that ends on a day off runs to the next working day': [
    [30, 'DAY', '2024-09-05', '2024-10-08'],
    [60, 'DAY', '2024-06-01', '2024-07-31'],
    [1, 'DAY', '2024-05-10', '2024-05-11'],
    [15, 'DAY', '2024-06-01', '2024-06-17'],
  ],
  'months end on the corresponding day, or on the last of a month that has none': [
    [1, 'MONTH', '2024-01-31', '2024-02-29'],
    [1, 'MONTH', '2023-01-31', '2023-02-28'],
    [3, 'MONTH', '2024-01-15', '2024-04-15'],
    [1, 'YEAR', '2024-02-29', '2025-02-28'],
  ],
  'years whose holidays are not announced know weekends, and the days that the regulation names': [
    [1, 'WORKING_DAY', '2099-09-30', '2099-10-05', false],
    [1, 'WORKING_DAY', '2027-02-04', '2027-02-09', false],
    [2, 'WORKING_DAY', '2027-04-29', '2027-05-03', false],
    [1, 'DAY', '2027-06-08', '2027-06-10', false],
    [1, 'WORKING_DAY', '1999-09-30', '1999-10-04', false],
    [2, 'WORKING_DAY', '1998-10-01', '1998-10-06', false],
    [20, 'DAY', '2026-12-20', '2027-01-11', false],
    [1, 'WORKING_DAY', '1999-12-31', '2000-01-03', false],
  ],
}

for (const [sentence, rows] of Object.entries(forward))
  test(sentence, () => {
    for (const [amount, unit, from, date, calendarKnown = true] of rows)
      assert.deepEqual(
        dueDate({ amount, unit, direction: 'AFTER', extension: null }, from),
        { date, calendarKnown },
        `${amount} ${unit} after ${from}`,
      )
  })

test('backward a period that ends on a day off runs to the working day before', () => {
  const before = { direction: 'BEFORE', extension: null } as const
  const day = (amount: number, unit: Unit, from: string) =>
    dueDate({ ...before, amount, unit }, from)?.date
  assert.equal(day(30, 'DAY', '2024-11-01'), '2024-09-30')
  assert.equal(day(3, 'WORKING_DAY', '2024-10-08'), '2024-09-27')
  assert.equal(day(1, 'MONTH', '2024-03-31'), '2024-02-29')
})

test('an extension in the same unit makes one period; in another it begins where the limit ends', () => {
  const limit = { amount: 15, unit: 'DAY', direction: 'AFTER' } as const
  const extended = (amount: number, unit: Unit) =>
    dueDate({ ...limit, extension: { amount, unit } }, '2024-06-01')?.date
  assert.equal(extended(16, 'DAY'), '2024-07-02')
  assert.equal(extended(1, 'WORKING_DAY'), '2024-06-17')
})

test('no amount and no year is too absurd', () => {
  for (const unit of ['WORKING_DAY', 'DAY', 'MONTH', 'YEAR'] as const)
    for (const direction of ['AFTER', 'BEFORE'] as const)
      for (const from of ['0001-01-01', '2024-02-29', '9999-12-31']) {
        const limit = { amount: 2 ** 31 - 1, unit, direction, extension: null }
        assert.equal(dueDate(limit, from), undefined)
      }
})

const nextDay = (date: string, step: number) =>
  new Date(Date.parse(date) + step * 86_400_000).toISOString().slice(0, 10)

test('working days are those of a count day by day', () => {
  const date = fc.date({
    min: new Date('2005-01-01'),
    max: new Date('2025-06-01'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(date, fc.integer({ min: 1, max: 90 }), fc.boolean(), (start, amount, ahead) => {
      const from = start.toISOString().slice(0, 10)
      let day = from
      let left = amount
      while (left > 0) {
        day = nextDay(day, ahead ? 1 : -1)
        const weekday = ![0, 6].includes(new Date(day).getUTCDay())
        if (day in calendar.workdays || (weekday && !(day in calendar.holidays))) left--
      }
      const direction = ahead ? 'AFTER' : 'BEFORE'
      const limit = { amount, unit: 'WORKING_DAY', direction, extension: null } as const
      assert.equal(dueDate(limit, from)?.date, day)
    }),
  )
})

for (const name of databases)
  test(`${name}: a time limit knows the day it leads to, and null where its amount is not known`, async () => {
    const { ask } = await service(name)
    const { power, powers } = await ask(`{
      power(code: "XK-01") { timeLimits(kind: STATUTORY) { amount unit bound direction dueDate(from: "2024-09-20") { date bound direction calendarKnown } } }
      powers(first: 100) { nodes { timeLimits { amount dueDate(from: "2020-01-23", extended: true) { date } } } }
    }`)
    for (const { amount, unit, bound, direction, dueDate: due } of power.timeLimits)
      assert.deepEqual(due, {
        ...dueDate({ amount, unit, direction, extension: null }, '2024-09-20'),
        bound,
        direction,
      })
    for (const { timeLimits } of powers.nodes)
      for (const { amount, dueDate: due } of timeLimits) assert.equal(due === null, amount === null)
  })
