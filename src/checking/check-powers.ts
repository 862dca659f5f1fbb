import { citations } from '../dataset/citations.ts'
import { categoryCode, POWER } from '../dataset/power.ts'
import type { ListAsRead } from '../formats/list-as-read.ts'
import type { Problem } from '../formats/problem.ts'
import { checkCharacters } from './check-characters.ts'
import { checkCurrentLaw, checkPower, type Surroundings } from './check-power.ts'
import { duplicates } from './duplicates.ts'
import type { ProblemCollector } from './problem-collector.ts'
import { readMany } from './read-records.ts'

/** Checks every power of a list, and says what they cite and where those of each category stand. */
export async function checkPowers(
  raw: ListAsRead,
  surroundings: Surroundings,
  problems: ProblemCollector,
  onPower: (count: number) => void,
) {
  const codes = new Map<string, string>()
  const categories = new Map<string, number>()
  const files = new Map<string, Set<string>>()
  const cited = new Set<string>()
  // Where no basis says where its rule stands today, nobody looked, and that is one thing to tell.
  const notSaid: Problem[] = []
  let compared = false
  let whole = true
  let count = 0
  for await (const source of raw.powers()) {
    for (const power of readMany(source, POWER.schema, problems)) {
      if (problems.full) break
      // A power that could not be read is not missing.
      whole &&= power !== undefined
      if (!power) continue
      const { value, place } = power
      problems.add(duplicates([{ key: value.code, place, path: ['code'] }], codes))
      problems.add(checkPower(power, surroundings))
      problems.add(checkCharacters(power))
      notSaid.push(...checkCurrentLaw(power, surroundings))
      compared ||= value.legalBases.some(({ currentArticles }) => currentArticles !== null)
      for (const { instrument } of citations(value)) cited.add(instrument)
      const category = categoryCode(value.code)
      categories.set(category, (categories.get(category) ?? 0) + 1)
      files.set(source.path, (files.get(source.path) ?? new Set()).add(category))
      onPower(++count)
    }
    whole &&= Array.isArray(source.value) && !problems.full
    if (problems.full) break
  }
  if (compared) problems.add(notSaid)
  return { categories, files, cited, whole, unsaid: compared ? 0 : notSaid.length }
}
