import { counted, NUMBER } from './numerals.ts'

/** Places in the law that stand in a text, in the notation of Article, and where they end. */
export type ArticlesRead = { articles: string[]; end: number }

type Place = { article: string; paragraph?: number; item?: number }
type Unit = '条' | '款' | '项'
type Group = { unit: Unit; numbers: string[]; end: number }
type ArticlePassage = {
  text: string
  places: Place[]
  /** What stands before a unit of the text, where the text still knows: 0 nothing, 1 a space, 2 a line break. */
  gap: (at: number) => number
}

/**
 * The articles, paragraphs and items that begin at a place of a folded text: 第十五条第二款, 42、43条, 第三十条至第三十三条,
 * 第十一条第(二)项, 17-1条, §39. A list or a range is written out; `within` is the place that a bare 第三款 belongs to.
 */
export function articlesAt(
  text: string,
  at: number,
  { within, gap = () => 0 }: { within?: string | undefined; gap?: (at: number) => number } = {},
): ArticlesRead | null {
  const places: Place[] = within ? [placeOf(within)] : []
  const passage = { text, places, gap }
  const first = groupAt(passage, at, 'first')
  if (!first || (first.unit === '条' ? false : !within || first.unit === '项')) return null
  add(places, first, false)
  let { end, unit } = first
  for (let count = 0; count < LONGEST; count++) {
    const next = nextGroup(passage, end, unit)
    if (!next) break
    end = next.end
    unit = next.unit
  }
  const notations = places.slice(within ? 1 : 0).map(notationOf)
  return { articles: [...new Set(notations)], end }
}

/** More groups than this make no citation of law; what follows is read anew. */
const LONGEST = 200

/** A wider range is a slip of the pen; its ends are taken. */
const WIDEST = 100

const SEPARATOR = /[、,，;；和及与或并]|以及|及其|并且/y
const RANGE = /至|到|[-~—–－～]{1,2}/y
const ONE = new RegExp(`第?\\(?(${NUMBER})(?:-(${NUMBER}))?\\)?`, 'y')
const SECTION = new RegExp(`§{1,2}(${NUMBER})(?:-(${NUMBER}))?`, 'y')
const UNIT = /[条款项]/y

/** 第二十七第二款: the 条 was lost. */
const LOST_UNIT = new RegExp(`(?=第${NUMBER}款)`, 'y')
const SUFFIX = new RegExp(`之\\(?(${NUMBER})\\)?(?![条款项之]|${NUMBER}[条款项])`, 'y')
const BARE_ITEM =
  /第?\((?:([一二三四五六七八九十]{1,3})\)(?=$|[、,，;；。)）和及与])|([0-9]{1,2})\)(?=[、,，;；和及与)）]))/y

