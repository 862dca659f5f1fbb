import { LRUCache } from 'lru-cache'
import type { LocalizedText } from '../graphql/language.ts'
import { wider } from './cited.ts'
import { fold } from './fold.ts'
import { instrumentNames } from './law-name.ts'
import { typed } from './phrases.ts'
import { type Placed, sounded, written } from './segment.ts'

/** A text of a power; `field` as in Highlight.field. */
export type SearchText = { field: string; position: number; text: LocalizedText }

/** A place in the law that a power cites; `article` is null for an instrument as a whole. */
export type SearchCitation = {
  title: LocalizedText
  shortTitle: LocalizedText | null
  documentNumber: string | null
  article: string | null
  role: string
}

/** The fields in which a token may stand, by the position it has in the table. */
export const FIELDS = { name: 1, keywords: 2, summary: 3, parts: 4, law: 5 } as const

const fieldOf = (field: string): number => FIELDS[field as keyof typeof FIELDS] ?? FIELDS.parts

/** The tokens of a power, each with the fields in which it stands; `names`: the titles and numbers of its list, which are cited as law is. */
export function documentTokens(
  texts: SearchText[],
  citations: SearchCitation[],
  names: string[] = [],
) {
  const tokens = new Map<string, Set<number>>()
  const add = (token: string, field: number) => {
    const fields = tokens.get(token)
    if (fields) fields.add(field)
    else tokens.set(token, new Set([field]))
  }
  for (const { field, text } of texts) {
    for (const token of tokensOf(field, text)) add(token, fieldOf(field))
  }
  for (const { title, shortTitle, documentNumber, article, role } of citations) {
    const texts = [title.zh, title.en, shortTitle?.zh, documentNumber]
    const { tokens: words, names } = instrumentWords(texts)
    for (const token of words) add(token, FIELDS.law)
    for (const name of names)
      for (const token of lawTokens(name, article ? wider(article) : []))
        add(token, ROLES[role] ?? FIELDS.parts)
  }
  for (const name of instrumentNames(names)) add(`l:${name}`, FIELDS.law)
  return tokens
}

/** The tokens of what an instrument is called, and its names: the same for all powers of a list that cite it. */
function instrumentWords(texts: (string | null | undefined)[]): InstrumentWords {
  const key = JSON.stringify(texts)
  const known = instrumentsRead.get(key)
  if (known) return known
  const tokens = texts.flatMap((text) => written(fold(text ?? '')).map(({ token }) => token))
  const read = { tokens: [...new Set(tokens)], names: [...instrumentNames(texts)] }
  instrumentsRead.set(key, read)
  return read
}

type InstrumentWords = { tokens: string[]; names: string[] }

const instrumentsRead = new LRUCache<string, InstrumentWords>({ max: 1_000 })

/** The tokens of a text, each once; hundreds of powers of a list ask for the same conditions and materials. */
function tokensOf(field: string, text: LocalizedText): Iterable<string> {
  const { zh, en } = text
  const key = `${isHeard(field)} ${zh}\n${en ?? ''}`
  const known = textsRead.get(key)
  if (known) return known
  const written = [zh, en ?? ''].flatMap((each) => tokensIn(each, field))
  const tokens = new Set([...written.map(({ token }) => token), ...entire(field, text)])
  textsRead.set(key, [...tokens])
  return tokens
}

const textsRead = new LRUCache<string, string[]>({
  maxSize: 200_000,
  sizeCalculation: (tokens) => tokens.length + 1,
})

/** The tokens of a text; names and keywords are heard as well as read. */
export function tokensIn(text: string, field: string): Placed[] {
  const folded = fold(text)
  return isHeard(field) ? [...written(folded), ...sounded(folded)] : written(folded)
}

/** A name or keyword as a whole: what is typed just so means it most. */
const entire = (field: string, { zh }: LocalizedText): string[] =>
  isHeard(field) ? Object.values(typed(zh)).map((text) => `e:${text}`) : []

const isHeard = (field: string) => field === 'name' || field === 'keywords'

/** The tokens of an instrument by name, and of places in it. */
export const lawTokens = (name: string, articles: string[]) => [
  `l:${name}`,
  ...articles.map((article) => `l:${name}#${article}`),
]

const ROLES: Record<string, number> = { CONFERS: FIELDS.name, SANCTION: FIELDS.summary }

/** Tokens and fields as a literal of PostgreSQL's tsvector. */
export function asVector(tokens: Map<string, Set<number>>) {
  let left = MOST_BYTES
  let vector = ''
  for (const [token, fields] of tokens) {
    const bytes = Buffer.byteLength(token)
    if (bytes > LONGEST) continue
    left -= bytes + 4 + 2 * fields.size
    if (left < 0) break
    const places = fields.size === 1 ? fields.values().next().value : [...fields].sort()
    vector += `${vector && ' '}${quoted(token)}:${places}`
  }
  return vector
}

/** Bytes of a word in a tsvector; nobody types a longer one. */
const LONGEST = 2_046
/** Bytes of a whole tsvector, with what pads them; the name and the keywords come first. */
const MOST_BYTES = 1_000_000

/** Tokens of which one must stand there, as a literal of PostgreSQL's tsquery. */
export const asQuery = (tokens: string[]) => tokens.map(quoted).join(' | ')

const quoted = (token: string) =>
  `'${token.includes("'") || token.includes('\\') ? token.replace(/['\\]/g, '$&$&') : token}'`
