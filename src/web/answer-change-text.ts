import { getNamedType } from 'graphql'
import type { Cause } from '../changes/causes.ts'
import { type FieldChange, fieldChanges } from '../dataset/diff.ts'
import { VOCABULARY } from '../dataset/vocabulary/all.ts'
import { LAW_EVENT_KIND, PART_NAME } from '../dataset/vocabulary/law.ts'
import { EDITION_CHANGE_KIND } from '../dataset/vocabulary/list.ts'
import type { AnswerChange } from './follow.ts'
import type { Selected } from './selection.ts'

export type Lang = 'ZH' | 'EN'

/** In one line: why an answer changed, and at how many places. */
export function answerChangeTitle(change: AnswerChange, lang: Lang): string {
  const { first, gone, places, other } = WORDS[lang]
  const [cause] = change.causes
  const why = cause ? causeText(cause, lang) : other
  if (change.before === null) return `${first}${why}`
  if (change.after === null) return `${gone}${why}`
  return places(fieldChanges(change.before, change.after).length, why)
}

/** Why it changed, and what. */
export function answerChangeText(change: AnswerChange, selection: Selected[], lang: Lang): string {
  const { why, what, more, none } = WORDS[lang]
  const { causes, before, after } = change
  const found = before === null || after === null ? [] : fieldChanges(before, after)
  return [
    ...causes.slice(0, SHOWN).map((cause) => `${why}${causeText(cause, lang)}`),
    ...(causes.length > SHOWN ? [more(causes.length - SHOWN)] : []),
    ...(before === null || after === null ? [none(after === null)] : []),
    ...found.slice(0, SHOWN).map((field) => `${what}${differenceText(field, selection, lang)}`),
    ...(found.length > SHOWN ? [more(found.length - SHOWN)] : []),
  ].join('\n')
}

export const causeLabel = (kind: Cause['kind'], lang: Lang): string =>
  TERMS[kind][lang === 'EN' ? 'en' : 'zh']

const TERMS = {
  ...EDITION_CHANGE_KIND.terms,
  ...LAW_EVENT_KIND.terms,
  LIST_TAKES_EFFECT: { zh: '清单生效', en: 'List takes effect' },
}

function causeText({ kind, key, title, reason }: Cause, lang: Lang): string {
  const named = lang === 'EN' ? (title.en ?? title.zh) : title.zh
  const { colon, within, because } = WORDS[lang]
  return `${causeLabel(kind, lang)}${colon}${named}${within(key)}${reason ? `${because}${reason}` : ''}`
}

/** A difference in words: where, and what stands there instead of what. */
function differenceText(
  { path, before, after }: FieldChange,
  selection: Selected[],
  lang: Lang,
): string {
  const { colon, added, removed, to } = WORDS[lang]
  const { words, enumeration } = placeOf(path, selection, lang)
  const textOf = (text: string) => valueText(text, enumeration, lang)
  if (before === null && after !== null) return `${words}${colon}${added}${textOf(after)}`
  if (after === null && before !== null) return `${words}${colon}${removed}${textOf(before)}`
  return `${words}${colon}${textOf(before ?? '')}${to}${textOf(after ?? '')}`
}

/** The fields of a path with the numbers of items, those that have a name in the vocabulary by that name. */
function placeOf(path: string, selection: Selected[], lang: Lang) {
  let fields = selection
  let enumeration: string | undefined
  const words = path.split('.').map((step) => {
    const [key = '', ...numbers] = step.split(/[[\]]+/).filter(Boolean)
    const field = fields.find((each) => each.key === key)
    fields = field?.fields ?? []
    enumeration = field && getNamedType(field.type).name
    const named =
      PART_NAME.terms[key as keyof typeof PART_NAME.terms] ??
      VOCABULARY.find(({ name }) => name === enumeration)?.label
    const name = named ? named[lang === 'EN' ? 'en' : 'zh'] : key
    return [name, ...numbers.map((number) => WORDS[lang].item(Number(number) + 1))].join(' ')
  })
  return { words: words.join(' › '), enumeration }
}

/** A value as people read it; of an enumeration its label. */
function valueText(json: string, enumeration: string | undefined, lang: Lang): string {
  const value: unknown = JSON.parse(json)
  const term =
    typeof value === 'string' && VOCABULARY.find(({ name }) => name === enumeration)?.terms[value]
  if (term) return `${term[lang === 'EN' ? 'en' : 'zh']} (${value})`
  const { quoted, comma } = WORDS[lang]
  const text =
    typeof value === 'object' ? textsIn(value).map(quoted).join(comma) || json : wordOf(value, lang)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

const wordOf = (value: unknown, lang: Lang) =>
  typeof value === 'string' ? WORDS[lang].quoted(value) : String(value)

/** What an item of a list says, as far as it is text: neither keys nor values of enumerations. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? /^[\w.()-]*$/.test(value)
      ? []
      : [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : []

/** So many causes and differences are told of one change, and so many characters of a value. */
const SHOWN = 50
const LONGEST = 300

const WORDS = {
  ZH: {
    colon: '：',
    why: '原因：',
    what: '变化：',
    to: ' → ',
    added: '新增 ',
    removed: '不再有 ',
    first: '始有答案——',
    gone: '不再有答案——',
    other: '清单或法律有变动',
    item: (number: number) => `第${number}项`,
    because: '，',
    comma: '，',
    quoted: (text: string) => `“${text}”`,
    within: (key: string) => `（${key}）`,
    places: (count: number, why: string) => `${why}；${count} 处变化`,
    more: (count: number) => `另有 ${count} 处`,
    none: (gone: boolean) => (gone ? '此前有答案，此后没有。' : '此前没有答案。'),
  },
  EN: {
    colon: ': ',
    why: 'Why: ',
    what: 'What: ',
    to: ' → ',
    added: 'new, ',
    removed: 'gone, ',
    first: 'First answer: ',
    gone: 'No answer any more: ',
    other: 'lists or law changed',
    item: (number: number) => `${number}`,
    because: ', ',
    comma: ', ',
    quoted: (text: string) => `“${text}”`,
    within: (key: string) => ` (${key})`,
    places: (count: number, why: string) =>
      `${why}; ${count} ${count === 1 ? 'difference' : 'differences'}`,
    more: (count: number) => `and ${count} more`,
    none: (gone: boolean) =>
      gone ? 'There was an answer before, and is none since.' : 'There was no answer before.',
  },
} as const
