import type { Context } from '../graphql/context.ts'
import { expectKnown } from '../graphql/expect-known.ts'
import type { Scope } from '../graphql/scope.ts'
import { expectPublisherKnown } from '../publishers/in-scope.ts'

/** Finding nothing in a list is an error of the caller's where no such publisher or edition has published. */
export async function expectList(context: Context, scope: Scope): Promise<void> {
  const { sql } = context
  if (scope.publisher) await expectPublisherKnown(context, scope.publisher, ['publisher'])
  if (scope.edition)
    await expectKnown(sql, {
      path: ['edition'],
      given: scope.edition,
      kind: 'an edition',
      all: sql`select key from edition where version <= ${scope.version}`,
    })
}
