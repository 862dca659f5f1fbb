import { VERSION_KIND } from '../dataset/vocabulary/law.ts'
import { builder } from '../graphql/builder.ts'
import { enumType } from '../graphql/enum-type.ts'
import { localized } from '../graphql/language.ts'
import type { VersionRow } from './instrument-row.ts'

const VersionKind = enumType(VERSION_KIND)

export const InstrumentVersion = builder.objectRef<VersionRow>('InstrumentVersion').implement({
  description: 'An amendment or a revision of an instrument after its promulgation.',
  fields: (t) => ({
    kind: t.expose('kind', { type: VersionKind, description: 'Amendment or revision.' }),
    on: t.expose('on', {
      type: 'Date',
      description: 'The day on which it was adopted or published.',
    }),
    effectiveOn: t.expose('effectiveOn', {
      type: 'Date',
      nullable: true,
      description: 'The day from which it applies; null where not known, and `on` counts instead.',
    }),
    by: t.string({
      nullable: true,
      description: 'The decision or order that made it; null where not known.',
      ...localized((version: VersionRow) => version.by),
    }),
    touched: t.exposeStringList('touched', {
      nullable: true,
      description:
        'The articles that it changed, by their numbers before, in the notation of Article; null where not known.',
    }),
  }),
})
