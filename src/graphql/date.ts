import { z } from 'zod'
import { isCalendarDate } from '../day.ts'
import { builder } from './builder.ts'

/** It has full-date and date-time. */
const RFC_3339 = 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6'

builder.scalarType('Date', {
  specifiedByURL: RFC_3339,
  description: 'A calendar date, ISO 8601: 2016-01-31. Today is today in Asia/Shanghai.',
  serialize: (day) => day,
  parseValue: (value) => {
    if (!isCalendarDate(value))
      throw new TypeError(`${shown(value)} is not a calendar date, YYYY-MM-DD`)
    return value
  },
})

builder.scalarType('DateTime', {
  specifiedByURL: RFC_3339,
  description: 'A moment, RFC 3339 in UTC: 2016-01-31T08:00:00.000Z.',
  serialize: (moment) => moment.toISOString(),
  parseValue: (value) => {
    const { data } = z.iso.datetime({ offset: true }).safeParse(value)
    const moment = new Date(data ?? Number.NaN)
    const year = moment.getUTCFullYear()
    // PostgreSQL has no year 0, and JavaScript writes later years than 9999 in another form.
    if (!(year >= 1 && year <= 9999))
      throw new TypeError(`${shown(value)} is not a moment, YYYY-MM-DDThh:mm:ssZ`)
    return moment
  },
})

const shown = (value: unknown) => JSON.stringify(value)?.slice(0, 40)
