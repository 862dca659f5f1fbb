import { FIELDS } from './document.ts'
import type { Elsewhere } from './elsewhere.ts'
import type { Question } from './question.ts'
import type { Term } from './term.ts'

type Tokens = Record<string, number[]>

/**
 * The terms of a question that are not of other offices, and whether they say more than those that are.
 * A matter is no other office's where the list has a power that is named so.
 */
export function belonging(question: Question, candidates: { tokens: Tokens }[]) {
  const foreign = question.elsewhere.filter((place) => !candidates.some(namedBy(question, place)))
  const terms = question.terms.filter((term) => term.end === 0 || !foreign.some(covers(term)))
  const own = charactersOf(terms.filter(({ synonym }) => synonym === 'own'))
  return { terms, belongs: foreign.length === 0 || own > charactersOf(foreign) }
}

const covers = (term: Term) => (place: Elsewhere) =>
  place.start <= term.start && term.end <= place.end

const namedBy =
  ({ literal }: Question, place: Elsewhere) =>
  ({ tokens }: { tokens: Tokens }) =>
    literal
      .filter(({ start, end }) => place.start <= start && end <= place.end)
      .every(({ token }) => tokens[token]?.includes(FIELDS.name))

const charactersOf = (places: Elsewhere[]) => {
  const characters = new Set<number>()
  for (const { start, end } of places)
    for (let place = start; place < end; place++) characters.add(place)
  return characters.size
}
