import type { CheckedList } from '../checking/checked-list.ts'
import { errataOfFolder } from '../checking/read-errata.ts'
import { lineageOfFolder } from '../checking/read-lineage.ts'
import { standingsOfFolder } from '../checking/read-standings.ts'
import { readVersion } from '../database/catalogue.ts'
import type { Sql } from '../database/sql.ts'
import { dayOf, inForce, putInForce } from './put-in-force.ts'
import { store } from './store.ts'
import { storeErrata } from './store-errata.ts'
import { storeLineage } from './store-lineage.ts'
import { standingsOfEdition, storeStandings } from './store-standings.ts'

/**
 * Publishes datasets one after the other, within the caller's transaction, with what their folders know of the law, of their powers and of mistakes in them since.
 * `publishedAt` is null in memory.
 */
export async function fill(sql: Sql, datasets: CheckedList[], publishedAt: Date | null) {
  for (const dataset of datasets) {
    const publisher = dataset.publisher.key
    const day = dayOf(dataset)
    const comparedWith = await inForce(sql, publisher, day)
    const edition = await store(sql, dataset, publishedAt)
    await putInForce(sql, { edition, comparedWith, publisher, day })
    const known = { version: await readVersion(sql), reason: null }
    const standings = await standingsOfFolder(dataset.path)
    if (standings) await storeStandings(sql, standings, known)
    const lineage = await lineageOfFolder(dataset.path)
    if (lineage) {
      await storeLineage(sql, lineage, known)
      await standingsOfEdition(sql, edition)
    }
    const errata = await errataOfFolder(dataset.path)
    if (errata) await storeErrata(sql, errata, known)
  }
}
