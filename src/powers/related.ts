import { z } from 'zod'
import { byArguments } from '../graphql/batch.ts'
import { builder } from '../graphql/builder.ts'
import { priced } from '../graphql/price.ts'
import { scoped } from '../graphql/scope.ts'
import { MAX_PAGE, PAGE, RELATED_COST } from '../limits.ts'
import { Power } from './power.ts'
import { type PowerRow, powerColumns } from './power-row.ts'

const relatedTo = byArguments(async (sql, powers: number[], first: number) => {
  const rows = await sql<(PowerRow & { of: number })[]>`
    select of.id as of, near.*
    from unnest(${powers}::int[]) as of (id)
    cross join lateral (
      select shared.articles, shared.instruments, ${powerColumns(sql)}
      from (
        select theirs.power,
          count(distinct (theirs.instrument, theirs.article)) filter (where theirs.article = mine.article) as articles,
          count(distinct theirs.instrument) as instruments
        from rested_on as mine
        join rested_on as theirs
          on theirs.edition = mine.edition and theirs.instrument = mine.instrument and theirs.power <> mine.power
        where mine.power = of.id
        group by theirs.power
      ) as shared
      join power on power.id = shared.power
      order by articles desc, instruments desc, position
      limit ${first}
    ) as near
    order by of, articles desc, instruments desc, position`
  const related = Map.groupBy(rows, ({ of }) => of)
  return powers.map((power) => related.get(power) ?? [])
})

const Arguments = z.looseObject({
  first: z.number().min(1).max(MAX_PAGE, `expected 1 to ${MAX_PAGE} powers`).nullish(),
})

builder.objectField(Power, 'related', (t) =>
  t.field({
    type: [Power],
    description:
      'Powers of the same edition that rest on the same law: those that share the most articles first, then those that share the most instruments. Empty where none does.',
    args: { first: t.arg.int({ description: 'How many, 1 to 100; left out: 20.' }) },
    validate: { schema: Arguments },
    extensions: priced(RELATED_COST),
    resolve: async ({ id, scope }, { first }, context) =>
      (await relatedTo(context, first ?? PAGE).load(id)).map((row) => scoped(row, scope)),
  }),
)
