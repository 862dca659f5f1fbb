import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { foldedText } from './fold.ts'
import { said as pattern } from './said.ts'

/** People's words, patterns that all have to stand in a query, and the official ones that they stand for. */
export type Synonym = { said: RegExp[]; meant: string[]; common: boolean }

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
  held ??= readSynonyms()
  return held
}

let held: Synonym[] | undefined

function readSynonyms(): Synonym[] {
  const { families, groups } = Words.parse(parse(readFileSync(FILE, 'utf8')))
  const family = (_: string, name: string) => {
    const words = families[name]
    if (words === undefined) throw new Error(`no family of words is called ${name}`)
    return words
  }
  return groups.flatMap(({ said, meant, common }) =>
    said.map((words) => ({
      said: words.split('&').map((part) => pattern(foldedText(part.replace(/<(.+?)>/g, family)))),
      meant: meant.map(foldedText),
      common,
    })),
  )
}
