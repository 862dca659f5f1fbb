import { CHINESE_MESSAGES } from '../checking/chinese-messages.ts'
import { inChinese, inWordsOfSheet, translator } from '../checking/in-chinese.ts'
import { isChineseLocale } from '../config.ts'
import { DatasetError, type Problem, problemLine } from '../formats/problem.ts'
import { CHINESE_WORDS } from './chinese-words.ts'

let chinese = isChineseLocale()

/** Has commands say what they say in a language, rather than in that of the locale. */
export function speak(lang: 'zh' | 'en') {
  chinese = lang === 'zh'
}

/** The same, where `--lang` stands among the words of a command line, whatever else is wrong with them. */
export function speakAsAsked(args: readonly string[]) {
  for (const [index, arg] of args.entries()) {
    const lang = arg === '--lang' ? args[index + 1] : /^--lang=(.*)$/.exec(arg)?.[1]
    if (lang === 'zh' || lang === 'en') speak(lang)
  }
}

const translated = translator([...CHINESE_WORDS, ...CHINESE_MESSAGES])

/** What a command says, line by line, in the language that is spoken; what has no translation stays as it is. */
export const worded = (text: string) =>
  chinese
    ? text
        .split('\n')
        .map((line) => (line === '' ? line : translated(line)))
        .join('\n')
    : text

/** A problem in the language that is spoken, and in the words of a sheet. */
export const wordedProblem = (problem: Problem): Problem =>
  inWordsOfSheet(chinese ? inChinese(problem) : problem)

/** Why a command failed. */
export function wordedError(error: Error): string {
  if (!(error instanceof DatasetError)) return worded(error.message)
  const [first = '', ...lines] = error.message.split('\n')
  return [
    worded(first),
    ...error.problems.map((problem) => problemLine(wordedProblem(problem))),
    ...lines.slice(error.problems.length).map(worded),
  ].join('\n')
}
