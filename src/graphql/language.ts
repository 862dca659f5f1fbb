import type { LocalizedText } from '../dataset/fields/composite.ts'
import { LANGUAGE } from '../dataset/vocabulary/query.ts'
import { builder } from './builder.ts'
import { enumType } from './enum-type.ts'

export type { LocalizedText }

export type Lang = 'ZH' | 'EN'

export const Language = enumType(LANGUAGE)

export const languageArgs = builder.args((t) => ({
  lang: t.field({
    type: Language,
    required: true,
    defaultValue: 'ZH',
    description: 'The language wanted; EN falls back to ZH where a text has no English.',
  }),
}))

export const inLanguage = ({ zh, en }: LocalizedText, lang: Lang) =>
  lang === 'EN' ? (en ?? zh) : zh

/** The argument and the resolver of a field that gives a text in the language asked for. */
export const localized = <Row, Text extends LocalizedText | null>(pick: (row: Row) => Text) => ({
  args: languageArgs,
  resolve: (row: Row, { lang }: { lang: Lang }) => {
    const text = pick(row)
    return (text && inLanguage(text, lang)) as Text extends null ? string | null : string
  },
})
