import type { CellValue, Column } from '../../dataset/column.ts'
import { guard } from './guard.ts'
import { joinList } from './list-text.ts'

/** Stands for an empty list where an empty cell says that nothing is known. */
export const NONE = { label: '无', code: 'none' }

/** A value as a cell of an archive says it, for programs: codes, and true or false. */
export function codedText({ kind }: Column, value: CellValue): string {
  if (value === null) return ''
  if (Array.isArray(value)) return listText(kind.type, value, ';', NONE.code)
  return typeof value === 'string' ? guard(value) : String(value)
}

/** A value as a cell of a workbook says it, for people: the words of an enumeration, 是 or 否. */
export function labelledText({ kind }: Column, value: CellValue): string {
  if (value === null) return ''
  const label = (code: string) =>
    kind.type === 'choice' || kind.type === 'choices' ? (kind.of.terms[code]?.zh ?? code) : code
  if (Array.isArray(value)) return listText(kind.type, value.map(label), '、', NONE.label)
  if (typeof value === 'boolean') return value ? '是' : '否'
  return typeof value === 'string' ? guard(label(value)) : String(value)
}

const listText = (type: string, items: string[], separator: string, none: string) =>
  items.length === 0 && type === 'articlesIfKnown' ? none : joined(items, separator)

const joined = (items: string[], separator: string) =>
  items.length === 0 ? '' : guard(joinList(items, separator))
