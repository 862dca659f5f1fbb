import { citation } from '../instruments/citation.ts'
import { wider } from './cited.ts'
import { lawTokens, type SearchText } from './document.ts'
import { type Fragment, fragments } from './fragments.ts'
import { instrumentNames } from './law-name.ts'

/** A text of a power in which something matched; the fragments together are the text. */
export type Highlight = { field: string; fragments: Fragment[] }

type CitedText = {
  title: SearchText['text']
  shortTitle: SearchText['text'] | null
  documentNumber: string | null
  articles: string[]
}

/** The texts in which any of the tokens stands, in the order of their weight. */
export function highlightsOf(texts: SearchText[], cited: CitedText[], matched: string[]) {
  const tokens = new Set(matched)
  const found = texts
    .toSorted((one, other) => ORDER.indexOf(one.field) - ORDER.indexOf(other.field))
    .flatMap(({ field, text: { zh, en } }) =>
      [zh, en ?? ''].map((text) => ({ field, fragments: fragments(text, field, tokens) })),
    )
  const law = cited.map((basis) => {
    const text = citation(basis, basis.articles).zh
    return isCited(basis, tokens)
      ? { field: 'legalBases', fragments: [{ text, matched: true }] }
      : { field: 'legalBases', fragments: fragments(text, 'legalBases', tokens) }
  })
  const seen = new Set<string>()
  return [...found, ...law].filter(({ field, fragments }) => {
    const text = `${field} ${fragments.map(({ text }) => text).join('')}`
    return fragments.some(({ matched }) => matched) && !seen.has(text) && seen.add(text)
  })
}

const ORDER = [
  'name',
  'keywords',
  'summary',
  'officialCode',
  'basicCode',
  'subItems',
  'conditions',
  'materials',
  'sanctions',
  'duty',
]

const isCited = ({ title, shortTitle, documentNumber, articles }: CitedText, tokens: Set<string>) =>
  instrumentNames([title.zh, shortTitle?.zh, title.en, documentNumber])
    .flatMap((name) => lawTokens(name, articles.flatMap(wider)))
    .some((token) => tokens.has(token))
