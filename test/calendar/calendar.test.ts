import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import library from 'chinese-days'
import { announced } from '../../src/calendar/announced.ts'
import { CalendarError, calendarWith } from '../../src/calendar/read-notices.ts'
import { statutoryHoliday } from '../../src/calendar/statutory-holidays.ts'
import { dueDate } from '../../src/deadlines/due-date.ts'
import { service } from '../support/service.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

// The library reads dates by the clock of the machine.
process.env.TZ = 'UTC'

const between = (first: string, last: string) => {
  const days: string[] = []
  for (let day = Date.parse(first); day <= Date.parse(last); day += 86_400_000)
    days.push(new Date(day).toISOString().slice(0, 10))
  return days
}

test('the days of the moon and the sun are those of the almanac, from 1950 to 2100', () => {
  const moon = [
    ['01-01', '春节', 1950],
    ['05-05', '端午节', 2008],
    ['08-15', '中秋节', 2008],
  ] as const
  for (const [day, name, from] of moon)
    for (let year = from; year <= 2100; year++) {
      const { date } = library.getSolarDateFromLunar(`${year}-${day}`)
      // Where the moon's feast falls on National Day, that comes last.
      const expected = /-10-0[1-3]$/.test(String(date)) ? '国庆节' : name
      assert.equal(statutoryHoliday(String(date))?.zh, expected, `${year} ${day}`)
    }
  for (let year = 2008; year <= 2099; year++) {
    const term = library
      .getSolarTerms(`${year}-04-01`, `${year}-04-10`)
      .find((one) => one.term === 'pure_brightness')
    assert.equal(statutoryHoliday(String(term?.date))?.zh, '清明节', String(year))
  }
})

const isWeekend = (day: string) => [0, 6].includes(new Date(day).getUTCDay())

test('every day that the regulation names was off in every year announced', () => {
  const wrong = between('2004-01-01', `${Math.max(...announced.years)}-12-31`).filter(
    (day) =>
      statutoryHoliday(day) &&
      (announced.worked.has(day) || !(announced.off.has(day) || isWeekend(day))),
  )
  assert.deepEqual(wrong, [])
})

test('the regulation of 2024 names thirteen days a year', () => {
  assert.deepEqual(
    between('2027-01-01', '2027-12-31').flatMap((day) => {
      const holiday = statutoryHoliday(day)
      return holiday ? [`${day} ${holiday.zh}`] : []
    }),
    [
      '2027-01-01 元旦',
      '2027-02-05 春节',
      '2027-02-06 春节',
      '2027-02-07 春节',
      '2027-02-08 春节',
      '2027-04-05 清明节',
      '2027-05-01 劳动节',
      '2027-05-02 劳动节',
      '2027-06-09 端午节',
      '2027-09-15 中秋节',
      '2027-10-01 国庆节',
      '2027-10-02 国庆节',
      '2027-10-03 国庆节',
    ],
  )
})

const NOTICE = `
- year: 2027
  holidays:
    - name: { zh: 元旦, en: New Year’s Day }
      from: 2027-01-01
      to: 2027-01-03
    - name: { zh: 春节 }
      from: 2027-02-05
      to: 2027-02-12
      worked: [2027-02-20]
`

const file = (text: string) => {
  const path = join(temporaryFolder(), 'calendar.yaml')
  writeFileSync(path, text)
  return path
}

test('a notice that the operator adds counts, and the calendar says that the year is known', async () => {
  const calendar = calendarWith(file(NOTICE))
  const days = { unit: 'WORKING_DAY', direction: 'AFTER', extension: null } as const
  assert.deepEqual(dueDate({ ...days, amount: 1 }, '2027-02-04', calendar), {
    date: '2027-02-15',
    calendarKnown: true,
  })
  assert.equal(dueDate({ ...days, amount: 6 }, '2027-02-04', calendar)?.date, '2027-02-20')
  const asked = `{
    calendar(year: 2027) { known workingDays days { date off statutory name(lang: EN) } }
    power(code: "XK-02") { timeLimits(purpose: SERVICE) { dueDate(from: "2027-02-01") { date calendarKnown } } }
  }`
  const added = await (await service('PGlite', { calendar })).ask(asked)
  assert.equal(added.calendar.known, true)
  assert.deepEqual(added.calendar.days.slice(0, 2), [
    { date: '2027-01-01', off: true, statutory: true, name: 'New Year’s Day' },
    { date: '2027-01-02', off: true, statutory: false, name: 'New Year’s Day' },
  ])
  assert.deepEqual(added.calendar.days.at(-1), {
    date: '2027-02-20',
    off: false,
    statutory: false,
    name: '春节',
  })
  assert.deepEqual(added.power.timeLimits[0].dueDate, { date: '2027-02-22', calendarKnown: true })
  const without = await (await service('PGlite')).ask(asked)
  assert.equal(without.calendar.known, false)
  assert.equal(without.calendar.days.length, 13)
  assert.deepEqual(without.power.timeLimits[0].dueDate, {
    date: '2027-02-17',
    calendarKnown: false,
  })
})

test('the calendar of an announced year is its notice', async () => {
  const { ask } = await service('PGlite')
  const { calendar } = await ask(
    '{ calendar(year: 2024) { known workingDays days { date off statutory name } } }',
  )
  assert.equal(calendar.known, true)
  assert.equal(calendar.workingDays, 251)
  const worked = calendar.days.filter(({ off }: { off: boolean }) => !off)
  assert.deepEqual(
    worked.map(({ date }: { date: string }) => date),
    [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
  )
})

test('a file of notices that cannot be used says where and why', () => {
  const wrong: [string, RegExp][] = [
    ['- year: 2027\n', /^0\.holidays: expected/],
    [
      NOTICE.replace('to: 2027-01-03', 'to: 2026-12-31'),
      /^0\.holidays\.0\.to: expected a day on or/,
    ],
    [
      NOTICE.replace('2027-02-20', '2027-02-30'),
      /^0\.holidays\.1\.worked\.0: expected a calendar date/,
    ],
    [NOTICE.replace('2027-02-20', '2027-02-06'), /^0\.holidays\.1\.worked: expected days outside/],
    [NOTICE.replaceAll('2027-0', '2028-0'), /^0\.holidays: expected holidays of the year/],
    ['- [', /./],
  ]
  for (const [text, message] of wrong)
    assert.throws(
      () => calendarWith(file(text)),
      (error: Error) => error instanceof CalendarError && message.test(error.message),
      text,
    )
  assert.throws(() => calendarWith('/no/such/file'), CalendarError)
})
