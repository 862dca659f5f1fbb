import { GraphQLError } from 'graphql'
import type { Context } from '../graphql/context.ts'
import type { Scope } from '../graphql/scope.ts'
import { editionByKey } from './edition-row.ts'

/** Where one thing was not found: an edition that was named and is withdrawn says so, with the reason. */
export async function expectStanding(context: Context, scope: Scope): Promise<void> {
  const edition = scope.edition ? await editionByKey(context).load(scope.edition) : null
  if (edition?.withdrawnOn)
    throw new GraphQLError(
      `the edition "${edition.key}" was withdrawn: ${edition.withdrawnReason}`,
      {
        extensions: {
          code: 'WITHDRAWN',
          edition: edition.key,
          reason: edition.withdrawnReason,
          withdrawnOn: edition.withdrawnOn.toISOString(),
          http: { status: 410 },
        },
      },
    )
}
