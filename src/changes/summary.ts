import { type Linked, linkedOf, linkRows } from '../comparison/linked.ts'
import type { Sql } from '../database/sql.ts'
import { fieldChanges } from '../dataset/diff.ts'
import { POWER_NEWS } from '../dataset/vocabulary/list.ts'
import { editionById } from '../editions/edition-row.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { enumType } from '../graphql/enum-type.ts'
import { powerContents } from '../powers/content.ts'
import { powerById } from '../powers/power-row.ts'

/** The ids of two editions, the one before being null for a first list. */
type Pair = { from: number | null; to: number }

type Row = { code: string; codeBefore: string | null; before: number | null; after: number | null }

const PowerNews = enumType(POWER_NEWS)

const PowerSummary = builder.objectRef<Row & { parts: string[] }>('PowerSummary').implement({
  description: 'That something befell a power from one edition to the next, without its words.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its code, of one removed the last.' }),
    codeBefore: t.exposeString('codeBefore', {
      nullable: true,
      description: 'Its code before; null for one added.',
    }),
    change: t.field({
      type: PowerNews,
      description: 'What happened.',
      resolve: ({ before, after }) =>
        before === null ? 'ADDED' : after === null ? 'REMOVED' : 'CHANGED',
    }),
    parts: t.exposeStringList('parts', {
      description:
        'In which fields it says something else: name, legalBases; empty for one added or removed.',
    }),
  }),
})

export const ChangeSummary = builder.objectRef<Pair>('ChangeSummary').implement({
  description:
    'What an edition changed, in short. It stays when an edition was withdrawn, and tells nothing of what that one said.',
  fields: (t) => ({
    added: t.int({ description: 'Powers added.', resolve: counted('added') }),
    removed: t.int({ description: 'Powers removed.', resolve: counted('removed') }),
    changed: t.int({
      description: 'Powers that say something else.',
      resolve: counted('changed'),
    }),
    unchanged: t.int({ description: 'Powers that say the same.', resolve: counted('unchanged') }),
    powers: t.field({
      type: [PowerSummary],
      description: `The powers added, removed and changed, in the order of their codes; up to ${SHOWN} of them, and none that only a withdrawn edition has.`,
      resolve: async (pair, _, context) => {
        const { from, to } = pair
        const [was, is] = await Promise.all(
          [from, to].map((id) => (id === null ? null : editionById(context).load(id))),
        )
        const rows = await context.sql<Row[]>`
          select coalesce(now.code, was.code) as code, was.code as code_before, was.id as before, now.id as after
          ${joined(context.sql, pair, await linkedIn(context, pair))}
          where not ${same(context.sql)}
            and (now.id is not null or ${!was?.withdrawnOn}) and (now.id is null or ${!is?.withdrawnOn})
          order by coalesce(now.code, was.code) collate "C", was.code collate "C" limit ${SHOWN}`
        return Promise.all(rows.map(async (row) => ({ ...row, parts: await parts(row, context) })))
      },
    }),
  }),
})

const SHOWN = 100

type Counts = Record<'added' | 'removed' | 'changed' | 'unchanged', number>

const counted =
  (name: keyof Counts) =>
  async (pair: Pair, _: object, context: Context): Promise<number> => {
    const { sql } = context
    const [counts] = await sql<[Counts]>`
      select count(*) filter (where was.id is null)::int as added,
        count(*) filter (where now.id is null)::int as removed,
        count(*) filter (where was.id is not null and now.id is not null and not ${same(sql)})::int as changed,
        count(*) filter (where ${same(sql)})::int as unchanged
      ${joined(sql, pair, await linkedIn(context, pair))}`
    return counts[name]
  }

async function linkedIn(context: Context, { from, to }: Pair): Promise<Linked> {
  const [was, is] = await Promise.all([
    from === null ? null : editionById(context).load(from),
    editionById(context).load(to),
  ])
  return linkedOf(context, was, is)
}

/** The powers of both editions, side by side where the one goes on as the other. */
const joined = (sql: Sql, { from, to }: Pair, linked: Linked) => sql`
  from (${side(sql, from ?? 0, 'before', linked)}) as was full join (${side(sql, to, 'after', linked)}) as now using (link)`

const side = (sql: Sql, edition: number, name: 'before' | 'after', linked: Linked) => sql`
  select power.code, power.id, sha256, ${
    linked.touched.length > 0
      ? sql`case
          when link.before is not null then link.before || ' ' || link.after
          when power.code = any(${linked.touched}) then ${`${name} `} || power.code
          else power.code
        end`
      : sql`power.code`
  } as link
  from power
  join power_hash on power_hash.power = power.id
  left join ${linkRows(sql, linked)} on link.${sql(name)} = power.code
  where power.edition = ${edition}`

const same = (sql: Sql) => sql`(was.sha256 is not distinct from now.sha256)`

async function parts({ before, after }: Row, context: Context): Promise<string[]> {
  if (before === null || after === null) return []
  const rows = await Promise.all([before, after].map((id) => powerById(context).load(id)))
  const [was, is] = await powerContents(context, rows)
  const changes = was && is ? fieldChanges(was, is) : []
  return [...new Set(changes.map(({ path }) => path.replace(/[.[].*/s, '')))]
}
