import type { Table } from '../../dataset/table.ts'
import { TABLES } from '../../dataset/tables.ts'
import { nearest } from '../../nearest.ts'
import type { ListAsRead } from '../list-as-read.ts'
import { type Problem, problem } from '../problem.ts'
import type { Path, SourceFile } from '../source-file.ts'
import type { Fault } from './fault.ts'
import { namesFor } from './names.ts'
import { type Origin, origin } from './origin.ts'
import { places } from './places.ts'
import type { ReadTable } from './read-rows.ts'
import { type Built, recordTable, unflatten } from './unflatten.ts'

/** Puts the tables of a file together; `problems` are those that belong to none of them. */
export function assemble(path: string, tables: ReadTable[], problems: Problem[]): ListAsRead {
  const byName = new Map(tables.map((found) => [found.table.name, found]))
  const { place, name } = places(byName, path)
  const { publisher, edition, instruments, powers, faults } = unflatten(
    (table) => byName.get(table)?.read ?? [],
  )
  const wrong = (of: Table['of']): Problem[] => [
    ...TABLES.filter((table) => table.of === of).flatMap(
      (table) => byName.get(table.name)?.problems ?? [],
    ),
    ...faults
      .filter(({ table }) => table.of === of)
      .map((fault) => problem(place(fault), 'error', fault.code, () => explained(fault))),
  ]
  const one = (of: 'publisher' | 'edition', built?: Built): SourceFile => {
    const table = recordTable(of)
    const spot = (to: Path) => (built ? origin(built, to) : { table })
    const found = wrong(of)
    if (!built && byName.has(table.name)) found.push({ ...place({ table }), ...noRow(table) })
    return {
      path,
      value: built?.value,
      problems: found,
      place: (to) => place(spot(to)),
      name: (to) => name(spot(to)),
    }
  }
  const many = (of: 'instrument' | 'power', held: Built[], found: Problem[]): SourceFile => {
    const spot = ([index, ...to]: Path): Spot => {
      const built = held[Number(index)]
      return built ? origin(built, to) : { table: recordTable(of) }
    }
    return {
      path,
      value: held.map(({ value }) => value),
      problems: found,
      place: (to) => place(spot(to)),
      name: (to) => name(spot(to)),
      names: (to) => namesFor(byName, spot(to).column),
    }
  }
  const ofPublisher = one('publisher', publisher)
  return {
    path,
    publisher: { ...ofPublisher, problems: [...problems, ...ofPublisher.problems] },
    edition: one('edition', edition),
    instruments: [many('instrument', instruments, wrong('instrument'))],
    powers: async function* () {
      let found = wrong('power')
      for (const held of chunks(powers())) {
        yield many('power', held, found)
        found = []
      }
    },
  }
}

type Spot = Pick<Origin, 'table'> & Partial<Origin>

const explained = ({ message, found, allowed }: Fault) =>
  found && allowed ? `${message}${nearest(found, allowed)}` : message

const noRow = ({ sheet }: Table) =>
  ({
    severity: 'error',
    code: 'missing-row',
    message: `"${sheet}" has no row under its headers; it needs one`,
  }) as const

/** A few hundred records at a time, so that a long list is never there twice; one chunk, if an empty one, in any case. */
function* chunks(records: Iterable<Built>): Generator<Built[]> {
  let held: Built[] = []
  for (const record of records) {
    if (held.length === AT_ONCE) {
      yield held
      held = []
    }
    held.push(record)
  }
  yield held
}

const AT_ONCE = 500
