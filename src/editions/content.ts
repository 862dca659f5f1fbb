import {
  CATEGORY,
  EDITION,
  type Edition,
  FACT,
  LIST_ELEMENT,
  PRACTICE,
} from '../dataset/edition.ts'
import type { Row } from '../dataset/fields/field.ts'
import { fromRow, type Part } from '../dataset/fields/part.ts'
import { JURISDICTION } from '../dataset/jurisdiction.ts'
import type { List } from '../dataset/list.ts'
import { PUBLISHER, UNIT } from '../dataset/publisher.ts'
import { oneBy } from '../graphql/batch.ts'
import type { Context } from '../graphql/context.ts'
import type { LocalizedText } from '../graphql/language.ts'
import { jurisdictionsOf } from '../publishers/jurisdiction.ts'
import { categoriesOf } from './category.ts'
import { type EditionRow, editionById } from './edition-row.ts'
import { factsOf } from './fact.ts'
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

/** All that an edition says beside its powers and the law, as a dataset says it, from the rows that the API answers with. */
export async function editionContent(
  context: Context,
  id: number,
): Promise<Pick<List, 'publisher' | 'edition'>> {
  const [edition, names, jurisdictions, units, elements, categories, facts, practices] =
    await Promise.all([
      editionById(context).load(id),
      namesOf(context).load(id),
      jurisdictionsOf(context).load(id),
      unitsOf(context).load(id),
      listElementsOf(context).load(id),
      categoriesOf(context).load(id),
      factsOf(context).load(id),
      practicesOf(context).load(id),
    ])
  const rows = new Map<Part, Row[]>([
    [JURISDICTION, jurisdictions],
    [UNIT, units],
    [LIST_ELEMENT, elements],
    [CATEGORY, categories.map((category) => ({ ...category, order: category.position }))],
    [FACT, facts],
    [PRACTICE, practices],
  ])
  const rowsOf = (part: Part) => rows.get(part) ?? []
  const publisher = {
    ...edition,
    key: edition.publisherKey,
    name: names.publisherName,
    shortName: names.publisherShortName,
  }
  return {
    publisher: fromRow(PUBLISHER, publisher, rowsOf),
    edition: editionFromRow(edition, rowsOf),
  }
}

/** What an edition says; without rows of its lists, what its own row says. */
export const editionFromRow = (
  row: EditionRow,
  rowsOf: (part: Part) => Row[] = () => [],
): Edition => fromRow(EDITION, { ...row, publisher: row.publisherKey }, rowsOf)
