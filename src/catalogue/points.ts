import type { Context } from '../graphql/context.ts'

/** A moment from which answers may be others than before: a version of the catalogue with the day on which it is asked. */
export type Point = {
  version: number
  /** In Asia/Shanghai. */
  day: string
  at: Date
  /** Nothing is published for good: the version means nothing after the next start. */
  inMemory: boolean
  /** Whether the version came then; else the day began on which something known before takes effect. */
  ofVersion: boolean
}

/**
 * The points up to a version and a day, the newest first: versions that came, and between them days on which law, lists or
 * knowledge of either take effect, as the newest version knows them. Of the oldest version that is kept all earlier days are told; a
 * catalogue in memory has no history, so it has that version alone. `most`: versions.
 */
export async function pointsUpTo(
  { sql, version }: Pick<Context, 'sql' | 'version'>,
  day: string,
  most: number,
): Promise<Point[]> {
  const [versions, days] = await Promise.all([
    sql<{ version: number; at: Date; day: string; inMemory: boolean }[]>`
      select version, at, (at at time zone 'Asia/Shanghai')::date::text as day,
        not exists (select from edition where published_at is not null) as in_memory
      from catalogue_version
      where version <= ${version}
        and (version = ${version} or exists (select from edition where published_at is not null))
      order by version desc limit ${most}`,
    sql<{ day: string }[]>`
      select distinct day::text as day from (
        select coalesce(effective_on, "on") as day from instrument_version_at(${version})
        union all select "on" from instrument_version_at(${version})
        union all select coalesce(effective_on, promulgated_on) from instrument_at(${version})
        union all select fallen_on from instrument_at(${version})
        union all select known_from from instrument_at(${version})
        union all select effective_on from edition where version <= ${version}
        union all select since from standing where version <= ${version}
        union all select "on" from lineage_event where version <= ${version}
        union all select "on" from lifecycle_event
        union all select ceased_on from legal_basis
      ) as known
      where day <= ${day}
      order by day desc`,
  ])
  const starts = days.map((each) => ({ day: each.day, at: startOf(each.day) }))
  return versions.flatMap((own, index) => {
    const next = versions[index - 1]?.at
    const first = index === versions.length - 1 && versions.length < most
    const within: Point[] = starts
      .filter(({ at }) => (!next || at <= next) && (first || at > own.at))
      .map((start) => ({ ...own, ...start, ofVersion: false }))
    return first && within.length > 0 ? within : [...within, { ...own, ofVersion: true }]
  })
}

const startOf = (day: string) => new Date(`${day}T00:00:00+08:00`)
