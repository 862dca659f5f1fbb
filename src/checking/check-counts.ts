import type { Edition } from '../dataset/edition.ts'
import type { Problem } from '../formats/problem.ts'
import type { Path } from '../formats/source-file.ts'
import { type Located, problemAt } from './validate.ts'

/** Whether the list holds as many powers as its edition says; `held`: how many there are in each category. */
export function* checkCounts(
  { value, place }: Located<Edition>,
  held: Map<string, number>,
): Generator<Problem> {
  const { categories, declared } = value
  const differs = (path: Path, stated: number, count: number, what: string) =>
    problemAt(
      place,
      path,
      'count-differs',
      `says ${stated}, but the dataset holds ${count} ${what}`,
    )
  for (const [index, { code, powerCount }] of categories.entries()) {
    const count = held.get(code) ?? 0
    if (count !== powerCount)
      yield differs(['categories', index, 'powerCount'], powerCount, count, `powers of ${code}`)
  }
  const powers = [...held.values()].reduce((sum, count) => sum + count, 0)
  if (declared.categories !== null && declared.categories !== categories.length)
    yield differs(['declared', 'categories'], declared.categories, categories.length, 'categories')
  if (declared.powers !== null && declared.powers !== powers)
    yield differs(['declared', 'powers'], declared.powers, powers, 'powers')
}
