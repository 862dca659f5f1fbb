import type { CheckedList } from '../checking/checked-list.ts'
import type { Sql } from '../database/sql.ts'
import { dayOf, inForce, putInForce } from './put-in-force.ts'
import { store } from './store.ts'

/** Publishes datasets one after the other, within the caller's transaction. `publishedAt` is null in memory. */
export async function fill(sql: Sql, datasets: CheckedList[], publishedAt: Date | null) {
  for (const dataset of datasets) {
    const publisher = dataset.publisher.key
    const day = dayOf(dataset)
    const comparedWith = await inForce(sql, publisher, day)
    const edition = await store(sql, dataset, publishedAt)
    await putInForce(sql, { edition, comparedWith, publisher, day })
  }
}
