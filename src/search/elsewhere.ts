import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { foldedText } from './fold.ts'
import { typed } from './phrases.ts'
import { placesOf, said } from './said.ts'

/** A part of a query that names a matter of other offices. */
export type Elsewhere = { start: number; end: number }

const FILE = new URL('../../seeds/other-offices.yaml', import.meta.url)

const patterns = z
  .array(z.array(z.string()))
  .parse(parse(readFileSync(FILE, 'utf8')))
  .flat()
  .flatMap((words) => (/[…|]/.test(words) ? [words] : [words, typed(words).spelled]))
  .map((words) => said(foldedText(words)))

/** Where a folded query names matters of other offices; of those that overlap the longest. */
export function elsewhereIn(text: string): Elsewhere[] {
  const places = patterns
    .flatMap((pattern) => placesOf(pattern, text))
    .map(([start, end]) => ({ start, end }))
    .sort((one, other) => other.end - other.start - (one.end - one.start))
  const kept: Elsewhere[] = []
  for (const place of places)
    if (!kept.some(({ start, end }) => start < place.end && place.start < end)) kept.push(place)
  return kept
}
