import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { fold, foldedText } from './fold.ts'
import { typed } from './phrases.ts'
import { said as pattern } from './said.ts'
import { pairs, runs } from './segment.ts'
import type { Reading } from './term.ts'

/** People's words, patterns that all have to stand in a query, and the official ones that they stand for. */
export type Synonym = { words: string; said: RegExp[]; readings: Reading[]; common: boolean }

const SYNONYM = 0.85

const Words = z.strictObject({
  families: z.record(z.string(), z.string()),
  groups: z.array(
    z.strictObject({
      said: z.array(z.string()),
      meant: z.array(z.string()),
      common: z.boolean().default(false),
    }),
  ),
})

const FILE = new URL('../../seeds/synonyms.yaml', import.meta.url)

/** People's words, in the order of the file; read when the first question comes, since most processes answer none. */
export const synonyms = (): Synonym[] => {
  all ??= readSynonyms()
  return all
}

/** People's words of Chinese characters alone by their pinyin: taoxin is 讨薪. */
export const heard = (): Map<string, Synonym> => {
  spelled ??= new Map(
    synonyms()
      .filter(({ words }) => /^\p{Script=Han}{2,}$/u.test(words))
      .map((synonym) => [typed(synonym.words).spelled, synonym]),
  )
  return spelled
}

let all: Synonym[] | undefined
let spelled: Map<string, Synonym> | undefined

function readSynonyms(): Synonym[] {
  const { families, groups } = Words.parse(parse(readFileSync(FILE, 'utf8')))
  const family = (_: string, name: string) => {
    const words = families[name]
    if (words === undefined) throw new Error(`no family of words is called ${name}`)
    return words
  }
  return groups.flatMap(({ said, meant, common }) => {
    const readings = meant.map((words) => ({
      tokens: runs(fold(words))
        .flatMap(pairs)
        .map(({ token }) => token),
      weight: SYNONYM,
    }))
    return said.map((words) => ({
      words,
      said: words.split('&').map((part) => pattern(foldedText(part.replace(/<(.+?)>/g, family)))),
      readings,
      common,
    }))
  })
}
