import { dateAt } from './dates.ts'
import { bareNumberAt, documentNumberAt } from './document-numbers.ts'

/** What a citation says of its instrument beside the title; dates as far as the text has them. */
export type Particulars = {
  documentNumber: string | null
  promulgatedOn: string | null
  version: string | null
}

export const unknown: Particulars = { documentNumber: null, promulgatedOn: null, version: null }

/** What a stretch of a folded text says of the instrument named before it: number, promulgation, the last version. */
export function particularsOf(text: string, from: number, to: number): Particulars {
  const particulars = { ...unknown }
  const state: State = {
    date: null,
    fresh: false,
    published: false,
    amending: false,
    undated: false,
  }
  let low = from
  for (let at = from; at < to; ) {
    const number =
      documentNumberAt(text, at, low) ?? (particulars.documentNumber ? null : bare(text, at))
    const day = number ? null : dateAt(text, at)
    if (text[at] === '《') at = low = pastTitle(text, at, to)
    else if (number && number.end <= to + 1) {
      if (!state.amending) particulars.documentNumber ??= number.number
      if (state.fresh && !state.amending && !AMENDS.test(text.slice(number.end, number.end + 8))) {
        particulars.promulgatedOn ??= state.date
        state.published = true
      }
      at = low = number.end
    } else if (day && day.end <= to) {
      if (state.undated) particulars.version ??= day.date
      Object.assign(state, { date: day.date, fresh: !state.undated, undated: false })
      at = low = day.end
    } else {
      const word = wordAt(text, at)
      if (word) say(particulars, state, word, text.slice(at - 2, at) === '关于')
      else if (/[;。]/.test(text[at] ?? '')) state.amending = false
      at += word?.length ?? 1
    }
  }
  if (state.fresh && !particulars.version && !particulars.documentNumber)
    particulars.promulgatedOn ??= state.date
  return particulars
}

type State = {
  /** The last date, and whether nothing has been said of it yet. */
  date: string | null
  fresh: boolean
  /** Whether the day of promulgation is known, not only that of passing. */
  published: boolean
  /** Whether what is said is that of an amendment: 根据……修正. */
  amending: boolean
  /** Whether a version was named whose date comes after it. */
  undated: boolean
}

function say(particulars: Particulars, state: State, word: string, ofTitle: boolean) {
  if (word === '根据') state.amending = true
  else if (/^修/.test(word)) {
    if (ofTitle) return
    if (state.date && (particulars.version ?? '') <= state.date) particulars.version = state.date
    state.undated = state.date === null && particulars.version === null
    Object.assign(state, { date: null, fresh: false, amending: false })
  } else if (/^(?:施行|实施|生效|执行|废止)$/.test(word))
    Object.assign(state, { date: null, fresh: false })
  else {
    const passed = word === '通过'
    if (state.fresh && !state.amending && !(passed ? particulars.promulgatedOn : state.published))
      particulars.promulgatedOn = state.date
    state.published ||= !passed
    state.fresh = false
  }
}

const WORD = /根据|修正|修订|修改|通过|公布|发布|颁布|颁发|批准|印发|制定|施行|实施|生效|执行|废止/y

function wordAt(text: string, at: number) {
  WORD.lastIndex = at
  return WORD.exec(text)?.[0]
}

const AMENDS = /^(?:予以|公布|发布|第?[一二三四五六七八九十0-9]{1,2}次)?修[正订改]/

const bare = (text: string, at: number) =>
  /[第0-9]/.test(text[at] ?? '') && !/[0-9一二三四五六七八九十第]/.test(text[at - 1] ?? '')
    ? bareNumberAt(text, at)
    : null

/** A decision that amended: what its marks hold says nothing of dates. */
function pastTitle(text: string, at: number, to: number): number {
  const close = text.slice(at, Math.min(to, at + 160)).search(/》(?!办法|实施|条例)/)
  return close < 0 ? at + 1 : at + close + 1
}
