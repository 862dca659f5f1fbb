import { fold } from './fold.ts'
import { pairs, runs } from './segment.ts'
import { knownWords } from './synonyms.ts'

/** What a text is known by: its characters and pairs of them, its English words, and the classes of its words. */
export function featuresOf(text: string): string[] {
  const found = runs(fold(text))
  const classes = knownWords(found).flatMap(({ classes }) => classes.map(({ name }) => name))
  return [
    ...found.flatMap(({ han, characters }) => (han ? characters : [])),
    ...found
      .flatMap((run) => (run.characters.length > 1 || !run.han ? pairs(run) : []))
      .map(({ token }) => token),
    ...new Set(classes),
  ]
}
