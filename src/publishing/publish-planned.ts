import type { Database } from '../database/sql.ts'
import { expectMayPublish } from './may-publish.ts'
import type { Plan } from './plan.ts'
import { lockCatalogue } from './publication-lock.ts'
import { inForce, putInForce } from './put-in-force.ts'
import { RefusedError } from './refused.ts'
import { store } from './store.ts'

/** Publishes what was planned, all or nothing; throws a RefusedError where the catalogue is no longer what it was planned for. */
export const publishPlanned = ({ sql }: Database, plans: Plan[]) =>
  sql.begin(async (transaction) => {
    await lockCatalogue(transaction)
    const [{ now } = { now: new Date() }] = await transaction<{ now: Date }[]>`
      select clock_timestamp() as now`
    const published = new Set<number | null>()
    for (const { dataset, day, comparedWith } of plans) {
      const publisher = dataset.publisher.key
      await expectMayPublish(transaction, publisher)
      const held = await inForce(transaction, publisher, day)
      const expected = published.has(held) ? held : (comparedWith?.id ?? null)
      if (held !== expected) throw overtaken(publisher)
      const edition = await store(transaction, dataset, now)
      const publication = { edition, comparedWith: expected, publisher, day }
      if (!(await putInForce(transaction, publication))) throw overtaken(publisher)
      published.add(edition)
    }
  })

const overtaken = (publisher: string) =>
  new RefusedError(
    `another list of "${publisher}" came in force meanwhile; look at the difference from it, and publish again`,
  )
