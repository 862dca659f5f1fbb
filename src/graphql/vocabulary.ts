import type { Enumeration, Term } from '../dataset/enumeration.ts'
import { VOCABULARY } from '../dataset/vocabulary/all.ts'
import { builder } from './builder.ts'
import { languageArgs, localized } from './language.ts'

type Value = Term & { value: string }

const VocabularyValue = builder.objectRef<Value>('VocabularyValue').implement({
  description: 'A value of an enumeration.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'As the schema writes it: IN_FORCE.' }),
    label: t.string({
      description: 'What an office calls it: 现行有效.',
      ...localized((term: Value) => term),
    }),
    description: t.string({
      nullable: true,
      description: 'What it means, in English; null in Chinese, where the label says it.',
      args: languageArgs,
      resolve: ({ description }, { lang }) => (lang === 'EN' ? description : null),
    }),
  }),
})

const VocabularyEnum = builder.objectRef<Enumeration>('VocabularyEnum').implement({
  description: 'An enumeration: the values that a field may have, and no others.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As the schema calls it: BasisStatus.' }),
    label: t.string({
      description: 'What it is called: 依据效力.',
      ...localized(({ label }: Enumeration) => label),
    }),
    values: t.field({
      type: [VocabularyValue],
      description: 'Its values, in the order in which they are shown.',
      resolve: ({ values, terms }) =>
        values.flatMap((value) => ({ value, ...(terms[value] as Term) })),
    }),
  }),
})

builder.queryField('vocabulary', (t) =>
  t.field({
    type: [VocabularyEnum],
    description: 'Every enumeration, with its values in both languages and what they mean.',
    resolve: () => VOCABULARY,
  }),
)
