import { citations } from '../dataset/citations.ts'
import { categoryCode, POWER, type Power } from '../dataset/power.ts'
import type { ListAsRead } from '../formats/list-as-read.ts'
import { checkCharacters } from './check-characters.ts'
import { checkCurrentLaw, checkPower, type Surroundings } from './check-power.ts'
import { placesOfCodes, standsAlready } from './duplicates.ts'
import { nowhere, type ProblemCollector } from './problem-collector.ts'
import { readMany } from './read-records.ts'
import type { Spool } from './spool.ts'
import type { Located } from './validate.ts'

type Going = { onPower?: (count: number) => void; spool?: Spool }

/** Checks every power of a list, and says what they cite and where those of each category stand. */
export async function checkPowers(
  raw: ListAsRead,
  surroundings: Surroundings,
  problems: ProblemCollector,
  { onPower, spool }: Going = {},
) {
  const codes = new Map<string, string>()
  const placeOfCode = placesOfCodes(raw)
  const categories = new Map<string, number>()
  const files = new Map<string, Set<string>>()
  const cited = new Set<string>()
  // Where no basis says where its rule stands today, nobody looked, and that is one thing to tell.
  const notSaid: Located<Power>[] = []
  let [unsaid, notListed] = [0, 0]
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
      const before = codes.get(value.code)
      if (before === undefined) codes.set(value.code, source.path)
      else {
        const code = { key: value.code, place, path: ['code'] }
        problems.add([standsAlready(code, await placeOfCode(before, value.code))])
      }
      problems.addFrom(power, (power) => [
        ...checkPower(power, surroundings),
        ...checkCharacters(power),
      ])
      const silent = [...checkCurrentLaw({ value, place: nowhere }, surroundings)].length
      unsaid += silent
      if (notSaid.length >= problems.most.warning) notListed += silent
      else if (silent > 0) notSaid.push(power)
      compared ||= value.legalBases.some(({ currentArticles }) => currentArticles !== null)
      for (const { instrument } of citations(value)) cited.add(instrument)
      const category = categoryCode(value.code)
      categories.set(category, (categories.get(category) ?? 0) + 1)
      files.set(source.path, (files.get(source.path) ?? new Set()).add(category))
      if (problems.counts.error === 0) await spool?.add(category, value)
      onPower?.(++count)
    }
    whole &&= Array.isArray(source.value) && !problems.full
    if (problems.full) break
  }
  if (compared) {
    for (const power of notSaid) problems.add(checkCurrentLaw(power, surroundings))
    problems.counts.warning += notListed
  }
  return { categories, files, cited, whole, unsaid: compared ? 0 : unsaid }
}
