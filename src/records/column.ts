/** What a cell holds once it has been read; null where it is empty. */
export type Value = string | number | boolean | string[] | null

/** Codes of an enumeration with the words an office uses for them. */
export type Labels = Record<string, string>

/** What a column holds. A key is a text in which spaces and full-width letters cannot be meant. */
export type Kind =
  | { type: 'text' | 'day' | 'whole' | 'decimal' | 'flag' | 'texts' }
  // Of a list of articles an empty cell says that there are none, or, where that is another thing, that they are not known.
  | { type: 'article' | 'articles' | 'articlesIfKnown' }
  | { type: 'key' | 'keys'; of?: Reference }
  | { type: 'choice' | 'choices'; labels: Labels }

/** The column of another table whose values a key may take. */
export type Reference = { table: string; column: string }

export type Column = {
  /** Unique in its table, as is the header. */
  name: string
  header: string
  /** What offices call the same column. */
  aliases: string[]
  note: string
  kind: Kind
  required: boolean
  /** Where the value stands in the record that the row is. */
  path: string[]
}

type Details = { aliases?: string[]; required?: boolean; path?: string[]; name?: string }

/** A column whose name and path follow from where its value stands: `basis.article` is called basisArticle. */
export function column(
  at: string,
  [header, note]: [header: string, note: string],
  kind: Plain | Kind,
  { aliases = [], required = false, path = at.split('.'), name = camel(path) }: Details = {},
): Column {
  const held = typeof kind === 'string' ? { type: kind } : kind
  return { name, header, aliases, note, kind: held, required, path }
}

/** A text in Chinese and the column beside it for English. */
export const localized = (
  at: string,
  [header, note]: [header: string, note: string],
  { aliases = [], required = false, name = camel(at.split('.')) }: Details = {},
): Column[] => [
  column(`${at}.zh`, [header, note], 'text', { aliases, required, name }),
  column(`${at}.en`, [`${header}（英文）`, `${header}的英文，没有可以不填。`], 'text', {
    aliases: aliases.map((alias) => `${alias}（英文）`),
    name: `${name}EN`,
  }),
]

export const choice = (labels: Labels): Kind => ({ type: 'choice', labels })
export const reference = (table: string, column: string): Kind => ({
  type: 'key',
  of: { table, column },
})

/** The article of an instrument on which a part of a power rests. */
export const basis = (at: string, what: string): Column[] => [
  column(
    `${at}.instrument`,
    [`${what}文件`, `${what}所在法律文件的标识，与“法律文件”表一致；没有就不填。`],
    reference('instruments', 'key'),
  ),
  column(
    `${at}.article`,
    [`${what}条款`, `${what}的条款，如 57.2 或 第五十七条第二款。`],
    'article',
  ),
]

type Plain = Exclude<Kind['type'], 'choice' | 'choices'>

const camel = (path: string[]) =>
  path.map((step, index) => (index === 0 ? step : step[0]?.toUpperCase() + step.slice(1))).join('')
