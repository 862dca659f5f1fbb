import { type Cited, citedIn, whollyNamed } from './cited.ts'
import { featuresOf } from './features.ts'
import { fold } from './fold.ts'
import { latinTerm, SPELLED, spelledApart } from './latin.ts'
import { typed } from './phrases.ts'
import { grams, type Placed, pairs, type Run, runs, slips } from './segment.ts'
import { syllables } from './sound.ts'
import { knownWords } from './synonyms.ts'
import type { Reading, Term } from './term.ts'
import { weigh } from './weigh.ts'

/**
 * A query taken apart. `weights`: how much each of its characters says of the matter; `literal`: all of it, as written;
 * `features`: what it is likened to examples by.
 */
export type Question = {
  terms: Term[]
  weights: number[]
  literal: Placed[]
  features: string[]
  cited: Cited[]
}

const SLIP = 0.5

export function question(query: string): Question {
  const folded = fold(query)
  const text = folded.characters.join('')
  const found = runs(folded)
  const literal = found.flatMap(pairs)
  const whole = typed(query)
  const meant = synonymsIn(found)
  const weights = weigh(folded, found, meant)
  const terms = [
    { start: 0, end: 0, readings: entire(whole) },
    ...meant,
    ...found.flatMap((run, index) =>
      run.han ? hanTerms(run, weights) : [latinTerm(run, found[index - 1], found[index + 1])],
    ),
    ...spelledApart(found),
  ]
  return {
    terms,
    weights,
    literal,
    features: featuresOf(query),
    cited: [...citedIn(text), whollyNamed(text)],
  }
}

/** The terms of the words that stand for official ones. */
const synonymsIn = (found: Run[]): Term[] =>
  knownWords(found).flatMap(({ start, end, classes }) =>
    classes
      .filter(({ readings }) => readings.length > 0)
      .map(({ readings }) => ({
        start,
        end,
        readings,
        synonym: true,
      })),
  )

/** A query that is a name or keyword as a whole, or sounds as one. */
const entire = ({ written, spelled }: ReturnType<typeof typed>): Reading[] => [
  { tokens: [`e:${written}`], weight: 1 },
  ...(spelled === written ? [] : [{ tokens: [`e:${spelled}`], weight: SPELLED }]),
]

/** The pairs of a run between the words that say nothing. */
function hanTerms({ start, characters }: Run, weights: number[]): Term[] {
  const heard = syllables(characters)
  const terms: Term[] = []
  let from = 0
  for (let place = 0; place <= characters.length; place++) {
    if (place < characters.length && (weights[start + place] ?? 0) > 0) continue
    terms.push(...stretch(characters.slice(from, place), heard.slice(from, place), start + from))
    from = place + 1
  }
  return terms
}

function stretch(characters: string[], heard: string[], start: number): Term[] {
  if (characters.length === 1)
    return [{ start, end: start + 1, readings: [{ tokens: characters, weight: 1 }] }]
  const near = Map.groupBy(slips(characters, heard, start), (slip) => slip.start)
  return grams(characters, start, 2).map(({ token, ...place }) => ({
    ...place,
    readings: [
      { tokens: [token], weight: 1 },
      ...(near.get(place.start) ?? []).map((slip) => ({ tokens: [slip.token], weight: SLIP })),
    ],
  }))
}
