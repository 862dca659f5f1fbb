import { z } from 'zod'
import type { Fragment, Sql } from '../database/sql.ts'
import { builder } from '../graphql/builder.ts'
import { DurationInput, durationInput } from '../graphql/duration.ts'
import type { Scope } from '../graphql/scope.ts'
import { Verification } from '../graphql/verification.ts'
import { ArticleNotation } from '../instruments/article.ts'
import { Audience, Initiation } from './exercise.ts'
import { daysOf, decisionDays } from './order.ts'
import { BasisStatus, worstStatusOn } from './parts/basis-status.ts'
import { PowerStatus } from './standing.ts'

export const PowerFilter = builder.inputType('PowerFilter', {
  description:
    'Which powers to list. All that is given must hold; of a list, one value must (an empty list holds for none); what is left out does not narrow.',
  fields: (t) => ({
    codes: t.stringList({ description: 'With any of these codes.' }),
    categories: t.stringList({ description: 'In any of the categories with these codes.' }),
    units: t.stringList({ description: 'Handled by any of the units with these keys.' }),
    audiences: t.field({ type: [Audience], description: 'Exercised towards any of these.' }),
    initiation: t.field({ type: Initiation, description: 'Begun so.' }),
    instrument: t.string({
      description:
        'Citing the instrument with this key, by a legal basis or by the basis of any part.',
    }),
    article: t.string({
      description:
        'Citing this article of `instrument`, as in Article.notation or in words (第五十七条第二款); a whole article takes in its paragraphs and items.',
    }),
    feesCharged: t.boolean({ description: 'Known to charge a fee, or known not to.' }),
    verification: t.field({
      type: Verification,
      description:
        'TEXT: every legal basis was read in its text. MEMORY: some was not. COLLECTION, LIST: some is of that verification.',
    }),
    status: t.field({
      type: [PowerStatus],
      description: 'Of any of these standings on the day `asOf`.',
    }),
    basisStatus: t.field({
      type: [BasisStatus],
      description:
        'Whose bases that confer it have any of these as their worst standing on the day `asOf`, as in Power.basisStatus.',
    }),
    decisionWithin: t.field({
      type: DurationInput,
      description:
        'Whose longest statutory limit for a decision is no longer than this; 1 month counts 30 days, 1 year 365, 5 working days 7. A power without such a limit does not match.',
    }),
  }),
})

export type PowerFilterValue = typeof PowerFilter.$inferInput

const keys = z.array(z.string().max(200)).max(100, 'expected up to 100 values').nullish()

/** What GraphQL's types do not say of a filter. */
export const powerFilter = z
  .looseObject({
    codes: keys,
    categories: keys,
    units: keys,
    instrument: z.string().max(200).nullish(),
    article: ArticleNotation.nullish(),
    decisionWithin: durationInput.nullish(),
  })
  .refine(({ instrument, article }) => article == null || instrument != null, {
    path: ['article'],
    error: 'expected `instrument` beside it: articles are numbered in each instrument',
  })

/** The condition that a filter means for the row `power`, on a day and in a version of the catalogue. */
export const matches = (
  sql: Sql,
  filter: PowerFilterValue,
  at: Pick<Scope, 'asOf' | 'version'>,
) => {
  const { codes, categories, units, audiences, initiation, instrument, article } = filter
  const { feesCharged, verification, status, basisStatus, decisionWithin } = filter
  return sql`
    ${codes ? sql`power.code = any(${codes})` : sql`true`}
    and ${categories ? sql`power.category in (select id from category where category.edition = power.edition and category.code = any(${categories}))` : sql`true`}
    and ${units ? sql`power.unit in (select id from unit where unit.edition = power.edition and unit.key = any(${units}))` : sql`true`}
    and ${audiences ? sql`power.audience::text[] && ${audiences}::text[]` : sql`true`}
    and ${initiation ? sql`power.initiation = ${initiation}` : sql`true`}
    and ${instrument ? cites(sql, sql`${instrument}`, article) : sql`true`}
    and ${feesCharged == null ? sql`true` : sql`power.fees_charged = ${feesCharged}`}
    and ${verification ? sql`(${verification} <> 'TEXT') = exists (select from legal_basis where legal_basis.power = power.id and verification ${['TEXT', 'MEMORY'].includes(verification) ? sql`<> 'TEXT'` : sql`= ${verification}`})` : sql`true`}
    and ${status ? sql`${standingOn(sql, at)} = any(${status})` : sql`true`}
    and ${basisStatus ? sql`${worstStatusOn(sql, at)} = any(${basisStatus})` : sql`true`}
    and ${decisionWithin ? sql`${decisionDays(sql)} <= ${daysOf(sql, sql`${decisionWithin.amount}::numeric`, sql`${decisionWithin.unit}::text`)}` : sql`true`}`
}

/** Whether the row `power` cites an instrument, or a place in it. */
export const cites = (sql: Sql, instrument: Fragment, article?: string | null) => sql`
  exists (
    select from citation
    where citation.power = power.id and citation.edition = power.edition and citation.instrument = ${instrument}
      and ${article ? sql`article_within(citation.article, ${article})` : sql`true`}
  )`

/** Power.status in SQL. */
export const standingOn = (sql: Sql, { asOf, version }: Pick<Scope, 'asOf' | 'version'>) => sql`
  coalesce(
    (
      select ending.kind
      from life_of(power.id, ${version}) as ending
      cross join lateral (
        select max("on") as "on" from life_of(power.id, ${version}) where effect = 'RESUMES' and "on" <= ${asOf}
      ) as resumed
      where ending.effect = 'ENDS' and ending."on" <= ${asOf} and (ending."on" > resumed."on") is not false
      order by ending."on", ending.position limit 1
    ),
    'RETAINED'
  )`
