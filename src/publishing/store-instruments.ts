import type { CheckedList } from '../checking/checked-list.ts'
import type { Sql } from '../database/sql.ts'
import { canonical } from '../dataset/canonical.ts'
import { toRow } from '../dataset/fields/part.ts'
import { INSTRUMENT, type Instrument, VERSION } from '../dataset/instrument.ts'
import type { Problem } from '../formats/problem.ts'
import { instrumentContents } from '../instruments/content.ts'
import { currentContext } from './current-context.ts'
import { insert, rowsFor } from './insert.ts'

/** Every key of an instrument that the registry has otherwise, as a problem with both values. */
export async function instrumentProblems(
  sql: Sql,
  { instruments, placeOf }: CheckedList,
): Promise<Problem[]> {
  const registered = await registry(
    sql,
    instruments.map(({ key }) => key),
  )
  return instruments.flatMap((value) => {
    const entry = registered.get(value.key)
    if (!entry) return []
    return differingKeys(entry, value).map(
      (key): Problem => ({
        ...placeOf(value, [key], key),
        severity: 'error',
        code: 'instrument-differs',
        message: `${key} of "${value.key}" is ${JSON.stringify(value[key])} here and ${JSON.stringify(entry[key])} in the registry of law; \`instruments\` changes it for all lists`,
      }),
    )
  })
}

/** Adds to the registry the instruments that it lacks. */
export async function storeInstruments(sql: Sql, { instruments, edition }: CheckedList) {
  const registered = await registry(
    sql,
    instruments.map(({ key }) => key),
  )
  const added = instruments.filter(({ key }) => !registered.has(key))
  await insertInstruments(sql, added, edition.lawCheckedOn)
}

/** Writes new entries of the registry, with their versions. */
export async function insertInstruments(sql: Sql, added: Instrument[], checkedOn: string | null) {
  await insert(
    sql,
    'instrument',
    added.map((instrument) => instrumentRow(instrument, checkedOn)),
  )
  await insertVersions(sql, added)
}

/** Writes the versions of entries of the registry that have none yet. */
export const insertVersions = (sql: Sql, instruments: Instrument[]) =>
  insert(
    sql,
    'instrument_version',
    instruments.flatMap(({ key, versions }) =>
      rowsFor(VERSION, versions).map((row) => ({ instrument: key, ...row })),
    ),
  )

/** The keys under which two entries say something else. */
export const differingKeys = (entry: Instrument, given: Instrument) =>
  (Object.keys(given) as (keyof Instrument)[]).filter(
    (key) => canonical({ said: entry[key] }) !== canonical({ said: given[key] }),
  )

export const instrumentRow = (instrument: Instrument, checkedOn: string | null) => ({
  ...toRow(INSTRUMENT, instrument),
  checkedOn,
})

/** The entries with these keys, in the form of a dataset. */
export async function registry(sql: Sql, keys: string[]): Promise<Map<string, Instrument>> {
  const held = await sql<{ key: string }[]>`select key from instrument where key = any(${keys})`
  const entries = await instrumentContents(
    await currentContext(sql),
    held.map(({ key }) => key),
  )
  return new Map(entries.map((entry) => [entry.key, entry]))
}
