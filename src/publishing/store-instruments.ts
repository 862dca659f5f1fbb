import type { Sql } from '../database/sql.ts'
import { canonical } from '../dataset/canonical.ts'
import type { InstrumentFormat } from '../dataset/format.ts'
import { instrumentContents } from '../instruments/content.ts'
import type { Dataset } from './dataset.ts'
import { insert, localized, numbered } from './insert.ts'
import type { Problem } from './problem.ts'
import { reading } from './reading.ts'

/** Every key of an instrument that the registry has otherwise, as a problem with both values. */
export async function instrumentProblems(sql: Sql, { instruments }: Dataset): Promise<Problem[]> {
  const registered = await registry(
    sql,
    instruments.map(({ value }) => value.key),
  )
  return instruments.flatMap(({ value, place }) => {
    const entry = registered.get(value.key)
    if (!entry) return []
    return differingKeys(entry, value).map(
      (key): Problem => ({
        ...place([key], key),
        severity: 'error',
        code: 'instrument-differs',
        message: `${key} of "${value.key}" is ${JSON.stringify(value[key])} here and ${JSON.stringify(entry[key])} in the registry of law; \`instruments\` changes it for all lists`,
      }),
    )
  })
}

/** Adds to the registry the instruments that it lacks. */
export async function storeInstruments(sql: Sql, { instruments, edition }: Dataset) {
  const registered = await registry(
    sql,
    instruments.map(({ value }) => value.key),
  )
  const added = instruments.map(({ value }) => value).filter(({ key }) => !registered.has(key))
  await insertInstruments(sql, added, edition.value.lawCheckedOn)
}

/** Writes new entries of the registry, with their versions. */
export async function insertInstruments(
  sql: Sql,
  added: InstrumentFormat[],
  checkedOn: string | null,
) {
  await insert(
    sql,
    'instrument',
    added.map((instrument) => instrumentRow(instrument, checkedOn)),
  )
  await insertVersions(sql, added)
}

/** Writes the versions of entries of the registry that have none yet. */
export const insertVersions = (sql: Sql, instruments: InstrumentFormat[]) =>
  insert(
    sql,
    'instrument_version',
    instruments.flatMap(({ key, versions }) =>
      numbered(versions, ({ by, ...version }) => ({
        instrument: key,
        ...version,
        by: localized(by),
      })),
    ),
  )

/** The keys under which two entries say something else. */
export const differingKeys = (entry: InstrumentFormat, given: InstrumentFormat) =>
  (Object.keys(given) as (keyof InstrumentFormat)[]).filter(
    (key) => canonical({ said: entry[key] }) !== canonical({ said: given[key] }),
  )

export const instrumentRow = (
  { title, shortTitle, issuer, repealedBy, versions: _, ...rest }: InstrumentFormat,
  checkedOn: string | null,
) => ({
  ...rest,
  title: localized(title),
  shortTitle: localized(shortTitle),
  issuer: localized(issuer),
  repealedBy: localized(repealedBy),
  checkedOn,
})

/** The entries with these keys, in the form of a dataset. */
export async function registry(sql: Sql, keys: string[]): Promise<Map<string, InstrumentFormat>> {
  const held = await sql<{ key: string }[]>`select key from instrument where key = any(${keys})`
  const entries = await instrumentContents(
    await reading(sql),
    held.map(({ key }) => key),
  )
  return new Map(entries.map((entry) => [entry.key, entry]))
}
