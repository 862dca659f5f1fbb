import { lineageOfFolder } from '../checking/read-lineage.ts'
import type { Sql } from '../database/sql.ts'
import type { Step } from '../dataset/succession.ts'

/** What is known of what became of a publisher's powers, in the order of its days: as the folder of a list says, else as it was recorded. */
export async function lineageEvents(sql: Sql, publisher: string, folder: string): Promise<Step[]> {
  const given = await lineageOfFolder(folder)
  if (given?.publisher.value === publisher)
    return given.entries.map(({ value }) => value).sort((one, other) => order(one.on, other.on))
  return sql<Step[]>`
    select kind, "on", from_codes as "from", to_codes as "to"
    from lineage_event
    where publisher = (select id from publisher where key = ${publisher}) and until is null
    order by "on", id`
}

const order = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
