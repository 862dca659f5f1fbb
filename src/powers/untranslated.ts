import { untranslated } from '../dataset/untranslated.ts'
import { builder } from '../graphql/builder.ts'
import { whenAllReady } from '../graphql/maybe-promise.ts'
import { priced } from '../graphql/price.ts'
import { conditionsOf } from './condition.ts'
import { materialsOf } from './material.ts'
import { Power } from './power.ts'
import { stepsOf } from './procedure.ts'
import { remediesOf } from './remedy.ts'
import { sanctionsOf } from './sanction.ts'
import { timeLimitsOf } from './time-limit.ts'

/** What it costs more: a look at each part that people read. */
const PARTS_COST = 6

builder.objectField(Power, 'untranslated', (t) =>
  t.stringList({
    description:
      'In which of name, summary, conditions, materials, procedure, timeLimits, sanctions and remedies some text is known in Chinese alone, so that `lang: EN` gives it in Chinese; empty where all of these have their English.',
    extensions: priced(PARTS_COST),
    resolve: ({ id, name, summary }, _, context) =>
      whenAllReady(
        [
          conditionsOf(context).load(id),
          materialsOf(context).load(id),
          stepsOf(context).load(id),
          timeLimitsOf(context).load(id),
          sanctionsOf(context).load(id),
          remediesOf(context).load(id),
        ] as const,
        ([conditions, materials, procedure, timeLimits, sanctions, remedies]) =>
          untranslated({
            name,
            summary,
            conditions,
            materials,
            procedure,
            timeLimits,
            sanctions,
            remedies,
          }),
      ),
  }),
)
