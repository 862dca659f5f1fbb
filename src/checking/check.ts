import { z } from 'zod'
import { citations } from '../dataset/citations.ts'
import { EDITION, type Edition } from '../dataset/edition.ts'
import { INSTRUMENT, type Instrument } from '../dataset/instrument.ts'
import { categoryCode, POWER } from '../dataset/power.ts'
import { PUBLISHER, type Publisher } from '../dataset/publisher.ts'
import type { ListAsRead } from '../formats/list-as-read.ts'
import type { Problem } from '../formats/problem.ts'
import type { SourceFile } from '../formats/source-file.ts'
import { checkCounts } from './check-counts.ts'
import { checkEdition } from './check-edition.ts'
import { checkInstruments } from './check-instruments.ts'
import { checkPower, type Surroundings } from './check-power.ts'
import type { CheckedList } from './checked-list.ts'
import { duplicates } from './duplicates.ts'
import { type FoundProblems, foundProblems } from './found-problems.ts'
import { inListOrder } from './list-order.ts'
import { shippedLaw } from './shipped-law.ts'
import { type Located, validate, warningAt, wholeOf } from './validate.ts'

/** What checking a dataset has found; there is a dataset where there is no error. */
export type Checked = {
  path: string
  found: FoundProblems
  powers: number
  instruments: number
  list?: CheckedList
}

/** Checks all that a dataset says, in one pass over its powers; `onPower` is told how many have been read; `alsoCited` are instruments that something beside the list cites. */
export async function check(
  raw: ListAsRead,
  onPower: (count: number) => void = () => {},
  alsoCited: Iterable<string> = [],
): Promise<Checked> {
  const found = foundProblems()
  found.add(raw.problems ?? [])
  const publisher = one(raw.publisher, PUBLISHER.schema, found)
  const edition = one(raw.edition, EDITION.schema, found)
  const law = raw.instruments.map((source) => [...many(source, INSTRUMENT.schema, found)])
  const instruments = law.flat().filter((instrument) => instrument !== undefined)
  found.add(checkEdition(publisher, edition))
  found.add(checkInstruments(instruments))
  const surroundings: Surroundings = {
    edition: edition?.value,
    units: publisher && new Set(publisher.value.units.map(({ key }) => key)),
    categories: edition && new Set(edition.value.categories.map(({ code }) => code)),
    instruments: await lawOf(raw.instruments, instruments),
  }
  const held = await checkPowers(raw, surroundings, found, onPower)
  if (edition && held.whole) found.add(checkCounts(edition, held.categories))
  found.add(notCited(instruments, held.cited.union(new Set(alsoCited))))
  const given = new Set(instruments.map(({ value }) => value.key))
  const fromRegistry = [...held.cited].filter((key) => !given.has(key))
  const powers = [...held.categories.values()].reduce((sum, count) => sum + count, 0)
  return {
    path: raw.path,
    found,
    powers,
    instruments: instruments.length,
    ...(publisher &&
      edition &&
      found.counts.error === 0 && {
        list: checkedList({ path: raw.path, publisher, edition, instruments, fromRegistry }, () =>
          inListOrder(raw, edition.value, held.files),
        ),
      }),
  }
}

type Parts = {
  path: string
  publisher: Located<Publisher>
  edition: Located<Edition>
  instruments: Located<Instrument>[]
  fromRegistry: string[]
}

function checkedList(
  { path, publisher, edition, instruments, fromRegistry }: Parts,
  powers: CheckedList['powers'],
): CheckedList {
  const inOrder = {
    ...edition.value,
    categories: edition.value.categories.toSorted((one, other) => one.order - other.order),
  }
  const places = new Map<object, SourceFile['place']>([
    [publisher.value, publisher.place],
    [inOrder, edition.place],
    ...instruments.map(({ value, place }) => [value, place] as const),
  ])
  return {
    path,
    fromRegistry,
    publisher: publisher.value,
    edition: inOrder,
    instruments: instruments.map(({ value }) => value),
    powers,
    placeOf: (record, to, key) => places.get(record)?.(to, key) ?? { path, line: 1, column: 1 },
  }
}

async function checkPowers(
  raw: ListAsRead,
  surroundings: Surroundings,
  found: FoundProblems,
  onPower: (count: number) => void,
) {
  const codes = new Map<string, string>()
  const categories = new Map<string, number>()
  const files = new Map<string, Set<string>>()
  const cited = new Set<string>()
  let whole = true
  let count = 0
  for await (const source of raw.powers()) {
    for (const power of many(source, POWER.schema, found)) {
      // A power that could not be read is not missing.
      whole &&= power !== undefined
      if (!power) continue
      const { value, place } = power
      found.add(duplicates([{ key: value.code, place, path: ['code'] }], codes))
      found.add(checkPower(power, surroundings))
      for (const { instrument } of citations(value)) cited.add(instrument)
      const category = categoryCode(value.code)
      categories.set(category, (categories.get(category) ?? 0) + 1)
      files.set(source.path, (files.get(source.path) ?? new Set()).add(category))
      onPower(++count)
    }
    whole &&= Array.isArray(source.value)
  }
  return { categories, files, cited, whole }
}

/** The instruments by key, those of the registry that ships with the service too; null: it is there, but cannot be read. Undefined where nobody knows what else there is. */
async function lawOf(sources: SourceFile[], instruments: Located<Instrument>[]) {
  const law = new Map<string, Instrument | null>((await shippedLaw()).instruments)
  for (const { value } of sources) {
    if (!Array.isArray(value)) return undefined
    for (const item of value) if (typeof item?.key === 'string') law.set(item.key, null)
  }
  for (const { value } of instruments) law.set(value.key, value)
  return law
}

function* notCited(instruments: Located<Instrument>[], cited: Set<string>): Generator<Problem> {
  const replacing = new Set(instruments.map(({ value }) => value.replacedBy))
  for (const { value, place } of instruments)
    if (!cited.has(value.key) && !replacing.has(value.key))
      yield warningAt(place, ['key'], 'instrument-not-cited', `no power cites "${value.key}"`)
}

function one<Value>(source: SourceFile, format: z.ZodType<Value>, found: FoundProblems) {
  const problems: Problem[] = [...source.problems]
  const value = validate(wholeOf(source), source.value, format, problems)
  found.add(problems)
  return value
}

function* many<Value>(
  source: SourceFile,
  format: z.ZodType<Value>,
  found: FoundProblems,
): Generator<Located<Value> | undefined> {
  const problems: Problem[] = [...source.problems]
  const whole = wholeOf(source)
  const items = validate(whole, source.value, z.array(z.unknown()), problems)?.value ?? []
  found.add(problems)
  for (const [index, item] of items.entries()) {
    const wrong: Problem[] = []
    const value = validate({ ...whole, at: [index] }, item, format, wrong)
    found.add(wrong)
    yield value
  }
}
