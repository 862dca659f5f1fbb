import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Json, service } from '../support/service.ts'

const { app } = await service('PGlite')
const get = async (path: string) => app.fetch(`http://localhost${path}`)

/** The properties of each event of a calendar, as RFC 5545 has them: lines unfolded, texts without their escapes. */
function eventsOf(text: string) {
  const lines = text.replaceAll('\r\n ', '').split('\r\n')
  const events: Record<string, string>[] = []
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push({})
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/s.exec(line) ?? []
    const event = events.at(-1)
    if (event && name !== 'BEGIN' && name !== 'END')
      event[name] = value.replace(/\\([\\;,n])/g, (_, character) =>
        character === 'n' ? '\n' : character,
      )
  }
  return events
}

test('a day leads to a calendar of the dates that the answer in JSON has', async () => {
  const parameters = 'code=XK-01&event=2024-06-03&edition=wuhan-hrss-2016'
  const { data } = (await (await get(`/api/deadlines?${parameters}`)).json()) as Json
  const dated = data.power.deadlines.filter(({ dueDate }: Json) => dueDate)
  const response = await get(`/api/deadlines.ics?${parameters}`)
  assert.equal(response.status, 200)
  assert.equal(response.headers.get('content-type'), 'text/calendar; charset=utf-8')
  assert.match(response.headers.get('content-disposition') ?? '', /deadlines\.ics/)
  const text = await response.text()
  const lines = text.split('\r\n')
  assert.deepEqual(lines.slice(0, 3), [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Powerlist//Deadlines//ZH',
  ])
  assert.deepEqual(lines.slice(-2), ['END:VCALENDAR', ''])
  assert.ok(!text.replaceAll('\r\n', '').includes('\n'))
  for (const line of lines) {
    assert.ok(Buffer.byteLength(line) <= 75, line)
    assert.ok(!line.includes('\uFFFD'), line)
  }
  const events = eventsOf(text)
  assert.deepEqual(
    events.map(({ DTSTART }) => DTSTART),
    dated.map(({ dueDate }: Json) => dueDate.date.replaceAll('-', '')),
  )
  assert.equal(new Set(events.map(({ UID }) => UID)).size, events.length)
  const changed = dated.findIndex(({ standings }: Json) => standings.length > 0)
  const [{ since, now }] = dated[changed].standings
  assert.match(events[changed]?.SUMMARY ?? '', /（法律已有变化，见说明）$/)
  assert.ok(events[changed]?.DESCRIPTION?.includes(`\n法律自 ${since} 起已有变化：${now}`))
  assert.match(events[0]?.DESCRIPTION ?? '', /\n清单为整理重建，不是公布的原文。\n/)
  assert.equal(events[0]?.URL, 'https://example.org/powers/wuhan-hrss-2016/XK-01')
  assert.equal(await (await get(`/api/deadlines.ics?${parameters}`)).text(), text)
})

test('in English; of nothing an empty calendar; and only dates have one', async () => {
  const english = await (await get('/api/deadlines.ics?code=XK-01&event=2024-06-03&lang=EN')).text()
  assert.match(eventsOf(english)[0]?.DESCRIPTION ?? '', /Counted from: 2024-06-03 .*\nBasis: /)
  const none = await get('/api/deadlines.ics?code=XX-01&event=2024-06-03')
  assert.deepEqual([none.status, eventsOf(await none.text())], [200, []])
  const wrong = await get('/api/powers.ics')
  assert.equal(wrong.status, 404)
  assert.match(await wrong.text(), /no \\"ics\\" of a ready-made query.*There are csv, ndjson/)
  const { paths } = (await (await get('/openapi.json')).json()) as Json
  assert.ok(paths['/api/deadlines.ics'] && !paths['/api/powers.ics'])
  const page = await (
    await app.fetch('http://localhost/powers/wuhan-hrss-2016/CF-01?event=2024-06-03', {
      headers: { accept: 'text/html' },
    })
  ).text()
  const link = /href="([^"]*deadlines\.ics[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
  assert.equal(
    (
      await get(
        new URL(link, 'http://localhost').pathname + new URL(link, 'http://localhost').search,
      )
    ).status,
    200,
  )
})
