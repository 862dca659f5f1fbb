import type { Sql } from '../database/sql.ts'
import { expectList } from '../editions/expect-list.ts'
import { isListInScope, stands } from '../editions/in-force.ts'
import type { Context } from '../graphql/context.ts'
import { expectKnown } from '../graphql/expect-known.ts'
import type { Scope } from '../graphql/scope.ts'
import type { PowerFilterValue } from './filter.ts'

/** An argument that names what does not exist in any edition of the publisher is an error of the caller's; `found` with nothing named beside what was found, all of it does. */
export async function expectFilter(
  context: Context,
  scope: Scope,
  filter: PowerFilterValue | null | undefined,
  found: boolean,
): Promise<void> {
  const { categories, units, instrument } = filter ?? {}
  // Of several that are named, some may be found and others not exist.
  if (found && (categories?.length ?? 0) < 2 && (units?.length ?? 0) < 2) return
  await expectList(context, scope)
  const { sql } = context
  if (instrument)
    await expectKnown(sql, {
      path: ['filter', 'instrument'],
      given: instrument,
      kind: 'an instrument',
      all: sql`select key from instrument_at(${scope.version})`,
      called: (name) => calledInstrument(sql, name, scope.version),
    })
  if (!categories?.length && !units?.length) return
  const lists = await sql<{ publisher: number }[]>`
    select publisher from edition where ${isListInScope(sql, sql`id`, scope)}`
  if (lists.length === 0) return
  const editions = sql`
    select id from edition
    where publisher = any(${lists.map(({ publisher }) => publisher)}) and ${stands(sql, scope.version)}`
  if (categories?.length)
    await expectKnown(sql, {
      path: ['filter', 'categories'],
      given: categories,
      kind: 'a category',
      all: sql`select code from category where edition in (${editions})`,
    })
  if (units?.length)
    await expectKnown(sql, {
      path: ['filter', 'units'],
      given: units,
      kind: 'a unit',
      all: sql`select key from unit where edition in (${editions})`,
    })
}

/** The instruments with a title, a short title or a number, as people write them: 《劳动合同法》, 劳动合同法, 国务院令第375号. */
const calledInstrument = (sql: Sql, name: string, version: Scope['version']) => {
  const title = name.normalize('NFKC').replace(/^《(.*)》$/, '$1')
  return sql`
    select key from instrument_at(${version})
    where ${title} in (title ->> 'zh', short_title ->> 'zh', document_number, title ->> 'en', short_title ->> 'en')
      or title ->> 'zh' = ${`中华人民共和国${title}`}
    order by repealed_on is not null, key collate "C"
    limit 3`
}
