import { squeezed } from './grid.ts'

/** A numbered text item by item, as it is printed; what stands before the first number is an item of its own. */
export function itemsOf(text: string): string[] {
  const lines = text.split('\n')
  const items: string[] = []
  for (const line of lines) {
    if (line.trim() === '') continue
    const parts = divided(line)
    for (const [index, part] of parts.entries()) {
      const begins =
        index > 0 || NUMBERED.test(part) || HEADING.test(part.trim()) || items.length === 0
      if (begins) items.push(part.trim())
      else items.push(`${items.pop()}\n${part.trim()}`)
    }
  }
  return items.filter((item) => item !== '')
}

/** What a list of people answers to: without numbers and marks at the end. */
export const namesIn = (text: string): string[] =>
  itemsOf(text)
    .flatMap((item) => item.split(/[；;\n]/u))
    .map((item) =>
      squeezed(item)
        .replace(NUMBERED, '')
        .replace(/^\s*[一二三四五六七八九十]{1,2}[.．]/u, '')
        .replace(/[；;。，,：:、\s]+$/u, '')
        .trim(),
    )
    .filter((item) => item !== '')

export type StagedItem = { stage: string | null; text: string }

/** Responsibilities item by item, each with the stage under whose heading it stands or which it names itself. */
export function stagedItems(text: string): StagedItem[] {
  const found: StagedItem[] = []
  let stage: string | null = null
  let heading = ''
  for (const item of itemsOf(text)) {
    if (HEADING.test(item)) {
      stage = squeezed(item).replace(MARKS, '')
      heading = `${heading}${item}\n`
      continue
    }
    const own = OWN_STAGE.exec(squeezed(item).slice(0, 40))?.[1]
    found.push({ stage: own ?? stage, text: `${heading}${item}` })
    heading = ''
  }
  if (heading !== '') found.push({ stage: null, text: heading.trim() })
  return found
}

/** A line cut before each number in it that begins an item: …；2.调查责任：…. */
function divided(line: string): string[] {
  const parts: string[] = []
  let from = 0
  let expected: number | null = null
  for (const match of line.matchAll(/(?<![\d.．第])(\d{1,2})\s*[.．、](?!\d)/gu)) {
    const number = Number(match[1])
    if (expected === null ? number === 1 || match.index === 0 : number === expected) {
      if (match.index > 0) parts.push(line.slice(from, match.index))
      from = match.index
      expected = number + 1
    }
  }
  parts.push(line.slice(from))
  return parts.filter((part) => part.trim() !== '')
}

const NUMBERED =
  /^\s*(?:\d{1,2}(?:-\d{1,2})?\s*[.．、)）]|[（(]\s*[\d一二三四五六七八九十]{1,3}\s*[）)]|[①-⑳])/u
const HEADING =
  /^(?:[一二三四五六七八九十]{1,2}[、.．])?[^\d。；;：:，,]{2,14}(?:责任|阶段|环节)\s*[：:]?$/u
const MARKS = /^[一二三四五六七八九十]{1,2}[、.．]|[：:\s]+$/gu
const OWN_STAGE =
  /^(?:\d{1,2}\s*[.．、])?\s*([^：:，,。；;\d]{1,12}(?:责任|阶段|环节|阶段责任))\s*[：:]/u
