import { builder } from '../graphql/builder.ts'
import { whenReady } from '../graphql/maybe-promise.ts'
import { priced } from '../graphql/price.ts'
import { documentOf } from './document.ts'
import { Power } from './power.ts'

/** What it costs more: a look at each part that people read. */
const PARTS_COST = 6

builder.objectField(Power, 'untranslated', (t) =>
  t.stringList({
    description:
      'In which of name, summary, conditions, materials, procedure, timeLimits, sanctions and remedies some text is known in Chinese alone, so that `lang: EN` gives it in Chinese; empty where all of these have their English.',
    extensions: priced(PARTS_COST),
    resolve: ({ id }, _, context) =>
      whenReady(documentOf(context, id), ({ untranslated }) => untranslated),
  }),
)
