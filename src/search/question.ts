import { type Cited, citedIn, whollyNamed } from './cited.ts'
import { type Elsewhere, elsewhereIn } from './elsewhere.ts'
import { type Folded, fold } from './fold.ts'
import { wantedIn } from './intent.ts'
import { typed } from './phrases.ts'
import { placesOf } from './said.ts'
import { grams, type Placed, pairs, type Run, runs, slips } from './segment.ts'
import { blurred, spelled, syllables } from './sound.ts'
import { stem } from './stem.ts'
import { heard, synonyms } from './synonyms.ts'
import type { Reading, Term } from './term.ts'
import { weigh } from './weigh.ts'

/** A query taken apart. `weights`: how much each of its characters says of the matter; `literal`: all of it, as written; `wanted`: kinds of power. */
export type Question = {
  terms: Term[]
  weights: number[]
  literal: Placed[]
  elsewhere: Elsewhere[]
  wanted: Set<string>
  cited: Cited | null
}

const SPELLED = 0.9
const SLIP = 0.5

export function question(query: string): Question {
  const folded = fold(query)
  const text = folded.characters.join('')
  const found = runs(folded)
  const literal = found.flatMap(pairs)
  const elsewhere = elsewhereIn(text)
  const whole = typed(query).written
  const meant = [...synonymsIn(text), ...spelledSynonym(whole, folded)]
  const weights = weigh(folded, found, [...meant, ...elsewhere])
  const terms = [
    { start: 0, end: 0, readings: [{ tokens: [`e:${whole}`], weight: 1 }] },
    ...meant,
    ...found.flatMap((run) => (run.han ? hanTerms(run, weights) : [word(run)])),
    ...spelledApart(found),
  ]
  const wanted = wantedIn(text)
  return { terms, weights, literal, elsewhere, wanted, cited: citedIn(text) ?? whollyNamed(whole) }
}

/** The terms of people's words, of which every part has to stand in the query. */
const synonymsIn = (text: string): Term[] =>
  synonyms().flatMap(({ said, readings, common }) => {
    const places: [number, number][] = []
    for (const pattern of said) {
      const found = placesOf(pattern, text)
      if (found.length === 0) return []
      places.push(...found)
    }
    return places.map(([start, end]) => ({
      start,
      end,
      synonym: common ? 'common' : 'own',
      readings,
    }))
  })

/** People's words that a whole query spells in pinyin. */
function spelledSynonym(whole: string, { characters }: Folded): Term[] {
  const synonym = heard().get(whole)
  if (!synonym) return []
  const { readings, common } = synonym
  return [{ start: 0, end: characters.length, synonym: common ? 'common' : 'own', readings }]
}

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

/** A word in Latin letters is English, or pinyin written out, or the initials of pinyin. */
function word({ start, characters }: Run): Term {
  const letters = characters.join('')
  const readings: Reading[] = [{ tokens: [`w:${stem(letters)}`], weight: 1 }]
  const heard = /^[a-z]+$/.test(letters) ? spelled(letters) : null
  const tokens = (parts: string[], length: number, prefix: string) =>
    grams(parts, 0, length, prefix).map(({ token }) => token)
  if (heard && heard.length > 1)
    readings.push({ tokens: tokens(heard.map(blurred), 2, 'p:'), weight: SPELLED })
  if (/^[a-z]{2,}$/.test(letters))
    readings.push({
      tokens: tokens(characters, Math.min(letters.length, 4), 'i:'),
      weight: SPELLED,
    })
  return { start, end: start + characters.length, readings }
}

/** Pinyin with a space after each syllable or word: gong shang ren ding. */
function spelledApart(found: Run[]): Term[] {
  const heard = found.map(({ han, characters }) => (han ? null : spelled(characters.join(''))))
  if (found.length < 2 || heard.includes(null)) return []
  const tokens = grams(
    heard.flatMap((parts) => (parts ?? []).map(blurred)),
    0,
    2,
    'p:',
  )
  const [first, last] = [found[0], found.at(-1)]
  if (!first || !last) return []
  const readings = [{ tokens: tokens.map(({ token }) => token), weight: SPELLED }]
  return [{ start: first.start, end: last.start + last.characters.length, readings }]
}
