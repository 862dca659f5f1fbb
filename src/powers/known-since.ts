import type { Erratum } from '../dataset/erratum.ts'
import type { KnownSince } from '../dataset/known-since.ts'
import type { LineageEvent } from '../dataset/lineage.ts'
import type { Standing } from '../dataset/standing.ts'
import type { Context } from '../graphql/context.ts'
import { instrumentContents } from '../instruments/content.ts'

type Basis = { basisInstrument: string | null; basisArticle: string | null }

/** What is known of a list beside it, in a version of the catalogue. */
export async function knownSince(
  context: Context,
  edition: number,
  cited: Set<string>,
): Promise<KnownSince> {
  const { sql, version } = context
  const [standings, events, errata, [days]] = await Promise.all([
    sql<(Omit<Standing, 'basis'> & Basis)[]>`
      select codes as powers, part, "match", since, since_precision, change, now, value, basis_instrument, basis_article,
        verification, read, sure::float as sure, note
      from standing
      where version <= ${version} and (until <= ${version}) is not true and exists (
        select from part_standing where part_standing.standing = standing.id and part_standing.edition = ${edition}
      )
      order by id`,
    sql<(Omit<LineageEvent, 'basis'> & Basis)[]>`
      select kind, effect, lineage_event."on", on_precision, from_codes as "from", to_codes as "to", by, basis_instrument,
        basis_article, verification, read, note
      from lineage_event
      join edition on edition.id = ${edition} and edition.publisher = lineage_event.publisher
      where lineage_event.version <= ${version} and (until <= ${version}) is not true
        and lineage_event."on" > edition.effective_on and exists (
          select from lineage_code join power on power.edition = ${edition} and power.code = lineage_code.code
          where lineage_code.event = lineage_event.id
        )
      order by lineage_event."on", lineage_event.id`,
    sql<Erratum[]>`
      select erratum.key as id, code as power, erratum.edition, field, wrong, reported_by, reported_on, decision, decided_on,
        reason, corrected_in
      from erratum
      join edition on edition.id = ${edition} and edition.publisher = erratum.publisher
      where erratum.version <= ${version} and (until <= ${version}) is not true
        and (erratum.edition is null or edition.key in (erratum.edition, corrected_in))
        and exists (select from power where power.edition = edition.id and power.code = erratum.code)
      order by reported_on, erratum.key collate "C"`,
    sql<[Pick<KnownSince, 'standingsCheckedOn' | 'lineageCheckedOn'>]>`
      select
        (
          select checked_on from standing_update as made
          where made.publisher = edition.publisher and made.version <= ${version} order by made.version desc limit 1
        ) as standings_checked_on,
        (
          select checked_on from lineage_update as made
          where made.publisher = edition.publisher and made.version <= ${version} order by made.version desc limit 1
        ) as lineage_checked_on
      from edition where id = ${edition}`,
  ])
  const named = [...standings, ...events].flatMap(({ basisInstrument }) => basisInstrument ?? [])
  const others = new Set(named).difference(cited)
  return {
    ...days,
    standings: standings.map(withBasis),
    events: events.map(withBasis),
    errata: [...errata],
    instruments: await instrumentContents(context, [...others].sort()),
  }
}

const withBasis = <Row extends Basis>({ basisInstrument, basisArticle, ...row }: Row) => ({
  ...row,
  basis: basisInstrument === null ? null : { instrument: basisInstrument, article: basisArticle },
})
