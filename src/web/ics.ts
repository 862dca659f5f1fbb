import { createHash } from 'node:crypto'
import { REMEDY_KIND } from '../dataset/vocabulary/consequence.ts'
import { START_EVENT } from '../dataset/vocabulary/time-limit.ts'

type Basis = { citation: string } | null
type Standing = { since: string; now: string }

type Deadline = {
  limit: { stage: string; label: string | null; basis: Basis } | null
  remedy: { kind: keyof typeof REMEDY_KIND.terms; body: string; basis: Basis } | null
  from: keyof typeof START_EVENT.terms
  start: string | null
  assumed: boolean
  dueDate: { date: string; bound: string; direction: string; calendarKnown: boolean } | null
  standings: Standing[]
}

type Deadlines = {
  power: {
    code: string
    url: string
    name: string
    deadlines: Deadline[]
    edition: { key: string; provenance: { status: string } }
  } | null
}

/** The dates that a day leads to, as an iCalendar object (RFC 5545): a whole-day event for each that is known. */
export function ics(data: unknown, lang: unknown): string {
  const { power } = data as Deadlines
  const words = lang === 'EN' ? EN : ZH
  const events = (power?.deadlines ?? []).flatMap((deadline, index) =>
    power && deadline.dueDate && deadline.start ? [event(power, deadline, index, words)] : [],
  )
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Powerlist//Deadlines//${words.language}`,
    'CALSCALE:GREGORIAN',
    ...events.flat(),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')
}

type Words = typeof ZH

function event(
  { code, url, name, edition }: NonNullable<Deadlines['power']>,
  deadline: Deadline,
  index: number,
  words: Words,
): string[] {
  const { limit, remedy, from, start, assumed, dueDate, standings } = deadline
  const { date = '', bound = '', direction = '', calendarKnown = true } = dueDate ?? {}
  const what = limit
    ? [limit.stage, limit.label].filter(Boolean).join(' ')
    : remedy
      ? `${REMEDY_KIND.terms[remedy.kind][words.key]}${words.colon}${remedy.body}`
      : ''
  const basis = (limit ?? remedy)?.basis?.citation
  const description = [
    name,
    `${words.from}${words.colon}${start} ${START_EVENT.terms[from][words.key]}${assumed ? words.assumed : ''}`,
    basis && `${words.basis}${words.colon}${basis}`,
    bound === 'AT_LEAST' && direction === 'AFTER' && words.dayAfter,
    !calendarKnown && words.calendarUnknown,
    ...standings.map(({ since, now }) => `${words.changed(since)}${words.colon}${now}`),
    edition.provenance.status !== 'OFFICIAL' && words.caveat,
    words.noAdvice,
  ].filter((line) => typeof line === 'string')
  return [
    'BEGIN:VEVENT',
    `UID:${createHash('sha256').update([edition.key, code, index, start, date].join(' ')).digest('hex').slice(0, 32)}@powerlist`,
    // Of equal answers the bytes are equal, so it is not the moment of the request.
    `DTSTAMP:${plain(start ?? date)}T000000Z`,
    `DTSTART;VALUE=DATE:${plain(date)}`,
    `SUMMARY:${escaped(standings.length > 0 ? `${what} ${words.mark}` : what)}`,
    `DESCRIPTION:${escaped(description.join('\n'))}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

const ZH = {
  key: 'zh' as 'zh' | 'en',
  language: 'ZH',
  colon: '：',
  from: '起算',
  assumed: '（按上一步的最后一天推算）',
  basis: '依据',
  dayAfter: '须等到这一天结束，次日起方可。',
  calendarUnknown: '所跨年份的放假安排尚未公布，日期可能变动。',
  changed: (since: string) => `法律自 ${since} 起已有变化`,
  mark: '（法律已有变化，见说明）',
  caveat: '清单为整理重建，不是公布的原文。',
  noAdvice: '按清单所列期限推算，不含延长；以法律原文和机关的告知为准。',
}

const EN: Words = {
  key: 'en',
  language: 'EN',
  colon: ': ',
  from: 'Counted from',
  assumed: ' (the last day of the step before)',
  basis: 'Basis',
  dayAfter: 'Wait to the end of this day; it may be done from the next.',
  calendarUnknown:
    'The holidays of a year that it runs into are not announced yet; the day may move.',
  changed: (since) => `The law has changed since ${since}`,
  mark: '(the law has changed, see the description)',
  caveat: 'The list is a reconstruction, not the text that was issued.',
  noAdvice:
    'Counted from the limits in the list, without extensions; the law and what the agency tells you hold.',
}

const plain = (day: string) => day.replaceAll('-', '')

/** RFC 5545, 3.3.11. */
const escaped = (text: string) =>
  text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r?\n/g, '\\n')

/** RFC 5545, 3.1: no line of more than 75 octets, and no character cut in two. */
function folded(line: string): string {
  const lines: string[] = []
  let held = ''
  let octets = 0
  for (const character of line) {
    const length = Buffer.byteLength(character)
    if (octets + length > 75) {
      lines.push(held)
      held = ' '
      octets = 1
    }
    held += character
    octets += length
  }
  return [...lines, held].join('\r\n')
}
