import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'

type LineageChangeRow = {
  checkedOn: string
  reason: string | null
  added: number
  takenBack: number
  codes: string[]
}

/** What a version of the catalogue changed in what is known of what became of the powers of a publisher. */
export async function lineageChangeOf({ sql }: Context, version: number, publisher: number) {
  const [row] = await sql<LineageChangeRow[]>`
    with changed as (
      select version, until, from_codes || to_codes as codes from lineage_event
      where publisher = ${publisher} and (version = ${version} or until = ${version})
    )
    select checked_on, reason,
      (select count(*)::int from changed where changed.version = ${version}) as added,
      (select count(*)::int from changed where until = ${version}) as taken_back,
      array(
        select distinct code collate "C" as code from changed cross join lateral unnest(codes) as code order by code
      ) as codes
    from lineage_update where publisher = ${publisher} and version = ${version}`
  return row ?? null
}

export const LineageChange = builder.objectRef<LineageChangeRow>('LineageChange').implement({
  description: 'What was recorded of what became of powers (Power.lineage).',
  fields: (t) => ({
    checkedOn: t.expose('checkedOn', {
      type: 'Date',
      description: 'The day to which it was looked for.',
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why it was changed; null where no reason was given.',
    }),
    added: t.exposeInt('added', { description: 'Events that are known since.' }),
    takenBack: t.exposeInt('takenBack', { description: 'Events that were taken back.' }),
    codes: t.exposeStringList('codes', {
      description: 'The codes of the powers of which either speaks.',
    }),
  }),
})
