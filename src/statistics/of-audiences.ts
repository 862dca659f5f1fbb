import { AUDIENCE } from '../dataset/vocabulary/power.ts'
import { builder } from '../graphql/builder.ts'
import { Audience } from '../powers/exercise.ts'
import { isCounted } from './counted.ts'
import { Statistics } from './statistics.ts'

type AudienceCountRow = { audience: typeof Audience.$inferType; count: number }

const AudienceCount = builder.objectRef<AudienceCountRow>('AudienceCount').implement({
  description: 'How many powers are exercised towards an audience.',
  fields: (t) => ({
    audience: t.expose('audience', { type: Audience, description: 'The audience.' }),
    count: t.exposeInt('count', { description: 'Powers exercised towards it.' }),
  }),
})

builder.objectField(Statistics, 'byAudience', (t) =>
  t.field({
    type: [AudienceCount],
    description:
      'Powers exercised towards each audience, in the order of Audience; a power exercised towards both counts for both.',
    resolve: (counted, _, { sql }) => sql<AudienceCountRow[]>`
      select audience, (
        select count(*)::int from power
        where of.audience = any(power.audience) and ${isCounted(sql, counted)}
      )
      from unnest(${AUDIENCE.values}::text[]) with ordinality as of (audience, position)
      order by position`,
  }),
)
