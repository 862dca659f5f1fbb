import type { Edition } from '../../dataset/edition.ts'
import { PROVENANCE_STATUS } from '../../dataset/vocabulary/list.ts'
import { type Addresses, address } from './addresses.ts'
import { ifSaid, inLanguages } from './texts.ts'

type Said = Omit<Edition, 'elements' | 'categories' | 'facts' | 'practices'>

/** An edition as DCAT has a Dataset; whether it is the official text or a reconstruction stands in its provenance. */
export const edition = (held: Said, to: Addresses) => ({
  '@id': to.edition(held.key),
  '@type': 'Dataset',
  identifier: held.key,
  title: inLanguages(held.title),
  description: inLanguages(held.notice ?? held.title),
  publisher: to.publisher(held.publisher),
  issued: held.issuedOn ?? undefined,
  temporal: { '@type': 'PeriodOfTime', startDate: held.effectiveOn },
  license: held.license ? address(held.license.url) : undefined,
  version: String(held.year),
  provenance: provenance(held.provenance),
  source: held.source
    ? {
        title: inLanguages(held.source.title),
        issued: held.source.publishedAt ?? undefined,
        page: held.source.url === null ? undefined : address(held.source.url),
      }
    : undefined,
})

/** What an edition or a power says of where it comes from. */
export const provenance = ({ status, note }: Edition['provenance']) => ({
  '@type': 'ProvenanceStatement',
  label: { zh: PROVENANCE_STATUS.terms[status].zh, en: STATUS[status] },
  description: ifSaid(note),
})

const STATUS = { OFFICIAL: 'official text', RECONSTRUCTED: 'reconstruction, not the official text' }
