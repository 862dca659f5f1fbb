import { unavailable } from '../errors.ts'
import type { Context } from '../graphql/context.ts'
import type { Scope } from '../graphql/scope.ts'
import { publisherInScope } from './in-scope.ts'
import { publisherIn } from './publisher.ts'

/** The home publisher, which a scope means that names none. */
export async function homeOf(context: Context, scope: Scope) {
  const { sql } = context
  const [home] = await sql<{ id: number | null }[]>`select ${publisherInScope(sql, scope)} as id`
  if (!home?.id) throw unavailable()
  return publisherIn(context, home.id, scope)
}
