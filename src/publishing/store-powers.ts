import type { Sql } from '../database/sql.ts'
import { categoryCode } from '../dataset/content.ts'
import { powerHash } from '../dataset/content-hash.ts'
import type { PowerFormat } from '../dataset/power-format.ts'
import { batches } from './batches.ts'
import { insert, localized, numbered } from './insert.ts'
import { storeSearch } from './store-search.ts'
import type { Located } from './validate.ts'

/** Writes the powers of an edition with every part of each, some hundred at a time; one statement a table. */
export async function storePowers(
  sql: Sql,
  edition: number,
  powers: AsyncIterable<Located<PowerFormat>>,
) {
  const units = await idsBy(sql`select key, id from unit where edition = ${edition}`)
  const categories = await idsBy(
    sql`select code as key, id from category where edition = ${edition}`,
  )
  let position = 0
  for await (const batch of batches(powers, BATCH)) {
    const values = batch.map(({ value }) => value)
    await insert(
      sql,
      'power',
      values.map((power) => ({
        edition,
        position: ++position,
        category: categories.get(categoryCode(power.code)),
        unit: units.get(power.unit),
        ...powerRow(power),
      })),
    )
    await storeParts(sql, edition, values)
  }
}

const BATCH = 500

async function storeParts(sql: Sql, edition: number, powers: PowerFormat[]) {
  const ids = await idsBy(sql`
    select code as key, id from power
    where edition = ${edition} and code = any(${powers.map(({ code }) => code)})`)
  for (const [table, rowsOf] of Object.entries(PARTS))
    await insert(
      sql,
      table,
      powers.flatMap((power) =>
        numbered(rowsOf(power), (part) => part).map((part) => ({
          edition,
          power: ids.get(power.code),
          ...part,
        })),
      ),
    )
  await insert(
    sql,
    'power_hash',
    powers.map((power) => ({ edition, power: ids.get(power.code), sha256: powerHash(power) })),
  )
  await storeSearch(sql, edition, [...ids.values()])
}

const idsBy = async (rows: PromiseLike<readonly unknown[]>) =>
  new Map(((await rows) as { key: string; id: number }[]).map(({ key, id }) => [key, id]))

const powerRow = ({ code, name, summary, ...power }: PowerFormat) => ({
  code,
  name: localized(name),
  summary: localized(summary),
  audience: power.audience,
  initiation: power.initiation,
  materialsKnown: power.materials !== null,
  procedureVariant: power.procedure.variant,
  feesCharged: power.fees.charged,
  feesBasisInstrument: power.fees.basis?.instrument,
  feesBasisArticle: power.fees.basis?.article,
  feesNote: localized(power.fees.note),
  keywords: power.keywords,
  provenanceStatus: power.provenance.status,
  provenanceNote: localized(power.provenance.note),
})

const basisColumns = (basis: { instrument: string; article: string | null } | null) => ({
  basisInstrument: basis?.instrument,
  basisArticle: basis?.article,
})

/** Table by table, the rows of a power's parts in their order. */
const PARTS: Record<string, (power: PowerFormat) => object[]> = {
  legal_basis: ({ legalBases }) =>
    legalBases.map(({ summary, ...basis }) => ({ ...basis, summary: localized(summary) })),
  condition: ({ conditions }) =>
    conditions.map(({ text, basis }) => ({ text: localized(text), ...basisColumns(basis) })),
  material: ({ materials }) =>
    (materials ?? []).map(({ name, form, copies, requiredWhen, basis }) => ({
      name: localized(name),
      form,
      copies,
      requiredWhen: localized(requiredWhen),
      ...basisColumns(basis),
    })),
  procedure_step: ({ procedure: { steps } }) =>
    steps.map(({ name, description }) => ({
      name: localized(name),
      description: localized(description),
    })),
  time_limit: ({ timeLimits }) =>
    timeLimits.map(({ stage, extension, basis, ...limit }) => ({
      ...limit,
      stage: localized(stage),
      extensionAmount: extension?.amount,
      extensionUnit: extension?.unit,
      ...basisColumns(basis),
    })),
  fee_item: ({ fees: { items } }) =>
    items.map(({ name, per, ...item }) => ({
      ...item,
      name: localized(name),
      per: localized(per),
    })),
  sanction: ({ sanctions }) =>
    sanctions.map(({ kind, trigger, fine, multiple, basis }) => ({
      kind,
      trigger: localized(trigger),
      fineMin: fine?.min,
      fineMax: fine?.max,
      fineCurrency: fine?.currency,
      finePer: localized(fine?.per ?? null),
      multipleMin: multiple?.min,
      multipleMax: multiple?.max,
      multipleOf: localized(multiple?.of ?? null),
      ...basisColumns(basis),
    })),
  remedy: ({ remedies }) =>
    remedies.map(({ kind, body, within, basis }) => ({
      kind,
      body: localized(body),
      withinAmount: within?.amount,
      withinUnit: within?.unit,
      ...basisColumns(basis),
    })),
  lifecycle_event: ({ lifecycle }) =>
    lifecycle.map(({ by, note, ...event }) => ({
      ...event,
      by: localized(by),
      note: localized(note),
    })),
}
