import { z } from 'zod'
import { articleNotation } from '../citations/article-notation.ts'
import { builder } from '../graphql/builder.ts'
import { localized } from '../graphql/language.ts'
import { numeral } from './numeral.ts'

type ArticleParts = {
  notation: string
  number: number
  suffix: number | null
  paragraph: number | null
  item: number | null
}

/** An article as an argument names it: in notation, 57, 57.2, 14(1), 17-1, or in words, 第五十七条第二款. */
export const ArticleNotation = z
  .string()
  .max(40)
  .transform((text, { addIssue }) => {
    const notation = articleNotation(text)
    if (notation === undefined)
      addIssue(
        'expected an article such as 57, 57.2 (paragraph 2), 14(1) (item 1), 17-1 (第十七条之一) or 第五十七条第二款',
      )
    return notation ?? text
  })

/** Takes a notation apart; the tables hold none that has another form. */
export function articleOf(notation: string): ArticleParts {
  const parts = /^(\d+)(?:-(\d+))?(?:\.(\d+))?(?:\((\d+)\))?$/.exec(notation)
  const [, number, suffix, paragraph, item] = (parts ?? []).map((part) =>
    part ? Number(part) : null,
  )
  return {
    notation,
    number: number ?? 0,
    suffix: suffix ?? null,
    paragraph: paragraph ?? null,
    item: item ?? null,
  }
}

/** 第五十七条第二款 / article 57, paragraph 2. */
export function articleLabel({ number, suffix, paragraph, item }: ArticleParts) {
  const zh = [
    `第${numeral(number)}条`,
    suffix === null ? '' : `之${numeral(suffix)}`,
    paragraph === null ? '' : `第${numeral(paragraph)}款`,
    item === null ? '' : `第${numeral(item)}项`,
  ]
  const en = [
    `article ${number}${suffix === null ? '' : `-${suffix}`}`,
    paragraph === null ? '' : `, paragraph ${paragraph}`,
    item === null ? '' : `, item ${item}`,
  ]
  return { zh: zh.join(''), en: en.join('') }
}

export const Article = builder.objectRef<string>('Article').implement({
  description:
    'A place in an instrument: an article (条), or a paragraph (款) or an item (项) of one.',
  fields: (t) => ({
    number: t.int({
      description: 'The number of the article (第…条).',
      resolve: (notation) => articleOf(notation).number,
    }),
    suffix: t.int({
      nullable: true,
      description:
        'n in 之n of an article inserted later: 第十七条之一 has 1. Null for an ordinary article.',
      resolve: (notation) => articleOf(notation).suffix,
    }),
    paragraph: t.int({
      nullable: true,
      description: 'The paragraph (款); null where the whole article or an item is cited.',
      resolve: (notation) => articleOf(notation).paragraph,
    }),
    item: t.int({
      nullable: true,
      description: 'The item (项); null where no single item is cited.',
      resolve: (notation) => articleOf(notation).item,
    }),
    notation: t.string({
      description: 'Short form: 57, 57.2 (paragraph 2), 14(1) (item 1), 17-1 (第十七条之一).',
      resolve: (notation) => notation,
    }),
    label: t.string({
      description: 'In words: 第五十七条第二款, or article 57, paragraph 2.',
      ...localized((notation: string) => articleLabel(articleOf(notation))),
    }),
  }),
})
