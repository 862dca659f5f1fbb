import { at } from '../dataset/path.ts'
import { POWER, type Power } from '../dataset/power.ts'
import { currentArticle } from './current-article.ts'

/** What is known of the law behind a power, as of the day to which it is rolled forward. */
export type LawBehind = {
  day: string
  standings: {
    part: string
    item: number | null
    since: string
    change: 'REPLACED' | 'ENDED' | 'ADDED' | 'MOVED'
    now: string
    value: string | null
  }[]
  /** How each legal basis stands on the day, in their order; `later`: whether a version came after the day. */
  bases: { isGone: boolean; isAmended: boolean; versionOn: string | null; isLater: boolean }[]
  /** Of an instrument: whether it has fallen by the day, and whether a version since then may have touched an article. */
  instrument: (key: string) => { isGone: boolean; touches: (article: string) => boolean }
}

/** What a person has to look at: a place in the power as the edition lists it, and why. */
export type LeftToDo = { path: string; why: keyof typeof REASONS; text: string }

export const REASONS = {
  'no-value': 'no longer holds so, and nothing exact is known to put in its place',
  'part-moved': 'the power as a whole has changed',
  'not-in-form': 'what is known does not make a whole item',
  'basis-gone': 'no longer stands, and was left out',
  'article-unknown': 'its instrument was amended, and where the rule stands is not known',
  'reference-gone': 'its basis no longer stands, and was left out',
  'power-over': 'the power is over by the day, and was left out',
} as const

const PARTS = {
  legalBases: ['legalBases'],
  conditions: ['conditions'],
  materials: ['materials'],
  procedure: ['procedure', 'steps'],
  timeLimits: ['timeLimits'],
  sanctions: ['sanctions'],
  remedies: ['remedies'],
} as const

type Item = Record<string, unknown>
type Basis = { instrument: string; article: string | null }

/** A power that is being rolled forward, and what was noted on the way. */
type Rolling = {
  power: Power
  law: LawBehind
  standings: LawBehind['standings']
  left: LeftToDo[]
  edits: number
}

/** A power under the law of a later day, as far as it is known; null where it is over. What is not known is left as it was, and told. */
export function rolledForward(
  power: Power,
  law: LawBehind,
): { power: Power | null; left: LeftToDo[]; edits: number } {
  const standings = law.standings.filter(({ since }) => since <= law.day)
  const rolling: Rolling = { power, law, standings, left: [], edits: 0 }
  const lifecycle = power.lifecycle.filter(({ on }) => on > law.day)
  const whole = asAWhole(rolling, { ...power, lifecycle })
  const rolled = whole && partByPart(rolling, whole)
  return { power: rolled && (inForm(rolled) ?? power), left: rolling.left, edits: rolling.edits }
}

/** What befell the power as a whole and its fees. */
function asAWhole(rolling: Rolling, power: Power): Power | null {
  let now = power
  for (const { part, change, value, now: text } of rolling.standings) {
    if (part !== 'power' && part !== 'fees') continue
    const place = part === 'power' ? '' : part
    if (part === 'power' && change === 'ENDED') {
      tell(rolling, place, 'power-over', text)
      return null
    }
    const fields =
      value === null || (part === 'power' && change !== 'REPLACED') ? null : read(value)
    const next =
      fields &&
      inForm(part === 'fees' ? { ...now, fees: { ...now.fees, ...fields } } : { ...now, ...fields })
    if (next) {
      now = next
      rolling.edits++
    } else {
      const why = fields ? 'not-in-form' : part === 'power' ? 'part-moved' : 'no-value'
      tell(rolling, place, why, text)
    }
  }
  return now
}

function partByPart(rolling: Rolling, power: Power): Power {
  let now = power
  for (const [part, path] of Object.entries(PARTS)) {
    const items = at(rolling.power, path) as Item[] | null
    const rolled = (items ?? [])
      .map((item, index) => rolledItem(rolling, { part, path, item, index }))
      .filter((item) => item !== null)
    const whole = [...rolled, ...additions(rolling, part, path)]
    if (items !== null || whole.length > 0) now = withItems(now, path, whole)
  }
  return now
}

