import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const words = z.array(z.coerce.string()).transform((list) => new Set(list))

const Words = z.strictObject({
  empty: words,
  common: words,
  particles: words,
  workers: z.array(z.string()),
})

const FILE = new URL('../../seeds/question-words.yaml', import.meta.url)

/** Words of questions rather than of matters, read once. */
export const questionWords = () => {
  all ??= Words.parse(parse(readFileSync(FILE, 'utf8')))
  return all
}

let all: z.infer<typeof Words> | undefined
