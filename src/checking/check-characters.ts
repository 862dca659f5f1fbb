import { character } from '../dataset/radicals.ts'
import type { Problem } from '../formats/problem.ts'
import type { Path } from '../formats/source-file.ts'
import { type Located, warningAt } from './validate.ts'

/** Parts of characters that stand for whole ones: a text that was copied from a PDF looks right, and no program finds it. */
export function* checkCharacters({ value, place }: Located<unknown>): Generator<Problem> {
  if (!RADICAL.test(JSON.stringify(value))) return
  for (const [path, text] of textsIn(value, [])) {
    const [radical] = RADICAL.exec(text) ?? []
    if (radical === undefined) continue
    const code = radical.codePointAt(0)?.toString(16).toUpperCase()
    const meant = character(radical.normalize('NFKC'))
    const instead = meant === radical ? '' : `; ${meant} is meant`
    yield warningAt(place, path, 'radical', `holds the radical ${radical} (U+${code})${instead}`)
  }
}

/** The blocks Kangxi Radicals and CJK Radicals Supplement. */
const RADICAL = /[\u2E80-\u2FDF]/

function* textsIn(value: unknown, path: Path): Generator<[Path, string]> {
  if (typeof value === 'string') yield [path, value]
  else if (value !== null && typeof value === 'object')
    for (const [key, held] of Object.entries(value))
      yield* textsIn(held, [...path, Array.isArray(value) ? Number(key) : key])
}