type Place = { part: string; path: readonly string[]; item: Item; index: number }

/** An item of a part: what the law has put in its place, else itself with its articles moved; null where it was left out. */
function rolledItem(rolling: Rolling, { part, path, item, index }: Place): Item | null {
  const place = `${path.join('.')}[${index}]`
  const own = rolling.standings.filter(
    (each) => each.part === part && each.item === index && each.change !== 'ADDED',
  )
  if (own.some(({ change }) => change === 'ENDED')) {
    rolling.edits++
    return null
  }
  let now = item
  let isPlaced = false
  for (const { value, now: text } of own) {
    const fields = value === null ? null : read(value)
    const next =
      fields && Object.assign({}, now, fields, part === 'legalBases' && placed(now, fields))
    if (next && inForm(withItems(rolling.power, path, [next]))) {
      now = next
      rolling.edits++
      isPlaced ||= part === 'legalBases' || 'basis' in next
    } else tell(rolling, place, fields ? 'not-in-form' : 'no-value', text)
  }
  if (isPlaced) return now
  if (part === 'legalBases') return movedBasis(rolling, now, { place, index })
  return 'basis' in now ? movedReference(rolling, now, { part, place, index }) : now
}

/** A basis in another place is read there, in the version that stands. */
const placed = (held: Item, fields: Item): Item => ({
  currentArticles: fields.currentArticles ?? fields.articles ?? held.articles,
  versionOn: fields.versionOn ?? null,
  ceasedOn: null,
})

function additions(rolling: Rolling, part: string, path: readonly string[]): Item[] {
  return rolling.standings
    .filter((each) => each.part === part && each.item === null)
    .flatMap(({ value, now: text }): Item[] => {
      const next = value === null ? null : read(value)
      if (next && inForm(withItems(rolling.power, path, [next]))) {
        rolling.edits++
        return [next]
      }
      tell(rolling, path.join('.'), next ? 'not-in-form' : 'no-value', text)
      return []
    })
}

function movedBasis(
  rolling: Rolling,
  item: Item,
  { place, index }: { place: string; index: number },
): Item | null {
  const known = rolling.law.bases[index]
  const { currentArticles } = rolling.power.legalBases[index] ?? { currentArticles: null }
  if (!known) return item
  if (known.isGone) {
    tell(rolling, place, 'basis-gone')
    rolling.edits++
    return null
  }
  if (known.isAmended && (currentArticles === null || known.isLater)) {
    tell(rolling, place, 'article-unknown')
    return item
  }
  const articles = known.isAmended ? currentArticles : item.articles
  const versionOn = item.versionOn === null ? null : known.versionOn
  if (`${articles} ${versionOn}` !== `${item.articles} ${item.versionOn}`) rolling.edits++
  return { ...item, articles, versionOn, currentArticles: articles }
}

function movedReference(
  rolling: Rolling,
  item: Item,
  { part, place, index }: { part: string; place: string; index: number },
): Item {
  const { law, power, standings } = rolling
  const cited = item.basis as Basis | null
  if (!cited) return item
  const { isGone, touches } = law.instrument(cited.instrument)
  if (isGone) {
    tell(rolling, place, 'reference-gone')
    rolling.edits++
    return { ...item, basis: null }
  }
  if (cited.article === null || !touches(cited.article)) return item
  const known = { bases: power.legalBases, standings, isMoved: true, day: law.day }
  const article = currentArticle({ ...cited, part, index }, known)
  if (article === null) tell(rolling, place, 'article-unknown')
  else if (article !== cited.article) rolling.edits++
  return article === null ? item : { ...item, basis: { ...cited, article } }
}

const tell = ({ left }: Rolling, path: string, why: LeftToDo['why'], text = '') =>
  left.push({ path, why, text })

const read = (value: string) => JSON.parse(value) as Item

const withItems = (power: Power, [first = '', second]: readonly string[], items: Item[]): Power =>
  (second === undefined
    ? { ...power, [first]: items }
    : { ...power, [first]: { ...(at(power, [first]) as Item), [second]: items } }) as Power

const inForm = (power: unknown): Power | undefined => POWER.schema.safeParse(power).data
