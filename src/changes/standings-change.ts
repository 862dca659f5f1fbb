import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'

type StandingsChangeRow = {
  checkedOn: string
  reason: string | null
  added: number
  takenBack: number
  codes: string[]
}

/** What a version of the catalogue changed in what is known of the law behind the powers of a publisher. */
export async function standingsChangeOf({ sql }: Context, version: number, publisher: number) {
  const [row] = await sql<StandingsChangeRow[]>`
    select checked_on, reason,
      (select count(*)::int from standing where publisher = ${publisher} and version = ${version}) as added,
      (select count(*)::int from standing where publisher = ${publisher} and until = ${version}) as taken_back,
      array(
        select distinct code collate "C" as code
        from standing cross join lateral unnest(codes) as code
        where publisher = ${publisher} and (version = ${version} or until = ${version})
        order by code
      ) as codes
    from standing_update where publisher = ${publisher} and version = ${version}`
  return row ?? null
}

export const StandingsChange = builder.objectRef<StandingsChangeRow>('StandingsChange').implement({
  description: 'What was found out of the law behind the parts of powers (Power.partStandings).',
  fields: (t) => ({
    checkedOn: t.expose('checkedOn', {
      type: 'Date',
      description: 'The day to which the powers were compared with the law.',
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why it was changed; null where no reason was given.',
    }),
    added: t.exposeInt('added', { description: 'Entries that are known since.' }),
    takenBack: t.exposeInt('takenBack', { description: 'Entries that were taken back.' }),
    codes: t.exposeStringList('codes', {
      description: 'The codes of the powers of which either speaks.',
    }),
  }),
})
