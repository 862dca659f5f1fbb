import { editionFromRow } from '../editions/content.ts'
import type { StandingEdition } from '../editions/standing.ts'
import { type Addresses, addresses } from '../formats/jsonld/addresses.ts'
import { CONTEXT } from '../formats/jsonld/context.ts'
import { edition } from '../formats/jsonld/edition.ts'
import { inLanguages } from '../formats/jsonld/texts.ts'
import { FORMATS, type Format } from './formats.ts'
import { type Measure, NO_ROOM, type TOO_LONG } from './measures.ts'

/** What is known of a file of an edition. */
export type Known = (
  edition: string,
  format: string,
) => Measure | typeof NO_ROOM | typeof TOO_LONG | undefined

/** All that is given out, as DCAT 3 describes it: the editions that stand, each after the one that followed it, and their files. */
export function catalogue(editions: StandingEdition[], publicUrl: string, known: Known): object {
  const to = addresses(publicUrl)
  const lists = Map.groupBy(editions, ({ publisherKey }) => publisherKey)
  const published = editions.flatMap(({ publishedAt }) => publishedAt ?? [])
  return {
    // Harvesters may have no way to the address of the context.
    '@context': CONTEXT,
    '@id': to.catalogue,
    '@type': 'Catalog',
    title: { zh: '权力清单', en: 'Power lists' },
    description: {
      zh: '行政机关公布的权力清单，逐版本提供。各版本是官方文本还是整理重建，见其来源说明。',
      en: 'Power lists of government agencies, edition by edition. The provenance of each says whether it is the official text or a reconstruction.',
    },
    modified:
      published.length > 0 ? new Date(Math.max(...published.map(Number))).toISOString() : undefined,
    publisher: [...lists.values()].flatMap(([row]) => (row ? [publisher(row, to)] : [])),
    license: editions[0]?.licenseUrl ?? undefined,
    service: {
      '@id': to.service,
      '@type': 'DataService',
      title: { zh: '权力清单查询接口', en: 'Power list API' },
      description: {
        zh: 'GraphQL 接口；常用查询另有普通网址，见接口说明。',
        en: 'A GraphQL API; ready-made queries have plain addresses, which the description lists.',
      },
      endpointURL: to.service,
      endpointDescription: to.serviceDescription,
      servesDataset: editions.map(({ key }) => to.edition(key)),
    },
    dataset: [...lists.values()].flatMap((list) =>
      list.map((row, index) => described(row, list[index + 1], { to, known })),
    ),
  }
}

type Around = { to: Addresses; known: Known }

function described(row: StandingEdition, previous: StandingEdition | undefined, around: Around) {
  const { to } = around
  const { publishedAt } = row
  const modified = publishedAt?.toISOString()
  return {
    ...edition(editionFromRow(row), to),
    publisher: publisher(row, to),
    keyword: KEYWORDS,
    theme: [`${EU}data-theme/GOVE`, `${EU}data-theme/JUST`],
    landingPage: to.list(row.key),
    modified,
    previousVersion: previous && to.edition(previous.key),
    distribution: Object.entries(FORMATS)
      .filter(([, { mostPowers = Number.POSITIVE_INFINITY }]) => row.powers <= mostPowers)
      .flatMap(([name, format]) => {
        const measure = around.known(row.key, name)
        if (measure === NO_ROOM) return []
        const known = typeof measure === 'object' ? measure : undefined
        return [file(row, { name, format, measure: known }, to)]
      }),
  }
}

const publisher = ({ publisherKey, publisherName }: StandingEdition, to: Addresses) => ({
  '@id': to.publisher(publisherKey),
  '@type': ['GovernmentOrganization', 'PublicOrganisation', 'Agent'],
  identifier: publisherKey,
  name: inLanguages(publisherName),
  prefLabel: inLanguages(publisherName),
  foafName: inLanguages(publisherName),
})

type FileOf = { name: string; format: Format; measure: Measure | undefined }

function file(
  { key, title, publishedAt, licenseUrl }: StandingEdition,
  { name, format: { contentType }, measure }: FileOf,
  to: Addresses,
) {
  const at = to.file(key, name)
  return {
    '@id': at,
    '@type': 'Distribution',
    title: { zh: `${title.zh}（${name}）`, en: title.en && `${title.en} (${name})` },
    accessURL: at,
    downloadURL: at,
    format: `${EU}file-type/${FILE_TYPES[name] ?? 'OCTET'}`,
    mediaType: `${MEDIA_TYPES}${contentType.split(';')[0]}`,
    license: licenseUrl ?? undefined,
    released: publishedAt?.toISOString(),
    byteSize: measure && String(measure.bytes),
    checksum: measure && {
      '@type': 'Checksum',
      algorithm: 'spdx:checksumAlgorithm_sha256',
      checksumValue: measure.sha256,
    },
  }
}

const MEDIA_TYPES = 'https://www.iana.org/assignments/media-types/'
/** The lists of names that European portals speak in; others know them too. */
const EU = 'http://publications.europa.eu/resource/authority/'
const FILE_TYPES: Record<string, string> = {
  json: 'JSON',
  ndjson: 'JSONL',
  csv: 'CSV',
  jsonld: 'JSON_LD',
  zip: 'ZIP',
  xlsx: 'XLSX',
}
const KEYWORDS = ['权力清单', '权责清单', '行政权力', '行政许可', '行政处罚', '办事指南']
