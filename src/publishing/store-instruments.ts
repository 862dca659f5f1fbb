import canonicalize from 'canonicalize'
import type { Sql } from '../database/sql.ts'
import type { InstrumentFormat } from '../dataset/format.ts'
import type { Dataset } from './dataset.ts'
import { insert, localized, numbered } from './insert.ts'
import type { Problem } from './problem.ts'

/** Adds to the registry the instruments that it lacks; those it has must say the same, or they come back as problems. */
export async function storeInstruments(sql: Sql, { instruments, edition }: Dataset) {
  const registered = await registry(
    sql,
    instruments.map(({ value }) => value.key),
  )
  const problems: Problem[] = []
  for (const { value, place } of instruments) {
    const entry = registered.get(value.key)
    for (const [key, given] of Object.entries(value)) {
      const held = entry?.[key as keyof InstrumentFormat]
      if (entry && canonicalize(bare(held)) !== canonicalize(bare(given)))
        problems.push({
          ...place([key], key),
          severity: 'error',
          code: 'instrument-differs',
          message: `${key} of "${value.key}" is ${JSON.stringify(given)} here and ${JSON.stringify(held)} in the registry of law`,
        })
    }
  }
  if (problems.length > 0) return problems
  const added = instruments.map(({ value }) => value).filter(({ key }) => !registered.has(key))
  const checkedOn = edition.value.lawCheckedOn
  await insert(
    sql,
    'instrument',
    added.map((instrument) => instrumentRow(instrument, checkedOn)),
  )
  await insert(
    sql,
    'instrument_version',
    added.flatMap(({ key, versions }) =>
      numbered(versions, ({ by, ...version }) => ({
        instrument: key,
        ...version,
        by: localized(by),
      })),
    ),
  )
  return problems
}

const instrumentRow = (
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

async function registry(sql: Sql, keys: string[]) {
  const entries = await sql<InstrumentFormat[]>`
    select key, title, short_title, kind, issuer, document_number, promulgated_on, effective_on,
      (
        select coalesce(jsonb_agg(jsonb_build_object(
          'kind', kind, 'on', "on", 'effectiveOn', effective_on, 'by', by) order by position), '[]')
        from instrument_version where instrument_version.instrument = instrument.key
      ) as versions,
      repealed_on, repealed_by, replaced_by, verification
    from instrument
    where key = any(${keys})`
  return new Map(entries.map((entry) => [entry.key, entry]))
}

/** Without what is null, at any depth: in a dataset a missing key and null are one. */
const bare = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value ?? null), (_, held) => held ?? undefined) ?? null
