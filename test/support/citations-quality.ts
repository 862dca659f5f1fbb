import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { articlesAt } from '../../src/citations/articles.ts'
import { type Citation, citationsIn } from '../../src/citations/citations.ts'
import { plainText } from '../../src/citations/folded.ts'

const Expected = z.object({
  title: z.string().nullable(),
  version: z.object({ year: z.number(), on: z.coerce.string().optional() }).nullable().optional(),
  documentNumber: z.string().nullable().optional(),
  articles: z.array(z.coerce.string()).default([]),
})
const Cells = z.array(
  z.object({
    id: z.string(),
    text: z.string(),
    expect: z.array(Expected),
    traps: z.array(z.string()).default([]),
  }),
)
type Expectation = z.infer<typeof Expected>
type Cell = z.infer<typeof Cells>[number]

export const readCells = (path: string): Cell[] => Cells.parse(parse(readFileSync(path, 'utf8')))

/** How the citations of a cell compare with those that a careful reader takes. */
export type Judged = {
  id: string
  right: number
  expected: number
  read: number
  trapped: string[]
  wrong: { expected: Expectation | null; read: Citation | null }[]
}

export function judge({ id, text, expect, traps }: Cell): Judged {
  const read = citationsIn(text)
  const pairs = paired(expect, read)
  const wrong = pairs.filter(({ expected, read }) => !expected || !read || !isRight(expected, read))
  return {
    id,
    right: pairs.length - wrong.length,
    expected: expect.length,
    read: read.length,
    trapped: traps.filter((trap) =>
      wrong.some(({ expected, read }) => read && takes(read, expected, trap, text)),
    ),
    wrong,
  }
}

/** Right: title, articles, number and version are. */
export const isRight = (expected: Expectation, read: Citation) =>
  sameTitle(expected, read) &&
  (expected.documentNumber ?? null) === read.documentNumber &&
  [...expected.articles].sort().join() === [...read.articles].sort().join() &&
  (expected.version?.year ?? null) === read.versionYear &&
  (expected.version?.on?.length === 10 ? expected.version.on.slice(0, 10) : null) === read.versionOn

const sameTitle = (expected: Expectation, read: Citation) =>
  plainTitle(expected) === plainTitle(read)

const plainTitle = ({ title }: { title: string | null }) =>
  title === null ? null : plainText(title)

/** Each expectation with what was read for it, in their order: first those with the same title. */
function paired(expected: Expectation[], read: Citation[]) {
  const pairs: { expected: Expectation | null; read: Citation | null }[] = []
  let next = 0
  for (const one of expected) {
    const found = read.findIndex((citation, index) => index >= next && sameTitle(one, citation))
    if (found < 0) {
      pairs.push({ expected: one, read: null })
      continue
    }
    for (; next < found; next++) pairs.push({ expected: null, read: read[next] ?? null })
    pairs.push({ expected: one, read: read[found] ?? null })
    next = found + 1
  }
  for (; next < read.length; next++) pairs.push({ expected: null, read: read[next] ?? null })
  return pairs
}

/** Whether what was read beyond the expected comes from a trap. */
function takes(read: Citation, expected: Expectation | null, trap: string, text: string): boolean {
  const said = plainText(trap)
  if (!expected) {
    const words = plainText(text.slice(read.offset, read.offset + read.length))
    return (
      words.includes(said) ||
      said.includes(words) ||
      (read.title !== null && said.includes(plainText(read.title)))
    )
  }
  const at = said.search(/第[0-9一二三四五六七八九十百]/)
  const articles = at < 0 ? [] : (articlesAt(said, at)?.articles ?? [])
  return articles.some(
    (article) => read.articles.includes(article) && !expected.articles.includes(article),
  )
}
