import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { foldedText } from './fold.ts'
import { said as pattern } from './said.ts'

/** A pattern of people's words and the official ones that they stand for. */
export type Synonym = { said: RegExp; meant: string[]; common: boolean }

const Groups = z.array(
  z.strictObject({
    said: z.array(z.string()),
    meant: z.array(z.string()),
    common: z.boolean().default(false),
  }),
)

const FILE = new URL('../../seeds/synonyms.yaml', import.meta.url)

/** People's words, the longest first. */
export const synonyms: Synonym[] = Groups.parse(parse(readFileSync(FILE, 'utf8')))
  .flatMap(({ said, meant, common }) =>
    said.map((words) => ({ words: foldedText(words), meant: meant.map(foldedText), common })),
  )
  .sort((one, other) => other.words.length - one.words.length)
  .map(({ words, ...synonym }) => ({ said: pattern(words), ...synonym }))
