import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { embedded } from '../../src/database/embedded.ts'
import { migrate } from '../../src/database/migrate.ts'
import { type Enumeration, labelsOf } from '../../src/dataset/enumeration.ts'
import { TABLES } from '../../src/dataset/tables.ts'
import { VOCABULARY } from '../../src/dataset/vocabulary/all.ts'
import * as consequence from '../../src/dataset/vocabulary/consequence.ts'
import * as law from '../../src/dataset/vocabulary/law.ts'
import * as list from '../../src/dataset/vocabulary/list.ts'
import * as power from '../../src/dataset/vocabulary/power.ts'
import * as query from '../../src/dataset/vocabulary/query.ts'
import * as time from '../../src/dataset/vocabulary/time-limit.ts'

/** Which enumeration each check of the tables holds: the name of a column, or of a domain. */
const CHECKED: Record<string, Enumeration> = {
  'edition.effective_precision': list.DATE_PRECISION,
  'edition.provenance_status': list.PROVENANCE_STATUS,
  'power.provenance_status': list.PROVENANCE_STATUS,
  'jurisdiction.level': list.JURISDICTION_LEVEL,
  'level_scope.level': list.JURISDICTION_LEVEL,
  'unit.kind': list.UNIT_KIND,
  'fact.qualifier': list.FACT_QUALIFIER,
  'category.statutory_type': list.STATUTORY_TYPE,
  'edition_change.kind': list.EDITION_CHANGE_KIND,
  verification: list.VERIFICATION,
  'instrument.kind': law.INSTRUMENT_KIND,
  'instrument_version.kind': law.VERSION_KIND,
  'standing.part': law.PART_NAME,
  'standing.since_precision': list.DATE_PRECISION,
  'standing.change': law.PART_CHANGE,
  'power.audience': power.AUDIENCE,
  'power.initiation': power.INITIATION,
  'power.procedure_variant': power.PROCEDURE_VARIANT,
  'legal_basis.role': power.LEGAL_BASIS_ROLE,
  'material.form': power.MATERIAL_FORM,
  'lifecycle_event.kind': power.LIFECYCLE_KIND,
  'lifecycle_event.effect': power.LIFECYCLE_EFFECT,
  'lineage_event.kind': power.LINEAGE_KIND,
  'lineage_event.effect': power.LINEAGE_EFFECT,
  'lineage_event.on_precision': list.DATE_PRECISION,
  'erratum.decision': list.ERRATUM_DECISION,
  'erratum.reported_by': list.ERRATUM_SOURCE,
  'time_limit.kind': time.TIME_LIMIT_KIND,
  'time_limit.purpose': time.TIME_LIMIT_PURPOSE,
  'time_limit.bound': time.TIME_LIMIT_BOUND,
  'time_limit.direction': time.TIME_LIMIT_DIRECTION,
  time_unit: time.TIME_UNIT,
  'sanction.kind': consequence.SANCTION_KIND,
  'remedy.kind': consequence.REMEDY_KIND,
}

/** Enumerations that no table holds, since they are worked out or asked with. */
const WORKED_OUT = [
  power.POWER_STATUS,
  power.BASIS_STATUS,
  power.COUNTERPART_REASON,
  power.POWER_MATCH,
  power.CONTINUATION_KIND,
  law.INSTRUMENT_STATUS,
  law.LAW_EVENT_KIND,
  law.CITATION_STANDING,
  time.START_EVENT,
  ...Object.values(query),
  list.POWER_NEWS,
] as Enumeration[]

test('the checks of the tables allow the values of the vocabulary, no more and no fewer', async () => {
  const database = await embedded()
  after(() => database.close())
  await migrate(database)
  const checks = await database.sql<{ of: string; definition: string }[]>`
    select coalesce(domain.typname, "table".relname || '.' || "column".attname) as of,
      pg_get_constraintdef(held.oid) as definition
    from pg_constraint as held
    left join pg_type as domain on domain.oid = held.contypid and domain.oid <> 0
    left join pg_class as "table" on "table".oid = held.conrelid and held.conrelid <> 0
    left join pg_attribute as "column" on "column".attrelid = held.conrelid and "column".attnum = held.conkey[1]
    where held.contype = 'c' and held.connamespace = current_schema()::regnamespace and pg_get_constraintdef(held.oid) like '%ARRAY[%'`
  const found = Object.fromEntries(
    checks.map(({ of, definition }) => [
      of,
      [...definition.matchAll(/'([A-Za-z_]+)'::text/g)].map(([, value]) => value).sort(),
    ]),
  )
  assert.deepEqual(
    found,
    Object.fromEntries(
      Object.entries(CHECKED).map(([of, { values }]) => [of, values.toSorted()] as const),
    ),
  )
  const known = new Set([...Object.values(CHECKED), ...WORKED_OUT])
  assert.deepEqual(
    VOCABULARY.filter((one) => !known.has(one)).map(({ name }) => name),
    [],
  )
  assert.equal(VOCABULARY.length, known.size)
})

test('every value has a label in both languages and a description, and labels are in a list that Excel can hold', () => {
  for (const of of VOCABULARY) {
    const labels = labelsOf(of)
    assert.equal(new Set(labels).size, labels.length, of.name)
    assert.ok(labels.join(',').length <= 255 && !labels.some((label) => label.includes(',')))
    for (const { zh, en, description } of Object.values(of.terms))
      assert.ok(zh && en && description.endsWith('.'), of.name)
  }
})

test('every enumeration of a sheet is one of the vocabulary', () => {
  for (const { columns } of TABLES)
    for (const { kind } of columns)
      if (kind.type === 'choice' || kind.type === 'choices') assert.ok(VOCABULARY.includes(kind.of))
})
