import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { printedList } from './printed-list.ts'

/** A query with what it should find: grades from 1 to 3 by the code of the power; none: nothing should be found. */
export type Judged = { q: string; kind: string; relevant: Record<string, number> }

export type Measured = Judged & { found: string[]; success: number; gain: number }

/** The sets of judged queries that lie with the tests. */
export const SETS = ['queries', 'queries-dev-2', 'queries-more', 'questions-held-out'] as const

export const fileOf = (set: string) => new URL(`../search/${set}.yaml`, import.meta.url)

/** A file of judged queries. */
export const judgedQueries = (file = fileOf(SETS[0])) =>
  parse(readFileSync(file, 'utf8')) as Judged[]

const PUBLISHED = new URL('../search/published-lists.yaml', import.meta.url)

type PublishedLists = {
  lists: { publisher: string; name: string; powers: Record<string, string[]> }[]
  questions: Judged[]
}

/** Lists without keywords and questions as dataset folders, and judged queries over them, by parts of names. */
export async function publishedLists(): Promise<{ folders: string[]; questions: Judged[] }> {
  const { lists, questions } = parse(readFileSync(PUBLISHED, 'utf8')) as PublishedLists
  const folders: string[] = []
  for (const { publisher, name, powers } of lists) {
    const rows = Object.entries(powers).flatMap(([kind, names]) =>
      names.map((each) => [kind, each]),
    )
    const printed = rows.map(([kind, each], index) => [index + 1, kind ?? '', each ?? '', name])
    const asked = { publisher, name, effectiveOn: '2024-01-01' }
    folders.push(
      await printedList(asked, [['序号', '职权类型', '职权名称', '行使主体'], ...printed]),
    )
  }
  return { folders, questions }
}

/** Names of powers by those parts of names that a query is judged by, each once; any other name as it is. */
export function byParts({ relevant }: Judged, names: string[]): string[] {
  const left = new Map(Object.entries(relevant).sort(([, one], [, other]) => other - one))
  return names.map((name) => {
    const part = [...left.keys()].find((each) => name.includes(each))
    if (part === undefined) return name
    left.delete(part)
    return part
  })
}

/** How well the powers found for a query answer it: success@3 and nDCG@5. */
export function measured(judged: Judged, found: string[]): Measured {
  const grades = Object.values(judged.relevant).sort((one, other) => other - one)
  const gradeOf = (code: string) => judged.relevant[code] ?? 0
  if (grades.length === 0) {
    const empty = found.length === 0 ? 1 : 0
    return { ...judged, found, success: empty, gain: empty }
  }
  const success = found.slice(0, 3).some((code) => gradeOf(code) === grades[0]) ? 1 : 0
  const gain = discounted(found.slice(0, 5).map(gradeOf)) / discounted(grades.slice(0, 5))
  return { ...judged, found, success, gain }
}

const discounted = (grades: number[]) =>
  grades.reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0)

export const mean = (values: number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Between which values the mean lies in 95 of 100 draws with replacement; the same draws each time. */
export function interval(values: number[], draws = 1_000): [low: number, high: number] {
  let seed = 1
  const place = () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % values.length
  }
  const means = Array.from({ length: draws }, () =>
    mean(values.map(() => values[place()] ?? 0)),
  ).sort((one, other) => one - other)
  return [means[Math.floor(draws * 0.025)] ?? 0, means[Math.floor(draws * 0.975)] ?? 0]
}

/** The value below which a share of all lie. */
export const quantile = (values: number[], share: number) =>
  values.toSorted((one, other) => one - other)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? 0
