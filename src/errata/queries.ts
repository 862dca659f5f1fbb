import { z } from 'zod'
import type { Sql } from '../database/sql.ts'
import { expectList } from '../editions/expect-list.ts'
import { EVERYWHERE, PUBLISHER_ARGUMENT } from '../editions/list-arguments.ts'
import { builder } from '../graphql/builder.ts'
import { keyLength } from '../graphql/key-length.ts'
import { connections, pageArguments, readingOf, type Window, windowOf } from '../graphql/page.ts'
import { rootScope, type Scope } from '../graphql/scope.ts'
import { publisherInScope } from '../publishers/in-scope.ts'
import { Erratum, ErratumDecision, type ErratumRow } from './erratum.ts'

type Placed = ErratumRow & { place: string }
type Arguments = {
  scope: Scope
  code?: string | null
  decision?: ErratumRow['decision'] | null
}

/** The errata of the publisher that a scope means, or of all, the newest news first; its parent is 0. */
const errata = connections<number, Arguments, Placed>({
  kind: 'erratum',
  keyOf: ({ place }) => [place],
  find: (sql, _, asked, window) => sql<(Placed & { parent: number })[]>`
    select 0 as parent, placed.*
    from (${placed(sql, asked)}) as placed
    where ${within(sql, window)}
    order by place collate "C" ${readingOf(sql, { ...window, backwards: !window.backwards }).direction}
    limit ${readingOf(sql, window).limit}`,
  count: (sql, _, asked) => sql<{ parent: number; count: number }[]>`
    select 0 as parent, count(*)::int from (${placed(sql, asked)}) as placed`,
})

const placed = (sql: Sql, { scope, code, decision }: Arguments) => sql`
  select to_char(coalesce(decided_on, reported_on), 'YYYY-MM-DD') || '/' || lpad(publisher::text, 9, '0') || '/' || key as place,
    publisher, key, code, edition, field, wrong, reported_by, reported_on, decision, decided_on, reason, corrected_in, version
  from erratum
  where version <= ${scope.version} and (until <= ${scope.version}) is not true
    and ${scope.everywhere ? sql`true` : sql`publisher = ${publisherInScope(sql, scope)}`}
    and ${code ? sql`code = ${code}` : sql`true`} and ${decision ? sql`decision = ${decision}` : sql`true`}`

const within = (sql: Sql, { after, before }: Window) => sql`
  ${after ? sql`place collate "C" < ${after[0] ?? ''}` : sql`true`}
  and ${before ? sql`place collate "C" > ${before[0] ?? ''}` : sql`true`}`

builder.queryField('errata', (t) =>
  t.connection(
    {
      type: Erratum,
      description:
        'Mistakes that were found in the powers of a publisher (勘误), with what was decided of each; those that were reported or decided last come first.',
      args: {
        publisher: t.arg.string({ ...keyLength, description: PUBLISHER_ARGUMENT }),
        everywhere: t.arg.boolean(EVERYWHERE),
        code: t.arg.string({
          ...keyLength,
          description: 'Only those of the power with this code.',
        }),
        decision: t.arg({ type: ErratumDecision, description: 'Only those so decided.' }),
      },
      validate: { schema: pageArguments.extend({ everywhere: z.boolean() }) },
      resolve: async (_, { publisher, everywhere, code, decision, ...page }, context) => {
        const scope = rootScope({ publisher, everywhere }, context)
        const asked = { scope, code, decision }
        const found = await errata(context, 0, asked, windowOf(page, 'erratum'), (row) => row)
        if (found.edges.length === 0) await expectList(context, scope)
        return found
      },
    },
    { name: 'ErratumConnection', description: 'A page of errata.' },
    { name: 'ErratumEdge', description: 'An erratum and its place in the list.' },
  ),
)
