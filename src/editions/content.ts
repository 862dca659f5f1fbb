import type { Content } from '../dataset/content.ts'
import type { EditionFormat, JurisdictionFormat, PublisherFormat } from '../dataset/format.ts'
import { oneBy } from '../graphql/batch.ts'
import type { Context } from '../graphql/context.ts'
import { asSaid, type LocalizedText } from '../graphql/language.ts'
import { type JurisdictionRow, jurisdictionsOf } from '../publishers/jurisdiction.ts'
import { mandate } from '../publishers/mandate.ts'
import { categoriesOf } from './category.ts'
import { type EditionRow, editionById } from './edition-row.ts'
import { factsOf } from './fact.ts'
import { license } from './license.ts'
import { listElementsOf } from './list-element.ts'
import { practicesOf } from './practice.ts'
import { unitsOf } from './unit.ts'

type NameRow = {
  edition: number
  publisherName: LocalizedText
  publisherShortName: LocalizedText | null
}

const namesOf = oneBy(
  (sql, editions: number[]) => sql<NameRow[]>`
    select id as edition, publisher_name, publisher_short_name from edition where id = any(${editions})`,
  ({ edition }) => edition,
)

/** All that an edition says beside its powers, as a dataset says it, from the rows that the API answers with. */
export async function editionContent(
  context: Context,
  id: number,
): Promise<Omit<Content, 'powers'>> {
  const [edition, names, jurisdictions, units] = await Promise.all([
    editionById(context).load(id),
    namesOf(context).load(id),
    jurisdictionsOf(context).load(id),
    unitsOf(context).load(id),
  ])
  const publisher: PublisherFormat = {
    key: edition.publisherKey,
    name: asSaid(names.publisherName),
    shortName: asSaid(names.publisherShortName),
    jurisdiction: chained(jurisdictions),
    hotline: edition.hotline,
    mandate: saidMandate(edition),
    units: units.map((unit) => ({
      key: unit.key,
      name: asSaid(unit.name),
      kind: unit.kind,
      functions: asSaid(unit.functions),
      contact: {
        phone: unit.phone,
        complaintPhone: unit.complaintPhone,
        address: asSaid(unit.address),
        openingHours: unit.openingHours,
        onlineUrl: unit.onlineUrl,
      },
      source: unit.source,
      verification: unit.verification,
    })),
  }
  return { publisher, edition: await said(context, edition) }
}

async function said(context: Context, edition: EditionRow): Promise<EditionFormat> {
  const { id } = edition
  const [elements, categories, facts, practices] = await Promise.all([
    listElementsOf(context).load(id),
    categoriesOf(context).load(id),
    factsOf(context).load(id),
    practicesOf(context).load(id),
  ])
  return {
    ...editionSaid(edition),
    elements: elements.map(({ key, name }) => ({ key, name: asSaid(name) })),
    categories: categories.map((category) => ({
      order: category.position,
      code: category.code,
      nationalTypeCode: category.nationalTypeCode,
      statutoryType: category.statutoryType,
      name: asSaid(category.name),
      description: asSaid(category.description),
      powerCount: category.powerCount,
    })),
    facts: facts.map((fact) => ({
      key: fact.key,
      label: asSaid(fact.label),
      value: Number(fact.value),
      unit: asSaid(fact.unit),
      qualifier: fact.qualifier,
      period: fact.period,
      section: fact.section,
      parts: fact.parts,
    })),
    practices: practices.map(({ key, name, description, section }) => ({
      key,
      name: asSaid(name),
      description: asSaid(description),
      section,
    })),
  }
}

/** What the row of an edition itself says, as a dataset says it. */
export const editionSaid = (edition: EditionRow) => ({
  key: edition.key,
  publisher: edition.publisherKey,
  title: asSaid(edition.title),
  notice: asSaid(edition.notice),
  documentNumber: edition.documentNumber,
  issuedOn: edition.issuedOn,
  year: edition.year,
  effectiveOn: edition.effectiveOn,
  effectivePrecision: edition.effectivePrecision,
  lawAsOf: edition.lawAsOf,
  lawCheckedOn: edition.lawCheckedOn,
  declared: { categories: edition.declaredCategories, powers: edition.declaredPowers },
  license: license(edition),
  provenance: { status: edition.provenanceStatus, note: asSaid(edition.provenanceNote) },
  source: edition.sourceTitle && {
    title: asSaid(edition.sourceTitle),
    publishedAt: edition.sourcePublishedAt,
    by: asSaid(edition.sourceBy),
    url: edition.sourceUrl,
  },
})

function saidMandate(edition: EditionRow): PublisherFormat['mandate'] {
  const held = mandate(edition)
  if (held === null) return null
  const { title, documentNumber, note, source, verification } = held
  return { title: asSaid(title), documentNumber, note: asSaid(note), source, verification }
}

/** The publisher's own jurisdiction within those above it. */
const chained = (rows: JurisdictionRow[]) =>
  rows.reduceRight<JurisdictionFormat | null>(
    (parent, { code, name, level }) => ({ code, name: asSaid(name), level, parent }),
    null,
  ) as JurisdictionFormat
