import { readVersion } from '../database/catalogue.ts'
import type { Database, Sql } from '../database/sql.ts'
import { withoutNulls } from '../dataset/canonical.ts'
import type { Instrument } from '../dataset/instrument.ts'
import { insert } from './insert.ts'
import { moveCatalogue } from './move-catalogue.ts'
import { noteLawChange } from './note-law-change.ts'
import type { InstrumentChange, RegistryPlan } from './plan-registry.ts'
import { lockCatalogue } from './publication-lock.ts'
import { RefusedError } from './refused.ts'
import { storeMissing } from './store-derived.ts'
import {
  differingKeys,
  insertInstruments,
  registry,
  rewriteInstruments,
} from './store-instruments.ts'

/**
 * Brings the registry of law to what was planned, all or nothing; keeps each change with its date and its reason. Says
 * whether anything was changed.
 */
export const updateRegistry = (
  { sql }: Database,
  plan: RegistryPlan,
  reason: string | null,
): Promise<boolean> =>
  sql.begin(async (transaction) => {
    await lockCatalogue(transaction)
    await expectUnchanged(transaction, plan)
    const version = (await readVersion(transaction)) + 1
    const afters = plan.changed.map(({ after }) => after)
    await insertInstruments(transaction, plan.added, plan.checkedOn)
    await rewriteInstruments(transaction, afters)
    await insert(transaction, 'instrument_change', [
      ...plan.added.map((after) => changeRow(version, { after }, reason)),
      ...plan.changed.map((change) => changeRow(version, change, reason)),
    ])
    const checked = await noteChecked(transaction, plan)
    if (plan.added.length + plan.changed.length + checked === 0) return false
    await expectDates(transaction, plan)
    await searchAnew(transaction, plan.changed, version)
    const keys = [...plan.added, ...afters].map(({ key }) => key)
    await noteLawChange(transaction, {
      kind: 'LAW_CHANGED',
      version,
      where: transaction`list.edition in (
        select edition from cited_instrument where instrument = any(${keys})
      )`,
    })
    await moveCatalogue(transaction)
    return true
  })

/** The registry may have changed since it was looked at. */
async function expectUnchanged(sql: Sql, { added, changed }: RegistryPlan) {
  const held = await registry(sql, [
    ...added.map(({ key }) => key),
    ...changed.map(({ after }) => after.key),
  ])
  const other = changed.find(({ before }) => {
    const entry = held.get(before.key)
    return !entry || differingKeys(entry, before).length > 0
  })
  const key = other?.before.key ?? added.find((entry) => held.has(entry.key))?.key
  if (key)
    throw new RefusedError(
      `the entry of "${key}" was changed meanwhile; look at the difference, and try again`,
    )
}

/** Where no reason is given, what the entry itself names as the act that changed it. */
const changeRow = (
  version: number,
  { before, after }: { before?: Instrument; after: Instrument },
  reason: string | null,
) => ({
  version,
  instrument: after.key,
  at: new Date(),
  reason: reason ?? act(before, after),
  before: before && withoutNulls(before),
  after: withoutNulls(after),
})

function act(before: Instrument | undefined, after: Instrument): string | null {
  if (after.repealedBy && after.repealedBy.zh !== before?.repealedBy?.zh) return after.repealedBy.zh
  const known = new Set(before?.versions.map(({ on }) => on))
  return after.versions.findLast(({ on }) => !known.has(on))?.by?.zh ?? null
}

/** The entries were all compared with the law, those that say the same too. */
async function noteChecked(sql: Sql, { changed, unchanged, checkedOn }: RegistryPlan) {
  const keys = [...changed.map(({ after }) => after.key), ...unchanged.map(({ key }) => key)]
  if (!checkedOn) return 0
  const { count } = await sql`
      update instrument set checked_on = ${checkedOn}
      where key = any(${keys}) and (checked_on < ${checkedOn}) is not false`
  return count
}

/** A rule that fell must have a day on which it did, or nobody could say how a basis stood on it. */
async function expectDates(sql: Sql, { changed }: RegistryPlan) {
  const [basis] = await sql<{ instrument: string; code: string; edition: string }[]>`
    select basis.instrument, power.code, edition.key as edition
    from legal_basis as basis
    cross join lateral basis_in_time(basis, (select version from catalogue)) as before
    cross join lateral basis_in_time(basis, (select version + 1 from catalogue)) as law
    join power on power.id = basis.power
    join edition on edition.id = basis.edition
    where basis.instrument = any(${changed.map(({ after }) => after.key)})
      and basis.current_articles is null and basis.ceased_on is null
      and before.repealed_on is not null and law.repealed_on is null
    limit 1`
  if (basis)
    throw new RefusedError(
      `"${basis.instrument}" must keep a version or a repeal that says when the rule fell which ${basis.code} of "${basis.edition}" cites`,
    )
}

/** The titles and numbers of instruments are searched; where they changed, the powers that cite them are read anew. */
async function searchAnew(sql: Sql, changed: InstrumentChange[], version: number) {
  const keys = changed
    .filter(({ fields }) =>
      fields.some(({ path }) => /^(title|shortTitle|documentNumber)/.test(path)),
    )
    .map(({ after }) => after.key)
  if (keys.length === 0) return
  await sql`insert into search_renewal (version) values (${version})`
  const powers = sql`select power from citation where instrument = any(${keys})`
  await sql`delete from search_entry where power in (${powers})`
  await sql`delete from search_phrase where power in (${powers})`
  await storeMissing(sql)
}
