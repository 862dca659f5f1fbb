import { z } from 'zod'
import { expectList } from '../editions/expect-list.ts'
import { EVERYWHERE, PUBLISHER_ARGUMENT } from '../editions/list-arguments.ts'
import { builder } from '../graphql/builder.ts'
import { keyLength } from '../graphql/key-length.ts'
import { pageArguments } from '../graphql/page.ts'
import { innerScope, scoped } from '../graphql/scope.ts'
import { ArticleNotation } from '../instruments/article.ts'
import { LegalInstrument } from '../instruments/instrument.ts'
import { PowerConnection } from './connection.ts'
import { powersOfInstrument } from './find.ts'
import { powerWindow } from './paging.ts'
import { Power } from './power.ts'

builder.objectField(LegalInstrument, 'powers', (t) =>
  t.connection(
    {
      type: Power,
      description:
        'The powers of a list that cite it, by a legal basis or by the basis of any part, in the order of the list.',
      args: {
        article: t.arg.string({
          description:
            'Only those that cite this place in it, as in Article.notation or in words (第五十七条第二款); a whole article takes in its paragraphs and items.',
        }),
        publisher: t.arg.string({
          ...keyLength,
          description: `The key of the publisher; left out: that of the root field. At the root: ${PUBLISHER_ARGUMENT}`,
        }),
        edition: t.arg.string({
          ...keyLength,
          description: 'The key of the edition; left out: that of the root field.',
        }),
        asOf: t.arg({ type: 'Date', description: 'The day; left out: that of the root field.' }),
        everywhere: t.arg.boolean(EVERYWHERE),
      },
      validate: {
        schema: pageArguments.extend({
          article: z.nullish(ArticleNotation),
          everywhere: z.boolean(),
        }),
      },
      resolve: async ({ key, scope: outer }, { article, ...args }, context) => {
        const { everywhere } = innerScope(args, outer)
        const { window, pinned } = powerWindow(args, { ...args, everywhere })
        const scope = innerScope({ ...args, edition: args.edition ?? pinned }, outer)
        const page = await powersOfInstrument(context, key, { scope, article }, window, (row) =>
          scoped(row, scope),
        )
        if (page.edges.length === 0) await expectList(context, scope)
        return page
      },
    },
    PowerConnection,
  ),
)
