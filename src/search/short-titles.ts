import { z } from 'zod'
import { shipped } from '../formats/yaml/shipped.ts'
import { foldedText } from './fold.ts'
import { instrumentNames, lawName } from './law-name.ts'

const FILE = new URL('../../seeds/short-titles.yaml', import.meta.url)

const titles = new Map(
  Object.entries(z.record(z.string(), z.array(z.string())).parse(shipped(FILE))).flatMap(
    ([title, names]) =>
      names.map((name) => [lawName(foldedText(name)), instrumentNames([title])] as const),
  ),
)

/** The titles that a folded name may stand for, itself among them: 社保法 is also 社会保险法. */
export const titlesOf = (name: string): string[] => [name, ...(titles.get(name) ?? [])]
