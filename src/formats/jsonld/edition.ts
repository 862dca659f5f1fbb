import type { Edition } from '../../dataset/edition.ts'
import { PROVENANCE_STATUS } from '../../dataset/vocabulary/list.ts'
import { type Addresses, address } from './addresses.ts'
import { ifKnown, inLanguages } from './texts.ts'

type EditionItself = Omit<Edition, 'elements' | 'categories' | 'facts' | 'practices'>

/** An edition as DCAT has a Dataset; whether it is the official text or a reconstruction stands in its provenance. */
export const edition = (edition: EditionItself, to: Addresses) => ({
  '@id': to.edition(edition.key),
  '@type': 'Dataset',
  identifier: edition.key,
  title: inLanguages(edition.title),
  description: inLanguages(edition.notice ?? edition.title),
  publisher: to.publisher(edition.publisher),
  issued: edition.issuedOn ?? undefined,
  temporal: { '@type': 'PeriodOfTime', startDate: edition.effectiveOn },
  license: edition.license ? address(edition.license.url) : undefined,
  version: String(edition.year),
  provenance: provenance(edition.provenance),
  source: edition.source
    ? {
        title: inLanguages(edition.source.title),
        issued: edition.source.publishedAt ?? undefined,
        page: edition.source.url === null ? undefined : address(edition.source.url),
      }
    : undefined,
})

/** What an edition or a power says of where it comes from. */
export const provenance = ({ status, note }: Edition['provenance']) => ({
  '@type': 'ProvenanceStatement',
  label: { zh: PROVENANCE_STATUS.terms[status].zh, en: STATUS[status] },
  description: ifKnown(note),
})

const STATUS = {
  OFFICIAL: 'official text',
  UNVERIFIED_COPY: 'unverified copy of the official text',
  RECONSTRUCTED: 'reconstruction, not the official text',
}
