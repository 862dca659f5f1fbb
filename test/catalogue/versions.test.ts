import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { after, describe, test } from 'node:test'
import { edited, secondEdition } from '../support/editions.ts'
import { start } from '../support/process.ts'
import { publishing } from '../support/publish.ts'
import { databases, type Json, service } from '../support/service.ts'

const CATALOGUE =
  '{ catalogue { version at registryVersion registryHash lawCheckedOn home { key } } }'

for (const name of databases) {
  test(`${name}: the catalogue says what an answer was made from`, async () => {
    const { ask, catalogue } = await service(name)
    const { catalogue: told } = await ask(CATALOGUE)
    assert.equal(told.version, catalogue.version)
    assert.ok(told.registryVersion <= told.version)
    assert.match(told.registryHash, /^[0-9a-f]{64}$/)
    assert.match(told.at, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
    assert.equal(told.lawCheckedOn, '2025-04-19')
    assert.equal(told.home.key, 'wuhan-hrss')
  })

  test(`${name}: a version that is not there, and what is no version, are refused`, async () => {
    const { app, post, catalogue } = await service(name)
    const next = catalogue.version + 1
    const query = '{ catalogue { version } }'
    const refused = async (response: Promise<Response>, status: number, said: RegExp) => {
      const answer = await response
      assert.equal(answer.status, status)
      const { errors } = (await answer.json()) as Json
      assert.match(errors[0].message, said)
      assert.equal(errors[0].extensions.code, 'BAD_USER_INPUT')
    }
    const yet = new RegExp(`^version: there is no version ${next} yet; the newest is ${next - 1}$`)
    await refused(post({ query, extensions: { catalogueVersion: next } }), 400, yet)
    await refused(
      fetched(app, `/graphql?version=${next}&query=${encodeURIComponent(query)}`),
      400,
      yet,
    )
    await refused(fetched(app, `/api/power?code=XK-01&version=${next}`), 400, yet)
    await refused(fetched(app, `/export/wuhan-hrss-2016.csv?version=${next}`), 400, yet)
    const whole = /^version: expected a version of the catalogue, a whole number from 1$/
    await refused(post({ query, extensions: { catalogueVersion: '1' } }), 400, whole)
    await refused(fetched(app, '/api/power?code=XK-01&version=new'), 400, whole)
    await refused(
      post({ query, extensions: { today: '2026-02-30' } }),
      400,
      /^today: expected a calendar date/,
    )
    await refused(
      fetched(
        app,
        `/graphql?version=1&query={x}&extensions=${encodeURIComponent('{"catalogueVersion":2}')}`,
      ),
      400,
      /^version: expected it once$/,
    )
  })

  test(`${name}: what is asked with a day for today is the answer of that day`, async () => {
    const { app, post } = await service(name)
    const query = '{ power(code: "XK-04") { status basisStatus } }'
    const dated = '{ power(code: "XK-04", asOf: "2017-06-01") { status basisStatus } }'
    const asked = await (await post({ query, extensions: { today: '2017-06-01' } })).json()
    assert.deepEqual(asked, await (await post({ query: dated })).json())
    const response = await fetched(app, '/api/power?code=XK-04&today=2017-06-01')
    assert.equal(((await response.json()) as Json).data.power.status, 'RETAINED')
  })

  test(`${name}: every answer names its version`, async () => {
    const { app, catalogue } = await service(name)
    const version = String(catalogue.version)
    for (const path of [
      '/graphql?query={catalogue{version}}',
      '/api/statistics',
      '/export/wuhan-hrss-2016.json',
      '/changes.json',
      '/dataset.jsonld',
      '/readyz',
      '/nowhere',
    ]) {
      const { headers, body } = await fetched(app, path)
      assert.equal(headers.get('catalogue-version'), version, path)
      await body?.cancel()
    }
  })
}

describe('answers of then', async () => {
  const { app, databaseUrl = '', catalogue, post } = await service('PostgreSQL', { own: true })
  const { publish, withdraw } = publishing(databaseUrl)
  const folders: string[] = []
  after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))
  const list = async (folder: Promise<string>) => {
    folders.push(await folder)
    return folder
  }

  const QUESTIONS = [
    CATALOGUE,
    '{ statistics { byBasisStatus { status count } outdated { powers parts } } }',
    '{ powers(first: 100) { nodes { code name basisStatus partStandings { part since now } legalBases { citation status statusKnownOn laterVersion { on } instrument { title status repealedOn versions { on touched } replacedBy { key } } } } } }',
    '{ powers(filter: { basisStatus: REPEALED }) { nodes { code } } }',
    '{ legalInstruments(first: 100) { totalCount nodes { key title checkedOn } } }',
    '{ legalInstruments(filter: { title: "劳动合同" }) { nodes { key title } } }',
    '{ lawTimeline(first: 100) { nodes { on kind by instrument { key } } } }',
    '{ affectedBy(instrument: "labor-contract-law") { losingLastBasis { nodes { code } } } }',
    '{ citedIn(text: "《中华人民共和国劳动合同法》第五十七条") { instrument { key } standing standingOn } }',
    '{ edition(key: "wuhan-hrss-2016") { withdrawn { reason } powers { totalCount } } }',
    '{ changes { nodes { kind edition { key } } } }',
  ]
  const NOW = '2026-11-26'
  const bytes = async (query: string, version?: number) => {
    const response = await post({ query, extensions: { catalogueVersion: version, today: NOW } })
    assert.equal(response.status, 200, await response.clone().text())
    return { text: await response.text(), response }
  }
  const said = new Map<number, string[]>()
  const note = async () => {
    await catalogue.refresh()
    said.set(
      catalogue.version,
      await Promise.all(QUESTIONS.map(async (query) => (await bytes(query)).text)),
    )
  }

  test('come back to the byte whatever happens to the registry, the standings and the lists', async () => {
    await note()
    const run = async (command: string, folder: string) => {
      const args = [folder, '--yes', '--reason', '虚构']
      const { code, err } = await start({ DATABASE_URL: databaseUrl }, command, ...args).exited
      assert.equal(code, 0, err)
      await note()
    }
    await publish(await list(secondEdition()))
    await note()
    await run('instruments', await list(otherLaw()))
    await run(
      'standings',
      await list(
        edited(
          ['standings.yaml', 'checkedOn: 2026-11-26', 'checkedOn: 2026-12-01'],
          [
            'standings.yaml',
            /五个工作日内提出听证要求（原为三日）。/,
            '五个工作日内提出听证要求。',
          ],
        ),
      ),
    )
    await withdraw('wuhan-hrss-2016', '虚构的错误')
    await note()
    assert.equal(said.size, 5)
    const distinct = new Set([...said.values()].map((texts) => texts.join('\n')))
    assert.equal(distinct.size, 5, 'each change shows somewhere')
    for (const [version, texts] of said)
      for (const [place, query] of QUESTIONS.entries()) {
        const { text, response } = await bytes(query, version)
        assert.equal(text, texts[place], `${query} in version ${version}`)
        assert.equal(response.headers.get('catalogue-version'), String(version))
        assert.equal(response.headers.get('cache-control'), 'public, max-age=31536000, immutable')
      }
  })

  test('the registry says another hash with each change of it, and none without', async () => {
    const told = [...said.values()].map(([text = '']) => JSON.parse(text).data.catalogue)
    const hashes = told.map(({ registryHash }: Json) => registryHash)
    assert.equal(new Set(hashes).size, 2)
    assert.deepEqual([hashes[0], hashes[2]], [hashes[1], hashes[4]])
    assert.deepEqual(
      told.map(({ registryVersion }: Json) => registryVersion),
      [...Array(2).fill(told[0].registryVersion), ...Array(3).fill(told[2].version)],
    )
  })

  test('what was searched under other names of instruments is gone, and says so', async () => {
    const [first = 0] = said.keys()
    const search = '{ search(query: "劳动合同法第三十九条") { totalCount } }'
    const response = await post({ query: search, extensions: { catalogueVersion: first } })
    const { errors } = (await response.json()) as Json
    assert.match(errors[0].message, /^version: what was searched in version \d+ is no longer kept/)
    const file = await fetched(app, `/export/wuhan-hrss-2016.json?version=${first}`)
    assert.equal(file.status, 200)
    await file.body?.cancel()
    assert.equal((await fetched(app, '/export/wuhan-hrss-2016.json')).status, 410)
  })
})

const fetched = async (app: Awaited<ReturnType<typeof service>>['app'], path: string) =>
  app.fetch(`http://localhost${path}`)

/** The registry as if the Labor Contract Law had another title. */
const otherLaw = () =>
  edited([
    'instruments/laws.yaml',
    /(key: labor-contract-law\n {2}title:\n {4}zh: )(.*)\n/,
    '$1$2（虚构）\n',
  ])
