import type { Sql } from '../database/sql.ts'
import { expectList } from '../editions/expect-list.ts'
import { listInScope } from '../editions/in-force.ts'
import { listArguments } from '../editions/list-arguments.ts'
import { builder } from '../graphql/builder.ts'
import { keyLength } from '../graphql/key-length.ts'
import { connections, pageArguments, readingOf, type Window, windowOf } from '../graphql/page.ts'
import { rootScope, type Scope, scoped } from '../graphql/scope.ts'
import { LineageEvent, type LineageRow } from './lineage.ts'

type Placed = LineageRow & { place: string }
type Arguments = { scope: Scope; code?: string | null }

/** What became of the powers of the list that a scope means, and of its publisher's, oldest first; its parent is 0. */
const lineage = connections<number, Arguments, Placed>({
  kind: 'lineage',
  keyOf: ({ place }) => [place],
  find: (sql, _, asked, window) => sql<(Placed & { parent: number })[]>`
    select 0 as parent, event.*
    from (${events(sql, asked.scope)}) as event
    where ${ofCode(sql, asked)} and ${within(sql, window)}
    order by place collate "C" ${readingOf(sql, window).direction}
    limit ${readingOf(sql, window).limit}`,
  count: (sql, _, asked) => sql<{ parent: number; count: number }[]>`
    select 0 as parent, count(*)::int from (${events(sql, asked.scope)}) as event where ${ofCode(sql, asked)}`,
})

const events = (sql: Sql, scope: Scope) => sql`
  select to_char("on", 'YYYY-MM-DD') || '/1/' || lpad(power.position::text, 9, '0') || '/' || lifecycle_event.position as place,
    'EDITION' as source, kind, effect, "on", 'DAY' as on_precision, array[power.code] as from_codes,
    null as to_codes, by, null as basis_instrument, null as basis_article, null as verification, note
  from lifecycle_event join power on power.id = lifecycle_event.power
  where lifecycle_event.edition = ${listInScope(sql, scope)}
  union all
  select to_char("on", 'YYYY-MM-DD') || '/2/' || lineage_event.sha256,
    'LINEAGE', lineage_event.kind, effect, "on", on_precision, from_codes, to_codes,
    by, basis_instrument, basis_article, verification, note
  from edition join lineage_event on lineage_event.publisher = edition.publisher
  where edition.id = ${listInScope(sql, scope)}
    and lineage_event.version <= ${scope.version} and (until <= ${scope.version}) is not true`

const ofCode = (sql: Sql, { code }: Arguments) =>
  code ? sql`${code} = any(from_codes || to_codes)` : sql`true`

const within = (sql: Sql, { after, before }: Window) => sql`
  ${after ? sql`place collate "C" > ${after[0] ?? ''}` : sql`true`}
  and ${before ? sql`place collate "C" < ${before[0] ?? ''}` : sql`true`}`

builder.queryField('lineage', (t) =>
  t.connection(
    {
      type: LineageEvent,
      description:
        'What became of the powers of a list (沿革), oldest first: what the list itself tells, and what was recorded of its publisher’s powers beside the editions.',
      args: {
        ...listArguments,
        code: t.arg.string({
          ...keyLength,
          description: 'Only what befell, or led to, the power with this code.',
        }),
      },
      validate: { schema: pageArguments },
      resolve: async (_, { code, ...args }, context) => {
        const scope = rootScope(args, context)
        const window = windowOf(args, 'lineage')
        const page = await lineage(context, 0, { scope, code }, window, (row) => scoped(row, scope))
        if (page.edges.length === 0) await expectList(context, scope)
        return page
      },
    },
    { name: 'LineageEventConnection', description: 'A page of events.' },
    { name: 'LineageEventEdge', description: 'An event and its place in the list.' },
  ),
)
