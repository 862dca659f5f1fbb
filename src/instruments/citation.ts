import type { LocalizedText } from '../graphql/language.ts'
import { articleLabel, articleOf } from './article.ts'

type Titled = {
  title: LocalizedText
  shortTitle: LocalizedText | null
  documentNumber: string | null
}

/** 《劳动合同法》第五十七条第二款 / Labor Contract Law of the PRC, article 57, paragraph 2. */
export function citation({ title, shortTitle, documentNumber }: Titled, articles: string[]) {
  const places = articles.map((article) => articleLabel(articleOf(article)))
  const name = shortTitle && shortTitle.zh !== documentNumber ? shortTitle.zh : title.zh
  const quoted = `《${name.replaceAll('《', '〈').replaceAll('》', '〉')}》`
  return {
    zh: quoted + places.map(({ zh }) => zh).join('、'),
    en: title.en && [title.en, ...places.map(({ en }) => en)].join(', '),
  }
}
