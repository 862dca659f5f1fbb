import { LEGAL_BASIS_ROLE } from '../dataset/vocabulary/power.ts'
import { byArguments } from '../graphql/batch.ts'
import { builder } from '../graphql/builder.ts'
import type { Scoped } from '../graphql/scope.ts'
import { Article, articleOf } from '../instruments/article.ts'
import { LegalBasisRole } from '../powers/parts/legal-basis.ts'
import { Power } from '../powers/power.ts'
import type { PowerRow } from '../powers/power-row.ts'

type Place = { instrument: string; article: string | null }

type CitedRow = { power: number; roles: (typeof LegalBasisRole.$inferType)[]; articles: string[] }

export type AffectedRow = { power: Scoped<PowerRow>; place: Place }

const citedBy = byArguments(async (sql, powers: number[], { instrument, article }: Place) => {
  const rows = await sql<CitedRow[]>`
    select power, array_agg(distinct role order by role) as roles,
      coalesce(array_agg(distinct article) filter (where article is not null), '{}') as articles
    from citation
    where power = any(${powers}) and instrument = ${instrument}
      and ${article === null ? sql`true` : sql`article_within(article, ${article})`}
    group by power`
  const cited = new Map(rows.map((row) => [row.power, row]))
  return powers.map((power) => cited.get(power) ?? { power, roles: [], articles: [] })
})

export const AffectedPower = builder.objectRef<AffectedRow>('AffectedPower').implement({
  description: 'A power that cites an instrument, and how.',
  fields: (t) => ({
    power: t.field({ type: Power, description: 'The power.', resolve: ({ power }) => power }),
    roles: t.field({
      type: [LegalBasisRole],
      description:
        'What it cites the instrument, or the article, for, each once, in the order of LegalBasisRole; the basis of a part counts as what the part is.',
      resolve: async ({ power, place }, _, context) => {
        const { roles } = await citedBy(context, place).load(power.id)
        return LEGAL_BASIS_ROLE.values.filter((role) => roles.includes(role))
      },
    }),
    articles: t.field({
      type: [Article],
      description:
        'The places in it that the power cites, within the article if one was given, each once, in the order of the instrument; empty where no article is named.',
      resolve: async ({ power, place }, _, context) =>
        (await citedBy(context, place).load(power.id)).articles.toSorted(inOrder),
    }),
  }),
})

function inOrder(one: string, other: string) {
  const [a, b] = [articleOf(one), articleOf(other)]
  const differences = (['number', 'suffix', 'paragraph', 'item'] as const).map(
    (part) => (a[part] ?? 0) - (b[part] ?? 0),
  )
  return differences.find((difference) => difference !== 0) ?? 0
}
