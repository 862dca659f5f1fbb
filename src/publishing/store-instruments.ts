import type { CheckedList } from '../checking/checked-list.ts'
import type { Sql } from '../database/sql.ts'
import { canonical } from '../dataset/canonical.ts'
import { toRow } from '../dataset/fields/part.ts'
import { INSTRUMENT, type Instrument, inOrder, VERSION } from '../dataset/instrument.ts'
import type { Problem } from '../formats/problem.ts'
import { instrumentContents } from '../instruments/content.ts'
import { currentContext } from './current-context.ts'
import { inColumns, insert, rowsFor } from './insert.ts'

/** What a dataset says of an instrument against what the registry knows, as a problem with both values; what it leaves out is none. */
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
    // What a list says of law that it only cites contradicts nothing that the registry knows.
    if (!entry || isBetter(value, entry) || value.verification === 'LIST') return []
    return differingKeys(entry, value)
      .filter((key) => key !== 'verification' && !saysLess(entry[key], value[key]))
      .map(
        (key): Problem => ({
          ...placeOf(value, [key], key),
          severity: 'error',
          code: 'instrument-differs',
          message: `${key} of "${value.key}" is ${JSON.stringify(value[key])} here and ${JSON.stringify(entry[key])} in the registry of law; \`instruments\` changes it for all lists`,
        }),
      )
  })
}

/** Adds to the registry the instruments that it lacks; what was read in the text takes the place of what nobody has read. */
export async function storeInstruments(sql: Sql, { instruments, edition }: CheckedList) {
  const registered = await registry(
    sql,
    instruments.map(({ key }) => key),
  )
  await insertInstruments(
    sql,
    instruments.filter(({ key }) => !registered.has(key)),
    edition.lawCheckedOn,
  )
  const better = instruments.filter(({ key, ...entry }) => {
    const held = registered.get(key)
    return held !== undefined && isBetter(entry, held)
  })
  if (better.length === 0) return
  await rewriteInstruments(sql, better)
  await sql`
    update instrument set checked_on = ${edition.lawCheckedOn}
    where key = any(${better.map(({ key }) => key)})`
}

type Verified = Pick<Instrument, 'verification'>

/** Whether somebody knows an instrument who could take the place of what nobody has read one by one. */
const isBetter = (given: Verified, held: Verified) =>
  ['TEXT', 'MEMORY'].includes(given.verification) &&
  ['COLLECTION', 'LIST'].includes(held.verification)

/** Whether a value leaves out something that another has, and says nothing else: no number, no English title, an amendment less. */
function saysLess(held: unknown, given: unknown): boolean {
  if (given === null) return true
  if (Array.isArray(held) && Array.isArray(given))
    return given.every((part) => held.some((whole) => saysLess(whole, part)))
  if (typeof held !== 'object' || typeof given !== 'object' || held === null) return held === given
  return Object.entries(given).every(([key, part]) =>
    saysLess((held as Record<string, unknown>)[key], part),
  )
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
      rowsFor(VERSION, inOrder(versions)).map((row) => ({ instrument: key, ...row })),
    ),
  )

/** The keys under which two entries say something else. */
export const differingKeys = (entry: Instrument, given: Instrument) =>
  (Object.keys(given) as (keyof Instrument)[]).filter(
    (key) => canonical({ value: entry[key] }) !== canonical({ value: given[key] }),
  )

export const instrumentRow = (instrument: Instrument, checkedOn: string | null) => ({
  ...toRow(INSTRUMENT, instrument),
  checkedOn,
})

/** The entries with these keys, in the form of a dataset. */
export async function registry(sql: Sql, keys: string[]): Promise<Map<string, Instrument>> {
  const held = await sql<{ key: string }[]>`select key from instrument where key = any(${keys})`
  const context = await currentContext(sql)
  const entries = await instrumentContents(
    // With what the caller's transaction has written already, which is of the next version.
    { ...context, version: context.version + 1 },
    held.map(({ key }) => key),
  )
  return new Map(entries.map((entry) => [entry.key, entry]))
}

/** Puts entries in the place of those with their keys. */
export async function rewriteInstruments(sql: Sql, instruments: Instrument[]) {
  const keys = instruments.map(({ key }) => key)
  const rows = instruments.map((instrument) => {
    const { checkedOn: _, ...row } = instrumentRow(instrument, null)
    return row
  })
  await sql`delete from instrument_version where instrument = any(${keys})`
  await sql`
    update instrument set (title, short_title, former_titles, kind, issuer, document_number, promulgated_on, effective_on, repealed_on,
        repealed_by, replaced_by, verification) =
      (given.title, given.short_title, given.former_titles, given.kind, given.issuer, given.document_number, given.promulgated_on,
        given.effective_on, given.repealed_on, given.repealed_by, given.replaced_by, given.verification)
    from jsonb_populate_recordset(null::instrument, ${JSON.stringify(rows.map(inColumns))}::text::jsonb) as given
    where given.key = instrument.key`
  await insertVersions(sql, instruments)
}
