import { EDITION } from '../dataset/edition.ts'
import { INSTRUMENT, type Instrument } from '../dataset/instrument.ts'
import { PUBLISHER } from '../dataset/publisher.ts'
import type { ListAsRead } from '../formats/list-as-read.ts'
import type { Problem } from '../formats/problem.ts'
import type { SourceFile } from '../formats/source-file.ts'
import { checkCharacters } from './check-characters.ts'
import { checkCounts } from './check-counts.ts'
import { checkEdition } from './check-edition.ts'
import { checkInstruments } from './check-instruments.ts'
import type { Surroundings } from './check-power.ts'
import { checkPowers } from './check-powers.ts'
import { type CheckedList, checkedList } from './checked-list.ts'
import { inListOrder } from './list-order.ts'
import { collectProblems, type ProblemCollector } from './problem-collector.ts'
import { readMany, readOne } from './read-records.ts'
import { shippedLaw } from './shipped-law.ts'
import type { Spool } from './spool.ts'
import { type Located, warningAt } from './validate.ts'

/** What checking a dataset has found; there is a dataset where there is no error. */
export type Checked = {
  path: string
  problems: ProblemCollector
  powers: number
  instruments: number
  list?: CheckedList
}

type Given = {
  /** Is told how many powers have been read. */
  onPower?: (count: number) => void
  /** Instruments that something beside the list cites. */
  alsoCited?: Iterable<string>
  /** Where powers are put that have passed; left out: they are read again from their files. */
  spool?: Spool
  /** How many warnings somebody reads; left out: as many as are listed. */
  warnings?: number
}

/** Checks all that a dataset says, in one pass over its powers. */
export async function check(
  raw: ListAsRead,
  { onPower, alsoCited = [], spool, warnings }: Given = {},
): Promise<Checked> {
  const problems = collectProblems({ warnings })
  problems.add(raw.problems ?? [])
  const publisher = readOne(raw.publisher, PUBLISHER.schema, problems)
  const edition = readOne(raw.edition, EDITION.schema, problems)
  const law = raw.instruments.map((source) => [...readMany(source, INSTRUMENT.schema, problems)])
  const instruments = law.flat().filter((instrument) => instrument !== undefined)
  problems.add(checkEdition(publisher, edition))
  problems.add(checkInstruments(instruments))
  for (const record of [publisher, edition, ...instruments])
    if (record) problems.add(checkCharacters(record))
  const surroundings: Surroundings = {
    publisher: publisher?.value,
    edition: edition?.value,
    units: publisher && new Set(publisher.value.units.map(({ key }) => key)),
    categories: edition && new Set(edition.value.categories.map(({ code }) => code)),
    instruments: await lawOf(raw.instruments, instruments),
  }
  const held = await checkPowers(raw, surroundings, problems, { onPower, spool })
  if (edition && held.whole) problems.add(checkCounts(edition, held.categories))
  if (edition && held.unsaid > 0)
    problems.add([
      warningAt(
        edition.place,
        ['lawCheckedOn'],
        'law-not-compared',
        `is ${edition.value.lawCheckedOn}, but no legal basis has currentArticles: the rules count as standing`,
      ),
    ])
  problems.add(notCited(instruments, held.cited.union(new Set(alsoCited))))
  const given = new Set(instruments.map(({ value }) => value.key))
  const fromRegistry = [...held.cited].filter((key) => !given.has(key))
  const powers = [...held.categories.values()].reduce((sum, count) => sum + count, 0)
  return {
    path: raw.path,
    problems,
    powers,
    instruments: instruments.length,
    ...(publisher &&
      edition &&
      problems.counts.error === 0 && {
        list: checkedList(
          {
            path: raw.path,
            publisher,
            edition,
            instruments,
            fromRegistry,
            cited: [...held.cited].sort(),
          },
          (categories) =>
            spool ? spool.read(categories) : inListOrder(raw, categories, held.files),
        ),
      }),
  }
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
