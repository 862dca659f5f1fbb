import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import type { Standing } from '../../src/dataset/standing.ts'
import { databases, type Json, NOTHING, service, WUHAN } from '../support/service.ts'

const { standings }: { standings: Standing[] } = parse(
  readFileSync(`${WUHAN}/standings.yaml`, 'utf8'),
)

const ALL = `query ($asOf: Date) {
  powers(first: 100, asOf: $asOf) { nodes { code partStandings {
    part index since change now verification basis { instrument { key } article { notation } }
  } } }
}`

type Told = Pick<Standing, 'part' | 'since' | 'change'> & {
  index: number | null
  now: string
  verification: string
  basis: { instrument: { key: string }; article: { notation: string } | null } | null
}

/** What the file says of each power on a day, each entry once, in a form that both sides can be brought to. */
const inFile = (day: string) =>
  standings
    .filter(({ since }) => since <= day)
    .flatMap(({ powers, part, since, change, now, basis, verification }) =>
      powers.map((code) =>
        [code, part, since, change, now.zh, basis?.instrument, basis?.article, verification].join(
          ' ',
        ),
      ),
    )
    .sort()

const answered = (powers: { code: string; partStandings: Told[] }[]) => {
  const entries = powers.flatMap(({ code, partStandings }) =>
    partStandings.map(({ part, since, change, now, basis, verification }) =>
      [
        code,
        part,
        since,
        change,
        now,
        basis?.instrument.key,
        basis?.article?.notation,
        verification,
      ].join(' '),
    ),
  )
  // An entry that befell several items of a power stands at each.
  return [...new Set(entries)].sort()
}

for (const name of databases)
  test(`${name}: the parts of powers tell every change of the law that the file tells, on the day and not before`, async () => {
    const { ask, statements } = await service(name, { keep: NOTHING })
    for (const asOf of [
      '2016-02-29',
      '2017-08-31',
      '2017-09-01',
      '2021-07-14',
      '2021-07-15',
      '2026-11-26',
      '2030-01-01',
    ]) {
      const { powers } = await ask(ALL, { asOf })
      assert.deepEqual(answered(powers.nodes), inFile(asOf), asOf)
      assert.ok(statements.length <= 4, `${statements.length} statements`)
    }
    assert.deepEqual(inFile('2016-02-29'), [])
    assert.ok(inFile('2030-01-01').length > 500)
  })

test('a hearing is asked for within three days in the list, and within five working days by the law of 2021', async () => {
  const { ask } = await service('PGlite')
  const part = async (asOf: string) => {
    const { power } = await ask(
      `query ($asOf: Date) { power(code: "CF-01", asOf: $asOf) {
        outdated timeLimits { purpose label }
        partStandings { part index since now(lang: EN) value knownOn basis { citation } }
      } }`,
      { asOf },
    )
    const index = power.timeLimits.findIndex(({ purpose }: Json) => purpose === 'OBJECTION')
    assert.equal(power.timeLimits[index].label, '3日')
    return {
      outdated: power.outdated,
      standing: power.partStandings.find(
        (standing: Json) => standing.part === 'timeLimits' && standing.index === index,
      ),
    }
  }
  assert.deepEqual(await part('2021-07-14'), { outdated: false, standing: undefined })
  const { standing } = await part('2026-01-01')
  assert.equal(standing.since, '2021-07-15')
  assert.equal(standing.knownOn, '2026-11-26')
  assert.match(standing.now, /within five working days/)
  assert.equal(standing.basis.citation, '《行政处罚法》第六十四条第一项')
  assert.deepEqual(JSON.parse(standing.value).amount, 5)
})

test('statistics count powers with any part that no longer holds', async () => {
  const { ask } = await service('PGlite')
  const counts = async (asOf: string) => {
    const { statistics, powers } = await ask(
      `query ($asOf: Date) {
        statistics(asOf: $asOf) { outdated { powers parts } }
        powers(first: 100, asOf: $asOf) { nodes { outdated partStandings { part index change } } }
      }`,
      { asOf },
    )
    const over = powers.nodes.map(({ partStandings }: Json) =>
      partStandings.filter(
        ({ change, part }: Json) =>
          ['REPLACED', 'ENDED'].includes(change) || (part === 'power' && change === 'MOVED'),
      ),
    )
    assert.deepEqual(statistics.outdated, {
      powers: over.filter((parts: Json[]) => parts.length > 0).length,
      parts: over.reduce(
        (sum: number, parts: Json[]) =>
          sum + new Set(parts.map(({ part, index }) => `${part} ${index}`)).size,
        0,
      ),
    })
    assert.equal(
      powers.nodes.filter(({ outdated }: Json) => outdated).length,
      statistics.outdated.powers,
    )
    return statistics.outdated
  }
  assert.deepEqual(await counts('2016-02-29'), { powers: 0, parts: 0 })
  assert.ok((await counts('2026-11-26')).powers > 30)
})
