import { expectList } from '../editions/expect-list.ts'
import { listInScope, stands } from '../editions/in-force.ts'
import type { Context } from '../graphql/context.ts'
import { expectKnown } from '../graphql/expect-known.ts'
import type { Scope } from '../graphql/scope.ts'
import type { PowerFilterValue } from './filter.ts'

/** Finding nothing is an error of the caller's where an argument names what does not exist in any edition of the publisher. */
export async function expectFilter(
  context: Context,
  scope: Scope,
  filter: PowerFilterValue | null | undefined,
): Promise<void> {
  await expectList(context, scope)
  const { categories, units, instrument } = filter ?? {}
  const { sql } = context
  if (instrument)
    await expectKnown(sql, {
      path: ['filter', 'instrument'],
      given: instrument,
      kind: 'an instrument',
      all: sql`select key from instrument`,
    })
  if (!categories?.length && !units?.length) return
  const [list] = await sql<{ publisher: number }[]>`
    select publisher from edition where id = ${listInScope(sql, scope)}`
  if (!list) return
  const editions = sql`
    select id from edition where publisher = ${list.publisher} and ${stands(sql, scope.version)}`
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
