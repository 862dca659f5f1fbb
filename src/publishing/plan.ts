import type { CheckedList } from '../checking/checked-list.ts'
import type { Sql } from '../database/sql.ts'
import { contentHash } from '../dataset/content-hash.ts'
import { type Difference, difference } from '../dataset/difference.ts'
import { editionById } from '../editions/edition-row.ts'
import { DatasetError } from '../formats/problem.ts'
import { listContent } from '../powers/list-content.ts'
import { currentContext } from './current-context.ts'
import { lineageEvents } from './lineage-events.ts'
import { dayOf, inForce } from './put-in-force.ts'
import { RefusedError } from './refused.ts'
import { instrumentProblems } from './store-instruments.ts'

/** What publishing a dataset would do. */
export type Plan = {
  dataset: CheckedList
  /** The same content is published already: nothing is to be done. */
  published: boolean
  day: string
  comparedWith: { id: number; key: string } | null
  difference: Difference
}

/** Holds a dataset against the catalogue. Throws where an instrument differs, or its edition's key is taken. */
export async function plan(sql: Sql, dataset: CheckedList): Promise<Plan> {
  const problems = await instrumentProblems(sql, dataset)
  if (problems.length > 0) throw new DatasetError(dataset.path, problems)
  const published = await isPublished(sql, dataset)
  const day = dayOf(dataset)
  const context = await currentContext(sql)
  const list = await inForce(sql, dataset.publisher.key, day)
  const before = list === null ? null : await listContent(context, list)
  return {
    dataset,
    published,
    day,
    comparedWith: list === null ? null : await editionById(context).load(list),
    difference: await difference(
      before,
      dataset,
      await lineageEvents(sql, dataset.publisher.key, dataset.path),
    ),
  }
}

async function isPublished(sql: Sql, dataset: CheckedList): Promise<boolean> {
  const { key } = dataset.edition
  const [held] = await sql<{ sha256: string; withdrawn: boolean }[]>`
    select sha256, exists (select from withdrawal where withdrawal.edition = edition.id) as withdrawn
    from edition join edition_hash on edition_hash.edition = edition.id
    where key = ${key}`
  if (!held) return false
  if (held.withdrawn)
    throw new RefusedError(
      `the edition "${key}" was withdrawn; publish what replaces it under a key of its own`,
    )
  if (held.sha256 !== (await contentHash(dataset)))
    throw new RefusedError(
      `there is an edition "${key}" with other content; a published edition never changes, so give the new one a key of its own`,
    )
  return true
}
