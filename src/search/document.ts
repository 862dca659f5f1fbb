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

/**
 * The tokens of a power, each with the fields in which it stands, as a literal of PostgreSQL's tsvector, which sorts them and merges
 * those that stand in several; `names`: the titles and numbers of its list, which are cited as law is.
 */
export function documentVector(
  texts: SearchText[],
  citations: SearchCitation[],
  names: string[] = [],
): string {
  const pieces = new Set([
    ...texts.map(({ field, text }) => vectorOf(field, text)),
    ...citations.flatMap(vectorsOf),
    literal(
      instrumentNames(names).map((name) => `l:${name}`),
      FIELDS.law,
    ),
  ])
  pieces.delete('')
  return atMost([...pieces].join(' '))
}

/** A text; hundreds of powers of a list ask for the same conditions and materials. */
function vectorOf(field: string, text: LocalizedText): string {
  const { zh, en } = text
  return kept(`${field} ${zh}\n${en ?? ''}`, () => {
    const written = [zh, en ?? ''].flatMap((each) => tokensIn(each, field))
    return literal([...written.map(({ token }) => token), ...entire(field, text)], fieldOf(field))
  })
}

/** What an instrument is called, and the places in it: the same for all powers of a list that cite it so. */
function vectorsOf({ title, shortTitle, documentNumber, article, role }: SearchCitation): string[] {
  const texts = [title.zh, title.en, shortTitle?.zh, documentNumber]
  const called = JSON.stringify(texts)
  return [
    kept(called, () =>
      literal(
        texts.flatMap((text) => written(fold(text ?? '')).map(({ token }) => token)),
        FIELDS.law,
      ),
    ),
    kept(`${role} ${article} ${called}`, () => {
      const places = article ? wider(article) : []
      return literal(
        instrumentNames(texts).flatMap((name) => lawTokens(name, places)),
        ROLES[role] ?? FIELDS.parts,
      )
    }),
  ]
}

function kept(key: string, make: () => string): string {
  const known = literals.get(key)
  if (known !== undefined) return known
  const made = make()
  literals.set(key, made)
  return made
}

const literals = new LRUCache<string, string>({
  maxSize: 4_000_000,
  sizeCalculation: (made, key) => made.length + key.length + 1,
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

/** Tokens that stand in a field, as a literal of PostgreSQL's tsvector. */
function literal(tokens: Iterable<string>, field: number): string {
  let written = ''
  for (const token of new Set(tokens))
    if (isShort(token)) written += `${written && ' '}${quoted(token)}:${field}`
  return written
}

const isShort = (token: string) =>
  token.length * BYTES_OF_UNIT <= LONGEST || Buffer.byteLength(token) <= LONGEST

/** Bytes of a word in a tsvector; nobody types a longer one. */
const LONGEST = 2_046

/** A literal without what PostgreSQL could not hold: it takes no more bytes for a word than the literal, pads and places included. */
function atMost(vector: string): string {
  if (vector.length * BYTES_OF_UNIT <= MOST_BYTES) return vector
  const bytes = Buffer.from(vector)
  if (bytes.length <= MOST_BYTES) return vector
  const cut = bytes.toString('utf8', 0, MOST_BYTES)
  // No token has a space in it.
  return cut.slice(0, cut.lastIndexOf(' '))
}

/** Bytes of a whole tsvector. */
const MOST_BYTES = 1_000_000
/** What a unit of UTF-16 takes at most in UTF-8. */
const BYTES_OF_UNIT = 3

/** Tokens of which one must stand there, as a literal of PostgreSQL's tsquery. */
export const asQuery = (tokens: string[]) => tokens.map(quoted).join(' | ')

const quoted = (token: string) =>
  `'${token.includes("'") || token.includes('\\') ? token.replace(/['\\]/g, '$&$&') : token}'`
