import { z } from 'zod'
import { shipped } from '../formats/yaml/shipped.ts'

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
  all ??= Words.parse(shipped(FILE))
  return all
}

let all: z.infer<typeof Words> | undefined
