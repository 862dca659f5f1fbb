import { z } from 'zod'
import { shipped } from '../formats/yaml/shipped.ts'
import type { LocalizedText } from '../graphql/language.ts'

/** A matter of another office, and in which words people ask for it; without an office it is nobody's. */
export type Matter = {
  matter: LocalizedText
  office?: LocalizedText
  hotline?: string
  questions: string[]
}

const text = z.strictObject({ zh: z.string(), en: z.string() })

const Matters = z.array(
  z.strictObject({
    matter: text,
    office: text.optional(),
    hotline: z.string().optional(),
    questions: z.array(z.string()),
  }),
)

const FILE = new URL('../../seeds/other-offices.yaml', import.meta.url)

/** The matters of other offices, read once. */
export const matters = (): Matter[] => {
  all ??= Matters.parse(shipped(FILE))
  return all
}

let all: Matter[] | undefined
