import { z } from 'zod'
import { citationsStepwise } from '../citations/citations.ts'
import { expectList } from '../editions/expect-list.ts'
import { EVERYWHERE, listsArguments, PUBLISHER_ARGUMENT } from '../editions/list-arguments.ts'
import { builder } from '../graphql/builder.ts'
import { inTurns } from '../graphql/in-turns.ts'
import { keyLength } from '../graphql/key-length.ts'
import { pageArguments } from '../graphql/page.ts'
import { priced } from '../graphql/price.ts'
import { rootScope, scoped } from '../graphql/scope.ts'
import { ArticleNotation } from '../instruments/article.ts'
import { findInstrument } from '../instruments/instrument.ts'
import { CITING_COST, MAX_CITING_TEXT } from '../limits.ts'
import { powerWindow } from '../powers/paging.ts'
import { AffectedPowers } from './affected.ts'
import { CitedLaw } from './cited-law.ts'
import { LawEvent } from './event.ts'
import { LawEventConnection } from './event-connection.ts'
import { timeline } from './timeline.ts'

const period = pageArguments
  .extend({ from: z.string().nullish(), to: z.string().nullish(), everywhere: z.boolean() })
  .refine(({ from, to }) => from == null || to == null || from <= to, {
    path: ['from'],
    error: 'expected a day no later than `to`',
  })

builder.queryFields((t) => ({
  citedIn: t.field({
    type: [CitedLaw],
    description:
      'Reads the citations of law in a text, in their order, and says how each stands: titles in any marks or none, numbers, versions, articles with lists and ranges written out. What merely looks like a citation (本法第三条, 前款, the law that quoted law cites, a decision that amended, a form) is not taken.',
    args: {
      text: t.arg.string({
        required: true,
        description: `Any text, such as a cell of legal basis (设定依据), of up to ${MAX_CITING_TEXT} characters.`,
      }),
      asOf: t.arg({ type: 'Date', description: 'The day of the standing; left out: today.' }),
    },
    validate: {
      schema: z.looseObject({
        text: z
          .string()
          .max(MAX_CITING_TEXT, `expected a text of up to ${MAX_CITING_TEXT} characters`),
      }),
    },
    extensions: priced(({ text }) => CITING_COST * String(text).length),
    resolve: async (_, { text, asOf }, context) => {
      const scope = rootScope({ asOf }, context)
      const citations = await inTurns(citationsStepwise(text), context)
      return citations.map((citation) => ({ ...citation, scope }))
    },
  }),
  affectedBy: t.field({
    type: AffectedPowers,
    nullable: true,
    description:
      'What a change of the law would reach: the powers of the list that cite an instrument or an article, and those that would be left without a live conferring basis if it fell. Null where the registry has no such instrument.',
    args: {
      instrument: t.arg.string({
        ...keyLength,
        required: true,
        description: 'As in LegalInstrument.key.',
      }),
      article: t.arg.string({
        description:
          'Only this place in it, as in Article.notation or in words (第五十七条第二款); a whole article takes in its paragraphs and items.',
      }),
      ...listsArguments,
    },
    validate: {
      schema: z.looseObject({
        instrument: z.string(),
        article: ArticleNotation.nullish(),
        everywhere: z.boolean(),
      }),
    },
    resolve: async (_, { instrument, article, ...list }, context) => {
      const found = await findInstrument(context, instrument)
      return (
        found && {
          instrument: scoped(found, rootScope(list, context)),
          article: article ?? null,
        }
      )
    },
  }),
  lawTimeline: t.connection(
    {
      type: LawEvent,
      description:
        'How the law behind a list went: every taking effect, amendment, revision and repeal of an instrument that a power of the list cites, and every event in the life of its powers, what was recorded since included (see Power.lineage), oldest first; those of one day in the order of LawEventKind, then of the instruments’ keys. What befell several powers on a day by the same act in the same way is one event. An instrument none of whose dates is known has no TAKES_EFFECT. Days to come are included as far as they are known. The list is the one in force today unless `edition` is given.',
      args: {
        publisher: t.arg.string({ ...keyLength, description: PUBLISHER_ARGUMENT }),
        edition: t.arg.string({
          ...keyLength,
          description: 'The key of the edition; left out: the one in force today.',
        }),
        from: t.arg({ type: 'Date', description: 'The first day; left out: from the beginning.' }),
        to: t.arg({ type: 'Date', description: 'The last day; left out: to the end.' }),
        everywhere: t.arg.boolean(EVERYWHERE),
      },
      validate: { schema: period },
      resolve: async (_, { from, to, ...args }, context) => {
        const { window, pinned } = powerWindow(args, args, 'event')
        const { publisher, edition, everywhere } = args
        const scope = rootScope({ publisher, edition: edition ?? pinned, everywhere }, context)
        const page = await timeline(context, 0, { scope, from, to }, window, (row) =>
          scoped(row, scope),
        )
        if (page.edges.length === 0) await expectList(context, scope)
        return page
      },
    },
    LawEventConnection,
  ),
}))
