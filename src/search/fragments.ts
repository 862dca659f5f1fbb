import { tokensIn } from './document.ts'
import { fold } from './fold.ts'

/** A stretch of a text, and whether it is what matched. */
export type Fragment = { text: string; matched: boolean }

/** A text cut where what matched begins and ends. */
export function fragments(text: string, field: string, tokens: Set<string>): Fragment[] {
  const { start, end } = fold(text)
  const marked = new Array<boolean>(text.length).fill(false)
  for (const placed of tokensIn(text, field))
    if (tokens.has(placed.token))
      marked.fill(true, start[placed.start] ?? 0, end[placed.end - 1] ?? 0)
  const found: Fragment[] = []
  for (const [index, matched] of marked.entries()) {
    const last = found.at(-1)
    if (last?.matched === matched) last.text += text[index]
    else found.push({ text: text[index] ?? '', matched })
  }
  return found
}
