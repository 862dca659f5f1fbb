import { LineCounter } from 'yaml'
import type { Problem } from '../problem.ts'
import { type SourceFile, unreadable } from '../source-file.ts'
import { placedSource } from '../yaml/source.ts'
import { DEEPEST, faultsOf, offsetsOf } from './places.ts'

/** Reads a JSON text with the places of what it holds; a key that stands twice is a problem, of which JSON.parse says nothing. */
export function jsonSource(path: string, text: string): SourceFile {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const message = (error as Error).message.replace(/\s+/g, ' ')
    // Node does not always name a line; the reader of YAML does, for whatever is no value of JSON.
    const [found] = text.length > MOST_EXPLAINED ? [] : placedSource(path, text, 'json').problems
    return unreadable(path, 'syntax', `this is no JSON: ${message}`, found)
  }
  const at = placesOf(path, text)
  const { repeated, tooDeep } = faultsOf(text)
  if (tooDeep !== undefined)
    return unreadable(path, 'syntax', `more than ${DEEPEST} levels deep`, at(tooDeep))
  if (value === null) return unreadable(path, 'empty-file', 'the file holds nothing but null')
  const problems = repeated.map(
    (offset): Problem => ({
      ...at(offset),
      severity: 'error',
      code: 'syntax',
      message: 'Map keys must be unique',
    }),
  )
  const offsetOf = offsetsOf(text)
  return { path, value, problems, place: (to, key) => at(offsetOf(to, key)) }
}

/** Characters of a broken text of which the place of the mistake is looked for. */
const MOST_EXPLAINED = 1_000_000

function placesOf(path: string, text: string) {
  let lines: LineCounter | undefined
  return (offset: number) => {
    if (!lines) {
      lines = new LineCounter()
      lines.addNewLine(0)
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        lines.addNewLine(at + 1)
    }
    const { line, col } = lines.linePos(offset)
    return { path, line: Math.max(line, 1), column: Math.max(col, 1) }
  }
}
