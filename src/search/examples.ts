import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import type { Sql } from '../database/sql.ts'
import { type Classifier, classifier, type Example, learn, type Model } from './classifier.ts'
import { type Matter, matters } from './elsewhere.ts'
import { featuresOf } from './features.ts'
import { readModel } from './model.ts'
import { questionWords } from './question-words.ts'

/** What a query is like, by the examples that a list and other offices' matters have: log-odds. */
export type Likeness = {
  /** That it is of this list. */
  here: number
  /** That it is about a power, by its code; empty for a list without questions. */
  powers: Map<string, number>
  /** The matter of another office that it is most like. */
  matter: Matter
  elsewhere: number
}

/** A list, by its edition and the hash of its content; `taught`: its powers have questions. */
type List = { list: number; hash: string; taught: boolean }

/** Likens the features of a query to the examples of a list; what was learned from the same content is read or learned once. */
export async function likened(sql: Sql, list: List, features: string[]): Promise<Likeness> {
  const key = list.taught ? list.hash : UNTAUGHT
  let learned = LEARNED.get(key)
  if (!learned) {
    learned = modelOf(sql, list).then(classifier)
    learned.catch(() => LEARNED.delete(key))
    LEARNED.set(key, learned)
  }
  return likenessOf((await learned)(features))
}

const modelOf = async (sql: Sql, list: List) =>
  (await readModel(sql, list.taught ? list.hash : UNTAUGHT)) ||
  learnFrom(await labelledTexts(sql, list))

/** In the place of a list's hash: the model of lists without questions, which is learned from other offices' matters alone. */
export const UNTAUGHT = ''

/** Lists whose models are kept: some ten megabytes each. */
const LEARNED = new LRUCache<string, Promise<Classifier>>({ max: 8 })

const HERE = 'here'
const POWER = 'power '
const MATTER = 'matter '

function likenessOf(odds: Map<string, number>): Likeness {
  const found: Likeness = {
    here: odds.get(HERE) ?? 0,
    powers: new Map(),
    matter: matters()[0] as Matter,
    elsewhere: Number.NEGATIVE_INFINITY,
  }
  for (const [label, sum] of odds) {
    if (label.startsWith(POWER)) found.powers.set(label.slice(POWER.length), sum)
    if (label.startsWith(MATTER) && sum > found.elsewhere) {
      found.elsewhere = sum
      found.matter = matters()[Number(label.slice(MATTER.length))] as Matter
    }
  }
  return found
}

/** Texts of a list of which more would take long to learn from. */
const MOST = 8_000

/** A text of which it is known what it is about. */
type LabelledText = { labels: string[]; text: string }

/** The questions for other offices and, of a list that has questions, those with its names, keywords and summaries. */
export async function labelledTexts(
  sql: Sql,
  { list, taught }: Pick<List, 'list' | 'taught'>,
): Promise<LabelledText[]> {
  const elsewhere = matters().flatMap(({ questions }, place) =>
    questions.map((text) => ({ labels: [MATTER + place], text })),
  )
  return [...(taught ? await textsHere(sql, list) : []), ...elsewhere]
}

/** A hash by which the same texts in the same order are known again. */
export const textsHash = (texts: LabelledText[]) =>
  createHash('sha256').update(JSON.stringify(texts)).digest('hex')

/** Learns from texts. */
export async function learnFrom(texts: LabelledText[]): Promise<Model> {
  const examples: Example[] = []
  for (const [index, { labels, text }] of texts.entries()) {
    examples.push({ labels, features: featuresOf(text) })
    // Others wait for this process meanwhile.
    if (index % AT_ONCE === 0) await setImmediate()
  }
  return learn(examples)
}

const AT_ONCE = 100

async function textsHere(sql: Sql, edition: number) {
  const texts = await sql<{ code: string; asked: boolean; field: string; text: string }[]>`
    select code, field, exists (select from question where question.power = power.id) as asked, text
    from power
    join (
      select power, field, position, text ->> 'zh' as text from search_text where edition = ${edition}
      union all select power, field, position, text ->> 'en' from search_text where edition = ${edition}
      union all select power, 'questions', position, text from question where edition = ${edition}
    ) as example on example.power = power.id
    where text is not null and field in ('name', 'keywords', 'summary', 'questions')
    order by power.position, field, example.position, text collate "C"
    limit ${MOST}`
  const { workers } = questionWords()
  return texts.flatMap(({ code, asked, field, text }, place) => {
    // A place of work beside a keyword makes no other office's matter of it.
    const texts = field === 'keywords' ? [text, workers[place % workers.length] + text] : [text]
    return texts.map((text) => ({ labels: asked ? [HERE, POWER + code] : [HERE], text }))
  })
}
