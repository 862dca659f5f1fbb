import type { Enumeration } from '../dataset/enumeration.ts'
import { TABLES } from '../dataset/tables.ts'
import type { Problem } from '../formats/problem.ts'
import { CHINESE_MESSAGES } from './chinese-messages.ts'

/** A problem of a workbook in the words of its sheets: what the format calls `currentArticles` has 现行条款 over it, and DAY is 日 there. */
export function inWordsOfSheet(problem: Problem): Problem {
  if (!('sheet' in problem)) return problem
  const { sheet } = problem
  const own = TABLES.find((table) => table.sheet === sheet)
  const headers = new Map(
    [...TABLES, ...(own ? [own] : [])].flatMap(({ columns }) =>
      columns.map(({ name, header }): [string, string] => [name, header]),
    ),
  )
  const labels = new Map(
    own?.columns.flatMap(({ kind }) =>
      'of' in kind && kind.of && 'terms' in kind.of ? labelled(kind.of) : [],
    ),
  )
  return {
    ...problem,
    message: problem.message
      .replace(COMPOUND, (name) => headers.get(name) ?? name)
      .replace(CODE, (code) => labels.get(code) ?? code),
  }
}

const labelled = ({ values, terms }: Enumeration) =>
  values.map((code): [string, string] => [code, terms[code]?.zh ?? code])

/** A problem with its message in Chinese; what has no translation stays as it is. */
export const inChinese = (problem: Problem): Problem => ({
  ...problem,
  message: translated(problem.message),
})

/** Names of the format that are no words of English. */
const COMPOUND = /\b[a-z]+(?:[A-Z][a-z]+)+\b/g

/** A value of an enumeration. */
const CODE = /\b[A-Z]{2,}(?:_[A-Z]+)*\b/g

/**
 * Says messages in another language, by what each of them is there, the one that says most before others; what is found in one is
 * translated in its turn.
 */
export function translator(messages: [english: string, chinese: string][]) {
  const said = ([english]: [string, string]) => english.replaceAll('{}', '').length
  const ordered = messages.toSorted((one, other) => said(other) - said(one))
  const patterns = ordered.map(([english, chinese]) => ({
    pattern: new RegExp(
      `^${english
        .split('{}')
        .map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'))
        .join('(.+?)')}$`,
      's',
    ),
    chinese,
  }))
  return function translated(message: string): string {
    for (const { pattern, chinese } of patterns) {
      const found = pattern.exec(message)?.slice(1)
      if (found)
        return chinese.replace(/\{(\d)\}/g, (_, index) => translated(found[index - 1] ?? ''))
    }
    return message
  }
}

const translated = translator(CHINESE_MESSAGES)
