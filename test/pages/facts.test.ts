import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { isObjectType, TypeInfo, visit, visitWithTypeInfo } from 'graphql'
import { VOCABULARY } from '../../src/dataset/vocabulary/all.ts'
import { schema } from '../../src/schema.ts'
import { operations } from '../../src/web/operations.ts'
import { textOf, textsOf } from '../support/page-text.ts'
import { codes } from '../support/pages.ts'
import { type Json, service } from '../support/service.ts'

const opened = service('PGlite')

const get = async (path: string, accept: string) => {
  const { app } = await opened
  return app.fetch(`http://localhost${path}`, { headers: { accept } })
}
const answerOf = async (code: string, lang: 'ZH' | 'EN'): Promise<Json> => {
  const answer = await get(`/api/power?edition=wuhan-hrss-2016&code=${code}&lang=${lang}`, '*/*')
  return ((await answer.json()) as Json).data.power
}
const pageOf = async (code: string, lang: 'ZH' | 'EN') => {
  const prefix = lang === 'EN' ? '/en' : ''
  return (await get(`${prefix}/powers/wuhan-hrss-2016/${code}`, 'text/html')).text()
}

const LABELS = new Map(VOCABULARY.flatMap(({ terms }) => Object.entries(terms)))

/** What tells programs apart, what another field says in words, and what only a program can read. */
const UNSEEN = new Set([
  'id',
  'url',
  'key',
  'notation',
  'statutoryType',
  'value',
  'basisStatus',
  'effectivePrecision',
  'onPrecision',
  'untranslated',
])
/** Whole in its list, and cut short where it is said what became of it; a law is named by its citation. */
const UNSEEN_PLACES =
  /^(timeLimits\.(amount|bound|direction)|partStandings\.part|edition\.(provenance|license|lawCheckedOn)|fees\.items\.amount\.currency|.*\.currency|partStandings\.basis\.instrument\.title|.*legalBases\.instrument\.(title|status)|.*\.extension\.unit|.*\.within\.unit|timeLimits\.unit)/

/** The facts of an answer as they should stand on a page, with their places. */
function* facts(value: Json, place = ''): Generator<[string, string]> {
  if (Array.isArray(value)) for (const item of value) yield* facts(item, place)
  else if (value && typeof value === 'object')
    for (const [name, inner] of Object.entries(value)) {
      const at = place ? `${place}.${name}` : name
      if (!UNSEEN.has(name) && !UNSEEN_PLACES.test(at)) yield* facts(inner, at)
    }
  else if (typeof value === 'string') yield [place, value]
  else if (typeof value === 'number' && /copies|liveBasisCount/.test(place))
    yield [place, String(value)]
}

function shown(text: string, lang: 'zh' | 'en'): RegExp {
  const label = LABELS.get(text)?.[lang]
  if (/^[A-Z_]+$/.test(text)) {
    // A value that stands in several enumerations has as many labels.
    const labels = VOCABULARY.flatMap(({ terms }) => terms[text]?.[lang] ?? [])
    return new RegExp(labels.map(plain).join('|') || plain(label ?? text))
  }
  if (/^\d{4}-\d\d-\d\d$/.test(text)) {
    const [year = '', month = '', day = ''] = text.split('-')
    return lang === 'zh'
      ? new RegExp(`${year}年(${Number(month)}月(${Number(day)}日)?)?`)
      : new RegExp(`((${Number(day)})?[A-Z][a-z]+)?${year}`)
  }
  if (/^\d+(\.\d+)?$/.test(text)) return new RegExp(text.replace(/\B(?=(\d{3})+$)/g, ',?'))
  return new RegExp(plain(text))
}

const plain = (text: string) => text.replace(/\s/g, '').replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

for (const lang of ['ZH', 'EN'] as const)
  test(`every fact that the API gives of a power stands on its page (${lang})`, async () => {
    let count = 0
    const missing: string[] = []
    for (const code of codes()) {
      const text = textOf(await pageOf(code, lang))
      for (const [place, fact] of facts(await answerOf(code, lang))) {
        const is = shown(fact, lang === 'ZH' ? 'zh' : 'en').test(text)
        if (!is) missing.push(`${code} ${place}: ${fact.slice(0, 60)}`)
        count++
      }
    }
    assert.deepEqual(missing, [])
    assert.ok(count > 5_000)
  })

test('nothing stands on the page of a power but what the API gives and the words of the interface', async () => {
  const dictionary = readFileSync('src/pages/texts/zh.ts', 'utf8')
  const labels = VOCABULARY.flatMap(({ terms, label }) => [
    label.zh,
    ...Object.values(terms).map(({ zh }) => zh),
  ])
  const { app } = await opened
  const around = (await (
    await app.fetch('http://localhost/api/edition?key=wuhan-hrss-2016')
  ).text()) as string
  const unknown = new Set<string>()
  for (const code of codes()) {
    const answer = JSON.stringify(await answerOf(code, 'ZH')) + around
    const known = dictionary + labels.join(' ') + DURATIONS
    const page = await pageOf(code, 'ZH')
    const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'))
    for (const text of textsOf(main))
      for (const [words] of text.matchAll(/\p{Script=Han}{2,}/gu))
        if (!isMadeOf(words, answer, known)) unknown.add(words)
  }
  assert.deepEqual([...unknown], [])
})

test('the ready-made query of a power gives all that the schema knows of one, so that the page can', () => {
  const asked = new Map<string, Set<string>>()
  for (const name of ['power', 'counterparts', 'deadlines', 'edition']) {
    const types = new TypeInfo(schema)
    const document = operations.get(name)?.document
    assert.ok(document, name)
    visit(
      document,
      visitWithTypeInfo(types, {
        Field({ name: { value } }) {
          const parent = types.getParentType()?.name ?? ''
          asked.set(parent, (asked.get(parent) ?? new Set()).add(value))
        },
      }),
    )
  }
  const left = [...asked].flatMap(([name, fields]) => {
    const type = schema.getType(name)
    return isObjectType(type) && !ABOUT_OTHERS.has(name)
      ? Object.keys(type.getFields())
          .filter((field) => !fields.has(field))
          .map((field) => `${name}.${field}`)
      : []
  })
  assert.deepEqual(left.sort(), [
    // The day to which the law was compared stands once, with the legal bases.
    'BasisReference.statusKnownOn',
    // The query was asked for both.
    'Erratum.code',
    'Erratum.edition',
    // Of what was reported the page says how it stands, and leads to all of it.
    'Erratum.history',
    // How to cite it says the day, and would be another one tomorrow.
    'Power.citation',
    // Due dates are counted from a day that somebody gives.
    'Remedy.dueDate',
    'TimeLimit.dueDate',
  ])
})

/** Types of which only what names them is said where they are met: they have pages of their own. */
const ABOUT_OTHERS = new Set(
  'Query Category Unit LegalInstrument InstrumentVersion Article Edition Publisher Mandate Fact'.split(
    ' ',
  ),
)

const DURATIONS = ' 个工作日内 个月内 个工作日之前 '

/** Whether words stand in one of the texts, or are several in a row that do; a single character proves nothing but what joins them. */
function isMadeOf(words: string, ...texts: string[]): boolean {
  const ends = new Set([0])
  for (let from = 0; from < words.length; from++) {
    if (!ends.has(from)) continue
    for (let to = words.length; to > from; to--) {
      const piece = words.slice(from, to)
      if (piece.length === 1 ? JOINING.has(piece) : texts.some((text) => text.includes(piece)))
        ends.add(to)
    }
  }
  return ends.has(words.length)
}

const JOINING = new Set('日月年内起自至的倍元')
