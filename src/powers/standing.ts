import { POWER_STATUS } from '../dataset/vocabulary/power.ts'
import { builder } from '../graphql/builder.ts'
import type { Context } from '../graphql/context.ts'
import { enumType } from '../graphql/enum-type.ts'
import { whenReady } from '../graphql/maybe-promise.ts'
import { priced } from '../graphql/price.ts'
import type { Scoped } from '../graphql/scope.ts'
import { STANDING_COST } from '../limits.ts'
import { BasisStatus, isLive, worstStatus } from './parts/basis-status.ts'
import { basesInTimeOf } from './parts/legal-basis.ts'
import { endBy, lifeOf } from './parts/life.ts'
import { isEnd, LifecycleEvent } from './parts/lifecycle-event.ts'
import { Power } from './power.ts'
import type { PowerRow } from './power-row.ts'

export const PowerStatus = enumType(POWER_STATUS)

builder.objectFields(Power, (t) => {
  const args = {
    asOf: t.arg({ type: 'Date', description: 'The day; left out: that of the root field.' }),
  }
  const conferring = (id: number, context: Context) =>
    whenReady(basesInTimeOf(context).load(id), (bases) =>
      bases.filter(({ role }) => role === 'CONFERS'),
    )
  return {
    status: t.field({
      extensions: priced(STANDING_COST),
      type: PowerStatus,
      description:
        'Its standing on a day: RETAINED until an event that ENDS it, from the day of that event on, and again from the day of one that RESUMES it.',
      args,
      resolve: (power, { asOf }, context) =>
        whenReady(endOf(power, asOf, context), (end) => end?.kind ?? 'RETAINED'),
    }),
    statusCause: t.field({
      extensions: priced(STANDING_COST),
      type: LifecycleEvent,
      nullable: true,
      description: 'The event that has ended it by that day; null while it is RETAINED.',
      args,
      resolve: (power, { asOf }, context) => endOf(power, asOf, context),
    }),
    basisStatus: t.field({
      extensions: priced(STANDING_COST),
      type: BasisStatus,
      description:
        'The worst standing, on a day, of the bases that confer it; worst first: REPEALED, NOT_YET_IN_FORCE, UNKNOWN, AMENDED, IN_FORCE.',
      args,
      resolve: ({ id, scope }, { asOf }, context) =>
        whenReady(conferring(id, context), (bases) => worstStatus(bases, asOf ?? scope.asOf)),
    }),
    liveBasisCount: t.int({
      extensions: priced(STANDING_COST),
      description: 'How many of the bases that confer it are IN_FORCE or AMENDED on a day.',
      args,
      resolve: ({ id, scope }, { asOf }, context) =>
        whenReady(
          conferring(id, context),
          (bases) => bases.filter((basis) => isLive(basis, asOf ?? scope.asOf)).length,
        ),
    }),
  }
})

const endOf = (
  { id, scope }: Scoped<PowerRow>,
  asOf: string | null | undefined,
  context: Context,
) =>
  whenReady(lifeOf(context).load(id), (life) => {
    const end = endBy(life, asOf ?? scope.asOf)
    return end && isEnd(end) ? end : null
  })
