import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { parse } from 'yaml'
import { asWritten, bare, INSTRUMENT_AS_WRITTEN, POWER_AS_WRITTEN } from '../support/as-written.ts'
import { databases, type Json, service, WUHAN } from '../support/service.ts'
import { fragmentOf, wholeListQuery } from '../support/whole-list.ts'

const yaml = async (path: string): Promise<Json> =>
  parse(await readFile(`${WUHAN}/${path}`, 'utf8'))

const folder = async (name: string): Promise<Json[]> =>
  (
    await Promise.all((await readdir(`${WUHAN}/${name}`)).map((file) => yaml(`${name}/${file}`)))
  ).flat()

const sum = (rows: Json[], field: string) =>
  rows.reduce((total: number, row) => total + (row[field]?.length ?? 0), 0)

/** Every text and number somewhere in a value. */
const values = (value: Json): string[] =>
  value === null || value === undefined
    ? []
    : typeof value === 'object'
      ? Object.values(value).flatMap(values)
      : [String(value)]

for (const name of databases) {
  const opened = service(name)

  test(`${name}: every record of the dataset arrives`, async () => {
    const { ask } = await opened
    const { powers, legalInstruments, edition } = await ask(`{
      powers(first: 100) { totalCount nodes {
        legalBases { role verification } conditions { text } materials { name } procedure { steps { name } }
        timeLimits { kind } sanctions { kind } remedies { kind } lifecycle { kind }
      } }
      legalInstruments { totalCount }
      edition(key: "wuhan-hrss-2016") {
        counts { categories powers units instruments legalBases } units { key } categories { code }
        facts { key } practices { key } elements { key }
      }
    }`)
    const nodes: Json[] = powers.nodes
    assert.equal(powers.totalCount, 37)
    assert.equal(nodes.length, 37)
    assert.equal(legalInstruments.totalCount, 109)
    assert.equal(sum(nodes, 'legalBases'), 207)
    assert.equal(sum(nodes, 'conditions'), 244)
    assert.equal(sum(nodes, 'materials'), 78)
    assert.equal(
      sum(
        nodes.map(({ procedure }) => procedure),
        'steps',
      ),
      172,
    )
    assert.equal(sum(nodes, 'timeLimits'), 135)
    assert.equal(sum(nodes, 'sanctions'), 96)
    assert.equal(sum(nodes, 'remedies'), 77)
    assert.equal(sum(nodes, 'lifecycle'), 17)
    const verification = nodes.flatMap(({ legalBases }) =>
      legalBases.map((basis: Json) => basis.verification),
    )
    assert.equal(verification.filter((value) => value === 'TEXT').length, 171)
    assert.equal(edition.units.length, 15)
    assert.equal(edition.categories.length, 8)
    assert.equal(edition.facts.length, 16)
    assert.equal(edition.practices.length, 14)
    assert.equal(edition.elements.length, 8)
    assert.deepEqual(edition.counts, {
      categories: 8,
      powers: 37,
      units: 15,
      instruments: 55,
      legalBases: 207,
    })
  })

  test(`${name}: powers and instruments are answered word for word as their files have them`, async () => {
    const { ask } = await opened
    const { powers, legalInstruments, others } = await ask(`{
      powers(first: 100, orderBy: { field: CODE }) { nodes { ${POWER_AS_WRITTEN} } }
      legalInstruments(first: 100) { nodes { ${INSTRUMENT_AS_WRITTEN} } }
      others: legalInstruments(last: 9) { nodes { ${INSTRUMENT_AS_WRITTEN} } }
    }`)
    const by = (key: string) => (a: Json, b: Json) => (a[key] < b[key] ? -1 : 1)
    assert.deepEqual(powers.nodes.map(asWritten), bare(await folder('powers')).sort(by('code')))
    assert.deepEqual(
      [...legalInstruments.nodes, ...others.nodes].map(asWritten),
      bare(await folder('instruments')).sort(by('key')),
    )
  })

  test(`${name}: nothing that the publisher and the edition say is dropped`, async () => {
    const { ask } = await opened
    const served = new Set(
      values([
        await ask(
          `{ edition(key: "wuhan-hrss-2016") { ...edition } } ${fragmentOf('Edition', 'edition')}`,
        ),
        await ask(`{ edition(key: "wuhan-hrss-2016") {
          facts { parts { key } } publisher { jurisdiction { parent { code level name en: name(lang: EN) } } } } }`),
      ]),
    )
    const said = [await yaml('publisher.yaml'), await yaml('edition.yaml')].flatMap(values)
    assert.ok(said.length > 400, `${said.length}`)
    assert.deepEqual(
      said.filter((value) => !served.has(value)),
      [],
    )
  })

  test(`${name}: values read by hand from the files are answered as they stand there`, async () => {
    const { ask } = await opened
    const { licence, permit, sealing, appraisal, decision, edition, unit } = await ask(`{
      licence: power(code: "XK-03") {
        name unit { key } audience initiation keywords
        timeLimits(kind: APPLICANT) { amount unit bound direction label labelEN: label(lang: EN) basis { citation } }
        conditions { text basis { citation article { notation number item } } }
        fees { charged note basis { citation citationEN: citation(lang: EN) } }
      }
      permit: power(code: "XK-04") {
        lifecycle { kind effect on by } legalBases { ceasedOn currentArticles { number } versionOn }
      }
      sealing: power(code: "QZ-01") {
        legalBases(role: CONFERS) { citation articles { notation paragraph label } }
        timeLimits { label extension { amount unit } }
        materials { name }
      }
      appraisal: power(code: "QR-06") { materials { name } }
      decision: legalInstrument(key: "enterprise-annuity-trial-measures") {
        status repealedOn replacedBy { key title } documentNumber checkedOn
      }
      edition(key: "wuhan-hrss-2016") {
        documentNumber issuedOn effectiveOn effectivePrecision lawCheckedOn publishedAt
        license { spdx } provenance { status source { publishedAt } }
        facts { key value qualifier parts { value } }
      }
      unit(key: "administrative-approval-division") { kind contact { phone complaintPhone address(lang: EN) } }
    }`)
    assert.equal(licence.name, '劳务派遣经营许可')
    assert.deepEqual(licence.audience, ['LEGAL_PERSON'])
    assert.equal(licence.initiation, 'ON_APPLICATION')
    assert.ok(licence.keywords.includes('派遣公司'))
    assert.deepEqual(licence.timeLimits, [
      {
        amount: 60,
        unit: 'DAY',
        bound: 'AT_LEAST',
        direction: 'BEFORE',
        label: '60日',
        labelEN: '60 days',
        basis: { citation: '《劳务派遣行政许可实施办法》第十八条' },
      },
    ])
    assert.deepEqual(licence.conditions[0], {
      text: '注册资本不低于二百万元人民币。',
      basis: {
        citation: '《劳动合同法》第五十七条第一项',
        article: { notation: '57(1)', number: 57, item: 1 },
      },
    })
    assert.equal(licence.fees.charged, false)
    assert.equal(
      licence.fees.basis.citationEN,
      'Administrative Licensing Law of the PRC, article 58',
    )
    assert.deepEqual(permit.lifecycle, [
      { kind: 'CANCELLED', effect: 'ENDS', on: '2018-07-28', by: '国发〔2018〕28号' },
      {
        kind: 'BASIS_REPEALED',
        effect: 'NONE',
        on: '2018-08-23',
        by: '人力资源和社会保障部令第37号',
      },
    ])
    assert.deepEqual(permit.legalBases[0], {
      ceasedOn: '2018-07-28',
      currentArticles: null,
      versionOn: '2009-01-29',
    })
    assert.deepEqual(sealing.legalBases[0].articles, [
      { notation: '79.2', paragraph: 2, label: '第七十九条第二款' },
    ])
    assert.equal(sealing.legalBases[0].citation, '《社会保险法》第七十九条第二款')
    assert.deepEqual(sealing.timeLimits[0], {
      label: '30日',
      extension: { amount: 30, unit: 'DAY' },
    })
    assert.deepEqual(sealing.materials, [], 'no materials are needed')
    assert.equal(appraisal.materials, null, 'it is not known which materials are')
    assert.deepEqual(decision, {
      status: 'REPEALED',
      repealedOn: '2018-02-01',
      replacedBy: { key: 'enterprise-annuity-measures', title: '企业年金办法' },
      documentNumber: '劳动和社会保障部令第20号',
      checkedOn: '2025-04-19',
    })
    assert.equal(edition.documentNumber, '武人社发[2016]4号')
    assert.equal(edition.issuedOn, null)
    assert.equal(edition.effectivePrecision, 'YEAR')
    assert.equal(edition.lawCheckedOn, '2025-04-19')
    assert.equal(edition.license.spdx, 'CC0-1.0')
    assert.equal(edition.provenance.status, 'RECONSTRUCTED')
    assert.equal(edition.provenance.source.publishedAt, '2017-02-21')
    assert.equal(edition.publishedAt === null, name === 'PGlite')
    const reviewed = edition.facts.find(({ key }: Json) => key === 'normative-documents-reviewed')
    assert.deepEqual(
      reviewed.parts.map(({ value }: Json) => value),
      ['8', '4', '23', '3'],
    )
    assert.equal(unit.contact.phone, null)
    assert.equal(unit.contact.complaintPhone, null)
    assert.match(unit.contact.address, /^Wuhan Citizens' Home/)
  })
}

test('both databases give the same answers, publishedAt apart', async () => {
  const [embedded, real] = await Promise.all(databases.map((name) => service(name)))
  const query = wholeListQuery().replaceAll(' publishedAt publisher', ' publisher')
  const [one, other] = await Promise.all([embedded, real].map((which) => which?.post({ query })))
  assert.equal(await one?.text(), await other?.text())
})
