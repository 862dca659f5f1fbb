import type { Content } from '../dataset/content.ts'
import { type FieldChange, fieldChanges } from '../dataset/diff.ts'
import { editionContent } from '../editions/content.ts'
import type { Context } from '../graphql/context.ts'

/** How what two editions say beside their powers differs, or what one says that has none before it; by ids. */
export async function editionChanges(
  context: Context,
  before: number | null,
  after: number,
): Promise<FieldChange[]> {
  const [was, is] = await Promise.all([
    before === null ? null : editionContent(context, before),
    editionContent(context, after),
  ])
  return fieldChanges(was === null ? {} : asEdition(was), asEdition(is))
}

/** What an edition says, with each field where the API has it; without the key, by which editions are told apart. */
export function asEdition({ edition, publisher }: Omit<Content, 'powers'>) {
  const { key: _key, publisher: _publisher, provenance, source, ...said } = edition
  const { hotline, mandate, units, ...agency } = publisher
  return {
    ...said,
    provenance: { ...provenance, source },
    hotline,
    mandate,
    units,
    publisher: agency,
  }
}
