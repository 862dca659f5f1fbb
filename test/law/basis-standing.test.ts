import assert from 'node:assert/strict'
import { test } from 'node:test'
import { databases, type Json, NOTHING, service } from '../support/service.ts'

for (const name of databases)
  test(`${name}: the basis of a part has its standing on a day, and says where the rule stands now`, async () => {
    const { ask } = await service(name)
    const basisOf = async (asOf: string) => {
      const { power } = await ask(
        `query ($asOf: Date) { power(code: "CF-01", asOf: $asOf) {
          remedies { kind basis { article { notation } status currentArticle { notation } statusKnownOn } }
          timeLimits(purpose: OBJECTION) { basis { article { notation } status currentArticle { notation } } }
          partStandings { part since basis { instrument { key } status currentArticle { notation } } }
        } }`,
        { asOf },
      )
      return power
    }
    const before = await basisOf('2016-06-01')
    assert.deepEqual(before.timeLimits[0].basis, {
      article: { notation: '42' },
      status: 'IN_FORCE',
      currentArticle: { notation: '42' },
    })
    const now = await basisOf('2026-01-01')
    assert.deepEqual(now.timeLimits[0].basis, {
      article: { notation: '42' },
      status: 'AMENDED',
      currentArticle: { notation: '64(1)' },
    })
    const [reconsideration] = now.remedies
    assert.deepEqual(reconsideration, {
      kind: 'RECONSIDERATION',
      basis: {
        article: { notation: '9' },
        status: 'AMENDED',
        currentArticle: { notation: '20' },
        statusKnownOn: '2025-04-19',
      },
    })
    for (const { since, basis } of now.partStandings)
      if (basis?.instrument.key === 'administrative-penalty-law')
        assert.equal(basis.status, 'IN_FORCE', since)
  })

test('a basis whose articles a later version did not touch is in force, and names that version', async () => {
  const { ask } = await service('PGlite')
  const { powers } = await ask(`{ powers(first: 100, asOf: "2020-01-01") { nodes { code legalBases {
    instrument { key } articles { notation } versionOn status statusKnownOn laterVersion { on touched }
  } } } }`)
  const bases = powers.nodes.flatMap(({ legalBases }: Json) => legalBases)
  const of = (key: string) => bases.filter(({ instrument }: Json) => instrument.key === key)
  const touched = { 'social-insurance-law': ['57.3', '64', '66'], 'labor-law': ['15', '69', '94'] }
  for (const [key, articles] of Object.entries(touched)) {
    assert.ok(of(key).length > 0)
    for (const basis of of(key)) {
      const meets = basis.articles.some(({ notation }: Json) =>
        articles.some((one) => one.split('.')[0] === notation.split(/[.(]/)[0]),
      )
      assert.equal(basis.status, meets ? 'AMENDED' : 'IN_FORCE', JSON.stringify(basis))
      assert.deepEqual(basis.laterVersion, {
        on: '2018-12-29',
        touched: articles,
      })
      assert.equal(basis.statusKnownOn, '2025-04-19')
    }
  }
  for (const { status, laterVersion } of of('private-education-promotion-law')) {
    assert.equal(status, 'AMENDED')
    assert.deepEqual(laterVersion.touched, null)
  }
})

test('the standings of the bases of all parts take a fixed number of statements', async () => {
  const { ask, statements } = await service('PGlite', { keep: NOTHING })
  const counts: number[] = []
  for (const first of [3, 100]) {
    await ask(`{ powers(first: ${first}) { nodes { conditions { basis { status currentArticle { notation } } }
      remedies { basis { status currentArticle { notation } } } } } }`)
    counts.push(statements.length)
  }
  assert.ok(Math.max(...counts) <= 10, `${counts}`)
})

for (const name of databases)
  test(`${name}: a basis without current articles fell where others have some and the law was changed since; else nobody knows`, async () => {
    const { sql } = await service(name)
    const empty = (where: string) =>
      sql.unsafe<{ until: string | null }[]>(`
      select distinct law.repealed_on::text as until from legal_basis as basis
      cross join lateral basis_in_time(jsonb_populate_record(basis, '{"current_articles": null}'), 1000) as law
      where ${where}`)
    const version = `select version."on"::text from instrument_version as version where instrument = basis.instrument`
    const unchanged = `law.law_checked_on is not null and basis.ceased_on is null
      and not exists (${version} and version."on" > basis.version_on)
      and (select fallen_on from instrument where key = basis.instrument) is null`
    assert.deepEqual([...(await empty(unchanged))], [{ until: null }])
    const amended = await empty(`exists (${version} and version."on" > basis.version_on
      and coalesce(version.effective_on, version."on") <= law.law_checked_on)`)
    assert.ok(amended.length > 1 && amended.every(({ until }) => until !== null))
    // The same where nobody looked at any.
    const undone = sql.begin(async (transaction) => {
      await transaction`set transaction read write`
      await transaction`alter table legal_basis disable trigger all`
      await transaction`update legal_basis set current_articles = null`
      const [{ count } = { count: -1 }] = await transaction<{ count: number }[]>`
        select count(*)::int from legal_basis as basis
        cross join lateral basis_in_time(basis, 1000) as law
        where law.repealed_on is not null and basis.ceased_on is null
          and (select fallen_on from instrument where key = basis.instrument) is null`
      throw new Error(`${count} fell`)
    })
    await assert.rejects(undone, /^Error: 0 fell$/)
  })
