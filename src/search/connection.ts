import { FACET_FIELD } from '../dataset/vocabulary/query.ts'
import { Edition, editionIn } from '../editions/edition.ts'
import { builder } from '../graphql/builder.ts'
import { localized } from '../graphql/language.ts'
import type { Scope } from '../graphql/scope.ts'
import { scoped } from '../graphql/scope.ts'
import { Power } from '../powers/power.ts'
import { powerById } from '../powers/power-row.ts'
import type { Matter } from './elsewhere.ts'
import { Facet } from './facet.ts'
import { findBuckets } from './facets.ts'
import type { Hit } from './find.ts'
import { citedTextsOf, Highlight, searchTextsOf } from './highlight.ts'
import { highlightsOf } from './highlights.ts'
import type { Ranked } from './rank.ts'

type Edge = { cursor: string; hit: Ranked<Hit>; scope: Scope }

export type SearchPage = {
  edges: Edge[]
  all: Ranked<Hit>[]
  elsewhere: Matter | null
  editions: number[]
  scope: Scope
  pageInfo: {
    hasNextPage: boolean
    hasPreviousPage: boolean
    startCursor: string | null
    endCursor: string | null
  }
}

const nodeOf = async ({ hit, scope }: Edge, context: Parameters<typeof powerById>[0]) =>
  scoped(await powerById(context).load(hit.power), scope)

const SearchEdge = builder.objectRef<Edge>('SearchEdge').implement({
  description: 'A power that answers the query.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', {
      description: 'Its place in the result, for `after`.',
    }),
    node: t.field({
      type: Power,
      description: 'The power.',
      resolve: (edge, _, context) => nodeOf(edge, context),
    }),
    score: t.float({
      description:
        'How well it answers, above 0; the result falls from the best. To be compared within one result only: how like the query is to what people ask about this power, times the words that it shares with it, where rare ones count more than frequent ones, the name and keywords (1) more than the summary (0.7), the conditions, materials and sanctions (0.4) and the law (0.25).',
      resolve: ({ hit }) => hit.score,
    }),
    highlights: t.field({
      type: [Highlight],
      description:
        'Its texts in which something matched, the name first. Empty where only a text that is not shown matched.',
      resolve: async ({ hit }, _, context) =>
        highlightsOf(
          await searchTextsOf(context).load(hit.power),
          await citedTextsOf(context).load(hit.power),
          hit.matched,
        ),
    }),
  }),
})

const Elsewhere = builder.objectRef<Matter>('Elsewhere').implement({
  description: 'A matter of another office: whom to ask instead.',
  fields: (t) => ({
    matter: t.string({
      description: 'The matter in a few words: 医保报销.',
      ...localized(({ matter }: Matter) => matter),
    }),
    office: t.string({
      description: 'The office whose matter it is.',
      ...localized(({ office, matter }: Matter) => office ?? matter),
    }),
    hotline: t.string({
      nullable: true,
      description:
        'The national telephone number of that office; null where it has none that is known.',
      resolve: ({ hotline }) => hotline ?? null,
    }),
  }),
})

export const SearchConnection = builder.objectRef<SearchPage>('SearchConnection').implement({
  description: 'A page of the powers that answer a query, best first.',
  fields: (t) => ({
    edges: t.expose('edges', {
      type: [SearchEdge],
      description: 'The powers of this page, each with its score and highlights.',
    }),
    nodes: t.field({
      type: [Power],
      description: 'The powers of this page alone.',
      resolve: ({ edges }, _, context) => Promise.all(edges.map((edge) => nodeOf(edge, context))),
    }),
    pageInfo: t.expose('pageInfo', {
      type: builder.pageInfoRef(),
      description: 'Whether there are more pages, and where this one begins and ends.',
    }),
    totalCount: t.int({
      description: 'How many powers answer the query.',
      resolve: ({ all }) => all.length,
    }),
    elsewhere: t.field({
      type: Elsewhere,
      nullable: true,
      description:
        'Where nothing of the list fits: whose matter it most likely is. Null where something was found, and where it cannot be said.',
      resolve: ({ elsewhere }) => elsewhere,
    }),
    editions: t.field({
      type: [Edition],
      description:
        'The published lists whose document number (武人社发〔2016〕4号) or title the query is, the newest first; else empty.',
      resolve: ({ editions, scope }, _, context) =>
        Promise.all(editions.map((id) => editionIn(context, id, scope))),
    }),
    facets: t.field({
      type: [Facet],
      description:
        'The whole result by category, unit, audience, initiation and status, in this order; counted only where it is asked for.',
      resolve: async ({ all, scope }, _, { sql }) => {
        const ids = all.map(({ power }) => power)
        const buckets = await findBuckets(sql, ids, scope)
        return FACET_FIELD.values.map((field) => ({
          field,
          buckets: buckets.filter((bucket) => bucket.field === field),
        }))
      },
    }),
  }),
})
