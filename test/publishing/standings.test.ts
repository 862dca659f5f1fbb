import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { edited } from '../support/editions.ts'
import { start } from '../support/process.ts'
import { type Json, service, WUHAN } from '../support/service.ts'

const PENALTY =
  'match: { purpose: OBJECTION, basis: { instrument: administrative-penalty-law, article: "42" } }'

describe('the standings of a publisher, changed by their command', async () => {
  const { ask, sql, databaseUrl = '', catalogue } = await service('PostgreSQL', { own: true })
  const run = (...args: string[]) =>
    start({ DATABASE_URL: databaseUrl }, 'standings', ...args).exited
  const objection = async () => {
    await catalogue.refresh()
    const { power } = await ask(
      '{ power(code: "CF-01") { partStandings { part change since now knownOn } } }',
    )
    return power.partStandings.filter(({ now }: Json) => now.includes('听证要求'))
  }

  test('the same file changes nothing but the day, and a dry run nothing at all', async () => {
    const before = await objection()
    assert.equal(before.length, 1)
    const { code, out } = await run(WUHAN, '--dry-run')
    assert.deepEqual(
      [code, out],
      [0, '0 added, 0 taken back, 268 unchanged\nnothing was changed\n'],
    )
    assert.deepEqual(await objection(), before)
  })

  test('a corrected entry takes the place of the one before, which is kept with its version', async () => {
    const version = catalogue.version
    const folder = await edited(
      ['standings.yaml', 'checkedOn: 2026-11-26', 'checkedOn: 2026-12-01'],
      [
        'standings.yaml',
        /被告知听证权利后，五个工作日内提出听证要求（原为三日）。/,
        '五个工作日内提出听证要求。',
      ],
    )
    const { code, out, err } = await run(folder, '--yes', '--reason', '虚构的更正')
    assert.deepEqual([code, err], [0, ''])
    assert.match(
      out,
      /^- CF-01, [^\n]* timeLimits 2021-07-15 REPLACED\n\+ CF-01, [^\n]*\n1 added, 1 taken back, 267 unchanged\n/,
    )
    assert.deepEqual(
      (await objection()).map(({ now, knownOn }: Json) => [now, knownOn]),
      [['五个工作日内提出听证要求。', '2026-12-01']],
    )
    assert.equal(catalogue.version, version + 1)
    const kept = await sql`
      select version, until from standing where now ->> 'zh' like '%提出听证要求%' order by id`
    assert.deepEqual(
      kept.map((row) => [row.version, row.until]),
      [
        [version, version + 1],
        [version + 1, null],
      ],
    )
    const [update] = await sql`select reason from standing_update where version = ${version + 1}`
    assert.equal(update?.reason, '虚构的更正')
  })

  test('what it names must be there: a power, an instrument, an item', async () => {
    const wrong: [string, string | RegExp, string, RegExp][] = [
      [
        'a power',
        '- powers: [ XK-01',
        '- powers: [ XK-99',
        /error unknown-power "XK-99" is in no list of the publisher; did you mean/,
      ],
      [
        'a publisher',
        'publisher: wuhan-hrss',
        'publisher: nowhere',
        /error unknown-publisher no list of "nowhere" is published/,
      ],
      [
        'an instrument',
        /basis: \{ instrument: petition-work-regulations, article: "31" \}/,
        'basis: { instrument: petition-rules, article: "31" }',
        /error unknown-instrument "petition-rules" is not in the registry/,
      ],
      [
        'an item',
        PENALTY,
        PENALTY.replace('OBJECTION', 'SERVICE'),
        /error matches-nothing no timeLimits of these powers is so/,
      ],
    ]
    for (const [what, from, to, message] of wrong) {
      const { code, err } = await run(await edited(['standings.yaml', from, to]), '--yes')
      assert.equal(code, 1, what)
      assert.match(err, message, what)
    }
    assert.equal((await objection()).length, 1)
  })
})
