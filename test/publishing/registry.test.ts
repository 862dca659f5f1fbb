import assert from 'node:assert/strict'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { edited } from '../support/editions.ts'
import { start } from '../support/process.ts'
import { type Json, service, WUHAN } from '../support/service.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const KEY = 'private-education-promotion-law'

describe('the registry of law, changed by its command', async () => {
  const { ask, sql, databaseUrl = '', catalogue } = await service('PostgreSQL', { own: true })
  const run = (...args: string[]) =>
    start({ DATABASE_URL: databaseUrl }, 'instruments', ...args).exited
  const law = async () => {
    await catalogue.refresh()
    const { legalInstrument } = await ask(
      `query ($key: String!) { legalInstrument(key: $key) { status repealedOn repealedBy checkedOn documentNumber versions { on } } }`,
      { key: KEY },
    )
    return legalInstrument
  }

  test('the same entries are nothing to do, and a dry run changes nothing', async () => {
    const same = await run(WUHAN, '--yes')
    assert.deepEqual(
      [same.code, same.out],
      [0, '0 added, 0 changed, 109 unchanged\nnothing was changed\n'],
    )
    const before = await law()
    const dry = await run(await repealed(), '--dry-run')
    assert.equal(dry.code, 0)
    assert.match(
      dry.out,
      new RegExp(
        `\n?~ ${KEY} [\\s\\S]*repealedOn: \\(none\\) → "2026-01-01"\n[\\s\\S]*nothing was changed\n$`,
      ),
    )
    assert.deepEqual(await law(), before)
  })

  test('a repeal moves statuses and the timeline, and is kept with its reason', async () => {
    const version = catalogue.version
    const { code, out, err } = await run(await repealed(), '--yes')
    assert.deepEqual([code, err], [0, ''])
    assert.match(out, /\n0 added, 1 changed, 108 unchanged\nthe registry is up to date\n$/)
    const now = await law()
    assert.deepEqual(
      [now.status, now.repealedOn, now.repealedBy],
      ['REPEALED', '2026-01-01', '虚构的废止决定'],
    )
    assert.equal(catalogue.version, version + 1)
    const { lawTimeline, power } = await ask(`{
      lawTimeline(from: "2026-01-01", to: "2026-01-01") { nodes { kind by powers { nodes { code } } } }
      power(code: "XK-01") { basisStatus } }`)
    assert.equal(power.basisStatus, 'REPEALED')
    assert.equal(lawTimeline.nodes[0].kind, 'REPEALED')
    assert.ok(lawTimeline.nodes[0].powers.nodes.some((node: Json) => node.code === 'XK-01'))
    const [kept] =
      await sql`select reason, before, after, at from instrument_change where instrument = ${KEY}`
    assert.equal(kept?.reason, '虚构的废止决定')
    assert.deepEqual([kept?.before.repealedOn, kept?.after.repealedOn], [undefined, '2026-01-01'])
    assert.ok(Date.now() - kept?.at < 60_000)
  })

  test('a new title is searched at once, and the reason given is the one that is kept', async () => {
    const folder = await edited([
      'instruments/laws.yaml',
      'zh: 中华人民共和国民办教育促进法',
      'zh: 中华人民共和国虚构学堂法',
    ])
    assert.equal((await run(folder, '--yes', '--reason', '更名')).code, 0)
    await catalogue.refresh()
    const { search } = await ask('{ search(query: "虚构学堂法") { nodes { code } } }')
    assert.ok(search.nodes.some(({ code }: Json) => code === 'XK-01'))
    const [kept] =
      await sql`select reason from instrument_change where instrument = ${KEY} order by version desc limit 1`
    assert.equal(kept?.reason, '更名')
  })

  test('a file of its own may add instruments; what it gets wrong is told with its place', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'new.yaml')
    const entry = (more: string) =>
      `- key: fictional-law\n  title: { zh: 虚构法 }\n  kind: LAW\n  issuer: { zh: 虚构机关 }\n  versions: []\n  verification: MEMORY\n${more}`
    await writeFile(file, entry('  replacedBy: nowhere-law\n'))
    const wrong = await run(file, '--yes')
    assert.equal(wrong.code, 1)
    assert.match(
      wrong.err,
      /\nnew\.yaml:7:15 error unknown-instrument "nowhere-law" is neither given nor in the registry of law\n$/,
    )
    await writeFile(file, entry(`  replacedBy: ${KEY}\n`) + entry(''))
    assert.match(
      (await run(file, '--yes')).err,
      /\nnew\.yaml:8:8 error duplicate-key "fictional-law" is given twice\n$/,
    )
    await writeFile(file, entry(`  replacedBy: ${KEY}\n`))
    const added = await run(file, '--yes')
    assert.deepEqual(
      [added.code, added.out],
      [0, '+ fictional-law 虚构法\n1 added, 0 changed, 0 unchanged\nthe registry is up to date\n'],
    )
    assert.match((await run(join(folder, 'none.yaml'))).err, /none\.yaml:1:1 error missing-file /)
  })

  test('what a list needs to say when a rule fell stays', async () => {
    const [fallen] = await sql`
      select basis.instrument from legal_basis as basis join instrument on instrument.key = basis.instrument
      where basis.current_articles is null and basis.ceased_on is null and instrument.repealed_on is not null limit 1`
    assert.ok(fallen)
    const file = `instruments/${await fileOf(fallen.instrument)}`
    const folder = await edited([
      file,
      new RegExp(
        `(key: ${fallen.instrument}\\n[\\s\\S]*?)repealedOn: .*\\n +repealedBy:( .*)?\\n(  +(zh|en): .*\\n)*`,
      ),
      '$1repealedOn: null\n',
    ])
    const refused = await run(folder, '--yes')
    assert.equal(refused.code, 4, refused.err)
    assert.match(
      refused.err,
      new RegExp(`"${fallen.instrument}" must keep a version or a repeal that says when`),
    )
  })
})

const repealed = () =>
  edited([
    'instruments/laws.yaml',
    new RegExp(`(key: ${KEY}\\n[\\s\\S]*?)repealedOn: null\\n( +)repealedBy: null`),
    '$1repealedOn: 2026-01-01\n$2repealedBy: { zh: 虚构的废止决定 }',
  ])

async function fileOf(key: string): Promise<string> {
  const folder = join(WUHAN, 'instruments')
  for (const name of await readdir(folder))
    if ((await readFile(join(folder, name), 'utf8')).includes(`key: ${key}\n`)) return name
  throw new Error(`no file has ${key}`)
}
