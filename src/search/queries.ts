import { z } from 'zod'
import { expectList } from '../editions/expect-list.ts'
import { EVERYWHERE, listsArguments, PUBLISHER_ARGUMENT } from '../editions/list-arguments.ts'
import { builder } from '../graphql/builder.ts'
import { keyLength } from '../graphql/key-length.ts'
import { pageArguments } from '../graphql/page.ts'
import { priced } from '../graphql/price.ts'
import { rootScope, scoped } from '../graphql/scope.ts'
import {
  MAX_PAGE,
  MAX_QUERY,
  SEARCH_COST,
  SEARCH_COST_A_CHARACTER,
  SUGGESTIONS,
} from '../limits.ts'
import { expectFilter } from '../powers/expect-filter.ts'
import { PowerFilter, powerFilter } from '../powers/filter.ts'
import { SearchConnection } from './connection.ts'
import { searchList } from './find.ts'
import { searchPage, searchWindow } from './page.ts'
import { findSuggestions, Suggestion } from './suggest.ts'

const words = z
  .string()
  .refine((text) => text.trim() !== '', 'expected some words')
  .refine((text) => [...text].length <= MAX_QUERY, `expected up to ${MAX_QUERY} characters`)

const Arguments = pageArguments.extend({
  query: words,
  filter: powerFilter.nullish(),
  everywhere: z.boolean(),
})

const SuggestArguments = z.looseObject({
  prefix: words,
  everywhere: z.boolean(),
  first: z
    .number()
    .min(1, `expected 1 to ${MAX_PAGE} suggestions`)
    .max(MAX_PAGE, `expected 1 to ${MAX_PAGE} suggestions`)
    .nullish(),
})

builder.queryFields((t) => ({
  search: t.field({
    type: SearchConnection,
    description:
      'The powers of the list in force that answer a query, best first; equal ones in the order of the list. A list that has questions of people for its powers (Power.questions) is searched by likeness to them and by words, any other by words alone. A word counts the more the fewer powers have it, and the more in a name or keyword than in a summary, in conditions, materials and sanctions, or in the titles of the law; words that only ask (怎么, 去哪里) count nothing, and everyday words stand for official ones (讨薪: 拖欠工资). A query that names articles (劳动法第三十九条, 劳动法§39) or a document number gives the powers that cite them, their paragraphs and items included. Empty where more speaks for a matter of another office (护照; see `elsewhere`), where nothing is met, and where there is no list.',
    args: {
      query: t.arg.string({
        required: true,
        description:
          'Everyday words, a whole question, official terms, an article of law, pinyin or its initials, or English; simplified or traditional; 1 to 200 characters, all of them plain text.',
      }),
      filter: t.arg({ type: PowerFilter, description: 'Which powers may answer.' }),
      ...listsArguments,
      first: t.arg.int({ description: 'How many powers, 1 to 100; left out: 20.' }),
      after: t.arg.string({
        description:
          'Only powers after this cursor of the same query; paging goes on in its edition.',
      }),
    },
    validate: { schema: Arguments },
    extensions: priced(({ query }) => SEARCH_COST + SEARCH_COST_A_CHARACTER * String(query).length),
    resolve: async (_, { query, filter, ...args }, context) => {
      const { publisher, asOf, everywhere } = args
      const asked = { query, filter, publisher, asOf, everywhere: everywhere || undefined }
      const window = searchWindow(args, asked)
      const scope = rootScope({ ...args, edition: args.edition ?? window.pinned }, context)
      const answered = await searchList(context, { query, scope, filter }).load(0)
      await expectFilter(context, scope, filter, answered.hits.length > 0)
      return searchPage(answered, scope, window)
    },
  }),
  suggest: t.field({
    type: [Suggestion],
    description:
      'Completes what is being typed: the names of powers of the list in force today that begin so, or whose code does, then their keywords; what begins so in characters first, then in pinyin, the shorter first. Where nothing does, names, keywords and questions of people in which it stands, English names included. Empty where there is none either.',
    args: {
      prefix: t.arg.string({
        required: true,
        description:
          'The beginning in Chinese (simplified or traditional), in pinyin, of the initials of its pinyin, or of a code: 工伤, gongsh, gsr, XK-03; a word or a whole question; 1 to 200 characters.',
      }),
      publisher: t.arg.string({ ...keyLength, description: PUBLISHER_ARGUMENT }),
      everywhere: t.arg.boolean(EVERYWHERE),
      first: t.arg.int({ description: 'How many, 1 to 100; left out: 10.' }),
    },
    validate: { schema: SuggestArguments },
    resolve: async (_, { prefix, publisher, everywhere, first }, context) => {
      const scope = rootScope({ publisher, everywhere }, context)
      const asked = { scope, first: first ?? SUGGESTIONS }
      const rows = await findSuggestions(context.sql, prefix, asked)
      if (rows.length === 0) await expectList(context, scope)
      return rows.map((row) => scoped(row, scope))
    },
  }),
}))
