import { isMap, isNode, isPair, LineCounter, parseDocument } from 'yaml'
import type { Place, Problem } from './problem.ts'

/** Keys and indexes that lead from the top of a file to a value in it. */
export type Path = readonly PropertyKey[]

/** A file of a dataset: its value, and where in the text each part of it stands. */
export type Source = {
  path: string
  value: unknown
  problems: Problem[]
  /** The place of a value, or of the nearest thing around it that is there; `key`: of the key itself. */
  place: (path: Path, key?: string) => Place
  /** What a value is called where it stands, if not by its path: the header of a column. */
  name?: (path: Path) => string
}

/** Reads one YAML 1.2 file; what is wrong with its bytes or its syntax stands in `problems`. */
export function readSource(path: string, bytes: Uint8Array): Source {
  const text = decode(bytes)
  if (text === undefined)
    return unreadable(path, 'encoding', 'the file is not UTF-8; save it as UTF-8 and try again')
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', prettyErrors: false })
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { path, line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const place = (to: Path, key?: string) => {
    for (let length = to.length; length >= 0; length--) {
      const node = document.getIn(to.slice(0, length), true)
      if (key !== undefined && isMap(node)) {
        const pair = node.items.find((item) => isPair(item) && String(item.key) === key)
        if (isNode(pair?.key) && pair.key.range) return at(pair.key.range[0])
      }
      if (isNode(node) && node.range) return at(node.range[0])
    }
    return at(0)
  }
  const problems = document.errors.map(
    ({ pos, message }): Problem => ({
      ...at(pos[0]),
      severity: 'error',
      code: 'syntax',
      message: message.replace(/\s+/g, ' '),
    }),
  )
  if (problems.length > 0) return { path, value: null, problems, place }
  try {
    return { path, value: document.toJS(), problems, place }
  } catch (error) {
    return unreadable(path, 'syntax', (error as Error).message)
  }
}

/** Stands in for a file that cannot be read. */
export const unreadable = (path: string, code: string, message: string): Source => ({
  path,
  value: null,
  problems: [{ path, line: 1, column: 1, severity: 'error', code, message }],
  place: () => ({ path, line: 1, column: 1 }),
})

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