function match(pattern: RegExp, text: string, at: number) {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** The next part of a list or range, added to the places; null where the citation ends. */
function nextGroup(passage: ArticlePassage, at: number, unit: Unit): Group | null {
  const { text, places } = passage
  const adjacent = groupAt(passage, at, 'adjacent')
  if (adjacent && lower(adjacent.unit, unit)) {
    add(places, adjacent, true)
    return adjacent
  }
  const separated = at + (match(SEPARATOR, text, at)?.[0].length ?? 0)
  const item =
    unit === '项' && separated === at
      ? null
      : match(BARE_ITEM, text, unit === '项' ? separated : at)
  if (item) {
    const end = item.index + item[0].length
    const group: Group = { unit: '项', numbers: [item[1] ?? item[2] ?? ''], end }
    add(places, group, unit !== '项')
    return group
  }
  const range = match(RANGE, text, at)
  const until = range && groupAt(passage, at + range[0].length, 'listed')
  if (until && until.unit === unit) {
    addRange(places, until)
    return until
  }
  const separator = match(SEPARATOR, text, at)
  const listed = groupAt(passage, at + (separator?.[0].length ?? 0), separator ? 'listed' : 'glued')
  if (!listed || (listed.unit !== '条' && places.length === 0)) return null
  add(places, listed, false)
  return listed
}

const lower = (one: Unit, other: Unit) => '条款项'.indexOf(one) > '条款项'.indexOf(other)

/** Numbers that share a unit: 第三十、三十二条, 第(一)至(三)项. */
function groupAt(
  { text, gap }: ArticlePassage,
  at: number,
  how: 'first' | 'listed' | 'adjacent' | 'glued',
): Group | null {
  const section = match(SECTION, text, at)
  if (section && how !== 'adjacent')
    return { unit: '条', numbers: numbersOf(section), end: at + section[0].length }
  const ordinal = text[at] === '第'
  if (how === 'glued' && (!ordinal || gap(at) > 1)) return null
  if (how === 'adjacent' && !ordinal && text[at] !== '(' && gap(at) > 0) return null
  const numbers: string[] = []
  let end = at
  for (let count = 0; count < LISTED; count++) {
    const one = match(ONE, text, end)
    if (!one || (one[0].includes('(') !== one[0].includes(')') && !one[0].startsWith('第')))
      return null
    end += one[0].length
    numbers.push(...numbersOf(one))
    const unit = match(UNIT, text, end)?.[0] as Unit | undefined
    if (how !== 'adjacent' && match(LOST_UNIT, text, end)) return { unit: '条', numbers, end }
    if (unit) return unitGroup(text, { unit, numbers, end: end + 1 })
    const range = match(RANGE, text, end)
    if (range) {
      const until = match(ONE, text, end + range[0].length)
      if (!until) return null
      end += range[0].length + until[0].length
      const last = numbers.pop() ?? ''
      numbers.push(...ranged(last, until[1] ?? ''))
      const closing = match(UNIT, text, end)?.[0] as Unit | undefined
      if (closing) return unitGroup(text, { unit: closing, numbers, end: end + 1 })
    }
    const separator = match(SEPARATOR, text, end)
    if (separator) end += separator[0].length
    else if (text[end] !== '(' && text[end] !== '第') return null
  }
  return null
}

/** So many numbers before one 条 are read. */
const LISTED = 40

/** 第九十一条之一 has its suffix behind the unit; 第…项目 and 第…条件 are no places. */
function unitGroup(text: string, group: Group): Group | null {
  if (/^(?:款项|项目|条件|条例|条款|条目)/.test(text.slice(group.end - 1, group.end + 1)))
    return null
  if (group.numbers.some((number) => counted(number.split('-')[0] ?? '') === 0)) return null
  const suffix = group.unit === '条' ? match(SUFFIX, text, group.end) : null
  if (!suffix) return group
  const numbers = [...group.numbers.slice(0, -1), `${group.numbers.at(-1)}-${suffix[1]}`]
  return { ...group, numbers, end: group.end + suffix[0].length }
}

/** 17-1 is an article inserted later, 10-12 a range. */
function numbersOf([, number = '', second]: RegExpExecArray): string[] {
  if (second === undefined) return [number]
  return counted(second) > counted(number) ? ranged(number, second) : [`${number}-${second}`]
}

function ranged(from: string, to: string): string[] {
  const [first, last] = [counted(from), counted(to)]
  if (last <= first || last - first > WIDEST) return [from, to]
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
}

/** Adds what a group says; a paragraph right after its article makes that place narrower. */
function add(places: Place[], { unit, numbers }: Group, adjacent: boolean) {
  if (unit === '条')
    return void places.push(...numbers.map((number) => ({ article: articleOf(number) })))
  const above = adjacent ? places.pop() : places.at(-1)
  if (!above) return
  const { article, paragraph } = above
  for (const number of numbers) {
    const count = counted(number.split('-')[0] ?? '')
    places.push(
      unit === '款'
        ? { article, paragraph: count }
        : { article, item: count, ...(paragraph ? { paragraph } : {}) },
    )
  }
}

function addRange(places: Place[], { unit, numbers }: Group) {
  const above = places.at(-1)
  const [to = '', ...others] = numbers
  if (!above) return
  const from = unit === '条' ? above.article : unit === '款' ? above.paragraph : above.item
  const [, ...rest] = ranged(
    String(from ?? 0).split('-')[0] ?? '',
    articleOf(to).split('-')[0] ?? '',
  )
  add(places, { unit, numbers: [...rest.slice(0, -1), to, ...others], end: 0 }, false)
}

const articleOf = (number: string) =>
  number
    .split('-')
    .map((part) => counted(part))
    .join('-')

const notationOf = ({ article, paragraph, item }: Place) =>
  [article, paragraph ? `.${paragraph}` : '', item ? `(${item})` : ''].join('')

function placeOf(notation: string): Place {
  const [, article = '', paragraph, item] =
    /^([0-9-]+)(?:\.(\d+))?(?:\((\d+)\))?$/.exec(notation) ?? []
  return {
    article,
    ...(paragraph ? { paragraph: Number(paragraph) } : {}),
    ...(item ? { item: Number(item) } : {}),
  }
}
