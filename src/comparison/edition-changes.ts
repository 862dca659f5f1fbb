import { besidePowers } from '../dataset/beside-powers.ts'
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
  return fieldChanges(was === null ? {} : besidePowers(was), besidePowers(is))
}
