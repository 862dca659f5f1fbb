import type { Enumeration } from '../../dataset/enumeration.ts'
import type { Cite } from '../citing.ts'

/** What an office calls a value of an enumeration. */
export const inWords = <Value extends string>({ terms }: Enumeration<Value>, value: Value) =>
  terms[value].zh

/** A list as lines of one cell, numbered where there are several. */
export const listed = <Item>(items: Item[], words: (item: Item) => string) =>
  items.map((item, index) => `${items.length > 1 ? `${index + 1}. ` : ''}${words(item)}`).join('\n')

/** Remarks in brackets after a text; none: nothing. */
export const bracketed = (remarks: (string | null | undefined | false)[]) => {
  const made = remarks.filter((remark) => typeof remark === 'string' && remark !== '')
  return made.length === 0 ? '' : `（${made.join('；')}）`
}

type Basis = { instrument: string; article: string | null } | null

/** What a part of a power rests on: 《…》第…条. */
export const basisWords = (cite: Cite, basis: Basis) =>
  basis && cite(basis.instrument, basis.article === null ? [] : [basis.article]).zh
