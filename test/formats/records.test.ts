import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { check } from '../../src/checking/check.ts'
import { articleNotation, articleNotations } from '../../src/citations/article-notation.ts'
import { canonical } from '../../src/dataset/canonical.ts'
import { contentHash } from '../../src/dataset/content-hash.ts'
import { EDITION } from '../../src/dataset/edition.ts'
import { INSTRUMENT } from '../../src/dataset/instrument.ts'
import { POWER } from '../../src/dataset/power.ts'
import { PUBLISHER } from '../../src/dataset/publisher.ts'
import { TABLES, tableNamed } from '../../src/dataset/tables.ts'
import { flatten, type Held } from '../../src/formats/tables/flatten.ts'
import { guard, guardCell, unguard } from '../../src/formats/tables/guard.ts'
import { joinList, splitList } from '../../src/formats/tables/list-text.ts'
import { unflatten } from '../../src/formats/tables/unflatten.ts'
import { articleLabel, articleOf } from '../../src/instruments/article.ts'
import { dataset } from '../support/arbitrary-dataset.ts'
import { line, notation, text } from '../support/arbitrary-values.ts'

const hashOf = ({ publisher, edition, powers }: Held) =>
  contentHash({
    publisher,
    edition,
    powers: async function* () {
      yield* powers
    },
  })

test('made-up datasets have the format and agree with themselves', () =>
  fc.assert(
    fc.asyncProperty(dataset, async ({ publisher, edition, instruments, powers }) => {
      const source = (value: unknown) => ({
        path: '',
        value,
        problems: [],
        place: () => ({ path: '', line: 1, column: 1 }),
      })
      const { problems } = await check({
        path: '',
        publisher: source(publisher),
        edition: source(edition),
        instruments: [source(instruments)],
        powers: async function* () {
          yield source(powers)
        },
      })
      assert.deepEqual(
        problems.listed.filter(({ severity }) => severity === 'error'),
        [],
      )
    }),
    { numRuns: 50 },
  ))

test('the rows of a dataset say all that it says, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(dataset, async (held) => {
      const rows = flatten(held)
      const back = unflatten((table) =>
        (rows.get(table) ?? []).map((values, index) => ({ number: index + 2, values })),
      )
      assert.deepEqual(back.faults, [])
      const built: Held = {
        publisher: PUBLISHER.schema.parse(back.publisher?.value),
        edition: EDITION.schema.parse(back.edition?.value),
        instruments: back.instruments.map(({ value }) => INSTRUMENT.schema.parse(value)),
        powers: [...back.powers()].map(({ value }) => POWER.schema.parse(value)),
      }
      assert.equal(canonical(built), canonical(held))
      assert.equal(await hashOf(built), await hashOf(held))
    }),
    { numRuns: 50 },
  )
})

test('no two columns of a table can be taken for each other, nor two tables', () => {
  const distinct = (names: string[]) =>
    assert.deepEqual(
      names.filter((name, index) => names.indexOf(name) !== index),
      [],
    )
  distinct(TABLES.flatMap(({ name, sheet, aliases }) => [name, sheet, ...aliases]))
  for (const { columns } of TABLES) {
    distinct(columns.flatMap(({ name, header, aliases }) => [name, header, ...aliases]))
    for (const { kind } of columns)
      if (kind.type === 'key' && kind.of) {
        const { column } = kind.of
        assert.ok(tableNamed(kind.of.table).columns.some(({ name }) => name === column))
      }
  }
})

test('articles are read in both notations', () => {
  fc.assert(
    fc.property(notation, (said) => {
      assert.equal(articleNotation(said), said)
      assert.equal(articleNotation(articleLabel(articleOf(said)).zh), said)
    }),
  )
  const table: [string, string | undefined][] = [
    ['第５７条第２款', '57.2'],
    ['第一百零五条', '105'],
    ['第十条', '10'],
    ['第二十条之一第三款第十一项', '20-1.3(11)'],
    ['14（1）', '14(1)'],
    ['57条', '57'],
    ['第二款', undefined],
    ['第零条', undefined],
    ['57.', undefined],
    ['见附件', undefined],
  ]
  for (const [said, expected] of table) assert.equal(articleNotation(said), expected, said)
  const lists: [string, string[] | undefined][] = [
    ['57.2、58', ['57.2', '58']],
    ['第五十七条第二款、第五十八条', ['57.2', '58']],
    ['第三十、三十二条', ['30', '32']],
    ['第三条至第五条', ['3', '4', '5']],
    ['第七條第（一）、（二）项', ['7(1)', '7(2)']],
    ['57 第五十八条', ['57', '58']],
    ['57、附件', undefined],
  ]
  for (const [said, expected] of lists) assert.deepEqual(articleNotations(said), expected, said)
})

test('a list in one cell can be taken apart again, and one that people type too', () => {
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 4 }),
      fc.constantFrom('、', ';'),
      (items, separator) => {
        assert.deepEqual(splitList(joinList(items, separator)), items)
      },
    ),
  )
  assert.deepEqual(splitList('就业，失业; 低保\n社保、'), ['就业', '失业', '低保', '社保'])
  assert.deepEqual(splitList('5"管、b'), ['5"管', 'b'])
  assert.equal(splitList('"就业、失业'), undefined)
})

test('a guarded text is no formula, and is what it was before once the guard is taken away', () => {
  fc.assert(
    fc.property(text, (said) => {
      assert.equal(unguard(guard(said)), said)
      assert.doesNotMatch(guard(said), /^[=+\-@\t\r]/)
    }),
  )
  assert.equal(unguard("'tis"), "'tis")
})

test('a code, a telephone number and a long number stay text where nobody says which columns are', () => {
  for (const text of ['01', '02785800000', '420100000000', '11420100441357'])
    assert.deepEqual([guardCell(text), unguard(guardCell(text))], [`'${text}`, text])
  for (const text of ['', '0', '0.5', '2016', 'XK-01', '2016-01-31', '武人社发〔2016〕4号'])
    assert.deepEqual([guardCell(text), unguard(guardCell(text))], [text, text])
})
