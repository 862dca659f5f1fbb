import { readVersion } from '../database/catalogue.ts'
import type { Sql } from '../database/sql.ts'
import type { JurisdictionFormat } from '../dataset/format.ts'
import type { Dataset } from './dataset.ts'
import { insert, localized, numbered } from './insert.ts'

/** Writes the edition, for the catalogue's next version, and all it says beside its powers; returns the id it was given. */
export async function storeEdition(
  sql: Sql,
  { publisher: { value: publisher }, edition: { value: edition } }: Dataset,
  publishedAt: Date | null,
): Promise<number> {
  const version = (await readVersion(sql)) + 1
  const [{ id: publisherId } = { id: 0 }] = await sql<{ id: number }[]>`
    with added as (
      insert into publisher (key, version) values (${publisher.key}, ${version}) on conflict do nothing returning id
    )
    select id from added union all select id from publisher where key = ${publisher.key} limit 1`
  await insert(sql, 'edition', [
    { ...editionRow(publisherId, publisher, edition), publishedAt, version },
  ])
  const [{ id } = { id: 0 }] = await sql<{ id: number }[]>`
    select id from edition where key = ${edition.key}`
  const rows = <Row extends object>(items: Row[]) => items.map((row) => ({ edition: id, ...row }))

  await insert(sql, 'jurisdiction', rows(numbered(chain(publisher.jurisdiction), jurisdictionRow)))
  await insert(
    sql,
    'list_element',
    rows(numbered(edition.elements, ({ key, name }) => ({ key, name: localized(name) }))),
  )
  await insert(sql, 'unit', rows(numbered(publisher.units, unitRow)))
  await insert(sql, 'category', rows(edition.categories.map(categoryRow)))
  await insert(sql, 'fact', rows(numbered(edition.facts, factRow)))
  await insert(
    sql,
    'fact_part',
    rows(
      edition.facts.flatMap(({ key, parts }) => numbered(parts, (part) => ({ fact: key, part }))),
    ),
  )
  await insert(sql, 'practice', rows(numbered(edition.practices, practiceRow)))
  return id
}

type Publisher = Dataset['publisher']['value']
type Edition = Dataset['edition']['value']

const editionRow = (
  publisherId: number,
  { name, shortName, hotline, mandate }: Publisher,
  edition: Edition,
) => ({
  key: edition.key,
  publisher: publisherId,
  publisherName: localized(name),
  publisherShortName: localized(shortName),
  hotline,
  mandateTitle: localized(mandate?.title ?? null),
  mandateDocumentNumber: mandate?.documentNumber,
  mandateNote: localized(mandate?.note ?? null),
  mandateSource: mandate?.source,
  mandateVerification: mandate?.verification,
  title: localized(edition.title),
  notice: localized(edition.notice),
  documentNumber: edition.documentNumber,
  issuedOn: edition.issuedOn,
  year: edition.year,
  effectiveOn: edition.effectiveOn,
  effectivePrecision: edition.effectivePrecision,
  lawAsOf: edition.lawAsOf,
  lawCheckedOn: edition.lawCheckedOn,
  licenseSpdx: edition.license?.spdx,
  licenseUrl: edition.license?.url,
  declaredCategories: edition.declared.categories,
  declaredPowers: edition.declared.powers,
  provenanceStatus: edition.provenance.status,
  provenanceNote: localized(edition.provenance.note),
  sourceTitle: localized(edition.source?.title ?? null),
  sourcePublishedAt: edition.source?.publishedAt,
  sourceBy: localized(edition.source?.by ?? null),
  sourceUrl: edition.source?.url,
})

const chain = (jurisdiction: JurisdictionFormat): JurisdictionFormat[] => [
  jurisdiction,
  ...(jurisdiction.parent ? chain(jurisdiction.parent) : []),
]

const jurisdictionRow = ({ code, name, level }: JurisdictionFormat) => ({
  code,
  name: localized(name),
  level,
})

const unitRow = ({ name, functions, contact, ...unit }: Publisher['units'][number]) => ({
  ...unit,
  ...contact,
  name: localized(name),
  functions: localized(functions),
  address: localized(contact.address),
})

const categoryRow = ({ order, name, description, ...category }: Edition['categories'][number]) => ({
  position: order,
  ...category,
  name: localized(name),
  description: localized(description),
})

const factRow = ({
  key,
  label,
  value,
  unit,
  qualifier,
  period,
  section,
}: Edition['facts'][number]) => ({
  key,
  label: localized(label),
  value,
  unit: localized(unit),
  qualifier,
  period,
  section,
})

const practiceRow = ({ name, description, ...practice }: Edition['practices'][number]) => ({
  ...practice,
  name: localized(name),
  description: localized(description),
})
