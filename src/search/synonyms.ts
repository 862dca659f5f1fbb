import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { foldedText } from './fold.ts'

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

/** How far apart the two sides of an ellipsis may stand. */
const GAP = 6

/** People's words, the longest first; … in one stands for up to six characters, | for a choice on either side of it. */
export const synonyms: Synonym[] = Groups.parse(parse(readFileSync(FILE, 'utf8')))
  .flatMap(({ said, meant, common }) =>
    said.map((words) => ({ words: foldedText(words), meant: meant.map(foldedText), common })),
  )
  .sort((one, other) => other.words.length - one.words.length)
  .map(({ words, ...synonym }) => ({ said: pattern(words), ...synonym }))

function pattern(words: string) {
  const parts = words.split(/\.\.\.|…/).map((part) => `(?:${part.split('|').map(whole).join('|')})`)
  return new RegExp(parts.join(`[^,。，;；?？!！]{0,${GAP}}?`), 'gu')
}

/** Words as they stand; those in Latin letters not within another. */
function whole(words: string) {
  const plain = words.replace(/[\\^$.*+?()[\]{}]/g, '\\$&')
  return /^[a-z0-9]/.test(words) ? `(?<![a-z0-9])${plain}(?![a-z0-9])` : plain
}
