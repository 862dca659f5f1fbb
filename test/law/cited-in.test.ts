import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { MAX_CITING_TEXT } from '../../src/limits.ts'
import { databases, type Json, service } from '../support/service.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const QUERY = `query ($text: String!, $asOf: Date) {
  citedIn(text: $text, asOf: $asOf) {
    title kind documentNumber versionYear versionOn articles { notation label } place offset length
    instrument { key title } standing standingOn
  }
}`

const TEXT =
  '【法律】《劳动法》（2009年修正）第三十九条、第四十一条 企业不能实行本法第三十六条规定的…【规章】《渡口工时办法》第七条'

for (const name of databases) {
  const opened = service(name)
  const standings = async (text: string, asOf?: string): Promise<Json[]> => {
    const { citedIn } = await (await opened).ask(QUERY, { text, asOf })
    return citedIn.map(({ instrument, standing, standingOn }: Json) => [
      instrument?.key ?? null,
      standing,
      standingOn,
    ])
  }

  test(`${name}: the citations of a text, with places and what the registry knows`, async () => {
    const { citedIn } = await (await opened).ask(QUERY, { text: TEXT, asOf: '2024-01-01' })
    assert.deepEqual(citedIn, [
      {
        title: '劳动法',
        kind: 'LAW',
        documentNumber: null,
        versionYear: 2009,
        versionOn: null,
        articles: [
          { notation: '39', label: '第三十九条' },
          { notation: '41', label: '第四十一条' },
        ],
        place: null,
        offset: 4,
        length: 25,
        instrument: { key: 'labor-law', title: '中华人民共和国劳动法' },
        standing: 'AMENDED_SINCE',
        standingOn: '2018-12-29',
      },
      {
        title: '渡口工时办法',
        kind: 'DEPARTMENT_RULE',
        documentNumber: null,
        versionYear: null,
        versionOn: null,
        articles: [{ notation: '7', label: '第七条' }],
        place: null,
        offset: TEXT.indexOf('《渡口'),
        length: 11,
        instrument: null,
        standing: 'UNKNOWN',
        standingOn: null,
      },
    ])
  })

  test(`${name}: an instrument is known by every title, and told from others by number and date`, async () => {
    assert.deepEqual(
      (
        await standings(
          '《中华人民共和国社会保险法》《社会保险法》《集体合同规定》（劳动和社会保障部令第22号）《集体合同规定》（劳部发〔1994〕485号）',
        )
      ).map(([key]) => key),
      ['social-insurance-law', 'social-insurance-law', 'collective-contract-provisions', null],
    )
  })

  test(`${name}: a standing is that of the day, and of the version cited`, async () => {
    const law = '《劳动合同法》'
    assert.deepEqual(await standings(law, '2007-12-31'), [
      ['labor-contract-law', 'NOT_YET_IN_FORCE', '2008-01-01'],
    ])
    assert.deepEqual(await standings(law, '2024-01-01'), [
      ['labor-contract-law', 'IN_FORCE', '2008-01-01'],
    ])
    assert.deepEqual(await standings(`${law}（2007年6月29日通过，2007年修正）`, '2013-06-30'), [
      ['labor-contract-law', 'IN_FORCE', '2008-01-01'],
    ])
    assert.deepEqual(await standings(`${law}（2007年修正）`, '2013-07-01'), [
      ['labor-contract-law', 'AMENDED_SINCE', '2013-07-01'],
    ])
    assert.deepEqual(await standings('《职业技能鉴定规定》（1993年）'), [[null, 'UNKNOWN', null]])
    const { legalInstruments } = await (await opened).ask(
      '{ legalInstruments(filter: { status: REPEALED }) { nodes { key title repealedOn } } }',
    )
    const [repealed] = legalInstruments.nodes
    assert.deepEqual(await standings(`《${repealed.title}》`), [
      [repealed.key, 'REPEALED', repealed.repealedOn],
    ])
  })

  test(`${name}: a text that is too long is refused, and a longer one costs more`, async () => {
    const { answer } = await opened
    const { errors } = await answer('query ($text: String!) { citedIn(text: $text) { title } }', {
      text: '法'.repeat(MAX_CITING_TEXT + 1),
    })
    assert.equal(errors?.[0]?.extensions.code, 'BAD_USER_INPUT')
    assert.equal(errors?.[0]?.message, 'text: expected a text of up to 20000 characters')
  })

  test(`${name}: the registry is read once for many texts`, async () => {
    const { ask, statements } = await opened
    await ask(QUERY, { text: '《劳动法》', asOf: '2024-01-01' })
    await ask(QUERY, { text: '《劳动法》第三条、《渡口法》第五条', asOf: '2024-01-01' })
    assert.equal(statements.filter((text) => /from instrument$/m.test(text.trim())).length, 0)
  })
}

const run = promisify(execFile)
const cited = (...words: string[]) =>
  run(process.execPath, ['src/main.ts', 'cited', ...words], {
    env: { ...process.env, DATASETS: 'seeds/wuhan-hrss', DATABASE_URL: '' },
  })

test('the command says the same, of a text or a file', async () => {
  const { stdout } = await cited(TEXT, '--as-of', '2024-01-01')
  assert.equal(
    stdout,
    [
      '     4  AMENDED_SINCE     《劳动法》第三十九条、第四十一条  since 2018-12-29  = labor-law',
      `    ${TEXT.indexOf('《渡口')}  UNKNOWN           《渡口工时办法》第七条`,
      '',
    ].join('\n'),
  )
  const file = join(temporaryFolder(), 'basis.txt')
  await writeFile(file, TEXT)
  const { stdout: json } = await cited(file, '--json')
  assert.deepEqual(
    JSON.parse(json).map(({ title, instrument }: Json) => [title, instrument?.key]),
    [
      ['劳动法', 'labor-law'],
      ['渡口工时办法', undefined],
    ],
  )
  await assert.rejects(cited(TEXT, '--as-of', '2024-13-01'), { code: 2 })
})
