import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'

type ErrataChangeRow = {
  reason: string | null
  added: number
  takenBack: number
  codes: string[]
}

/** What a version of the catalogue changed in what is known of mistakes in the powers of a publisher. */
export async function errataChangeOf({ sql }: Context, version: number, publisher: number) {
  const [row] = await sql<ErrataChangeRow[]>`
    with changed as (
      select key, code, version, until from erratum
      where publisher = ${publisher} and (version = ${version} or until = ${version})
    )
    select reason,
      (select count(*)::int from changed where changed.version = ${version}) as added,
      (
        select count(*)::int from changed
        where until = ${version} and key not in (select key from changed as now where now.version = ${version})
      ) as taken_back,
      array(select distinct code collate "C" as code from changed order by code) as codes
    from errata_update where publisher = ${publisher} and version = ${version}`
  return row ?? null
}

export const ErrataChange = builder.objectRef<ErrataChangeRow>('ErrataChange').implement({
  description: 'What was recorded or decided of mistakes in powers (Power.errata).',
  fields: (t) => ({
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why it was changed; null where no reason was given.',
    }),
    added: t.exposeInt('added', { description: 'Errata that are new or say something else.' }),
    takenBack: t.exposeInt('takenBack', { description: 'Errata that are no longer there.' }),
    codes: t.exposeStringList('codes', { description: 'The codes of the powers of both.' }),
  }),
})
