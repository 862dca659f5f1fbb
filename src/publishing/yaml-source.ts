import { type Document, isMap, isNode, isPair, LineCounter } from 'yaml'
import type { Problem } from './problem.ts'
import { type Path, type Source, unreadable } from './source.ts'
import { aliasProblem } from './yaml-aliases.ts'
import { composeYaml, YamlLimitError } from './yaml-document.ts'

/** Reads the text of one YAML 1.2 file; what is wrong with its syntax stands in `problems`. */
export function yamlSource(path: string, text: string, schema?: 'json'): Source {
  const lines = new LineCounter()
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { path, line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const broken = (offset: number, message: string) =>
    unreadable(path, 'syntax', message, at(offset))
  try {
    const document = composeYaml(text, lines, schema)
    const alias = aliasProblem(document)
    if (alias) return broken(alias.offset, alias.message)
    const problems = problemsOf(document).map(
      ({ pos, message }): Problem => ({
        ...at(pos[0]),
        severity: 'error',
        code: 'syntax',
        message: message.replace(/\s+/g, ' '),
      }),
    )
    const place = (to: Path, key?: string) => at(offsetOf(document, to, key))
    if (document.errors.some(({ code }) => code !== 'DUPLICATE_KEY'))
      return { path, value: undefined, problems, place }
    const value: unknown = document.toJS({ maxAliasCount: -1 })
    return value === null && problems.length === 0
      ? unreadable(path, 'empty-file', 'the file holds nothing but comments')
      : { path, value, problems, place }
  } catch (error) {
    if (error instanceof YamlLimitError) return broken(error.offset, error.message)
    throw error
  }
}

/** Errors, and tags that the format does not know: their values would silently be taken for texts. */
const problemsOf = ({ errors, warnings }: Document) => [
  ...errors,
  ...warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED'),
]

function offsetOf(document: Document, to: Path, key?: string): number {
  for (let length = to.length; length >= 0; length--) {
    const node = document.getIn(to.slice(0, length), true)
    if (key !== undefined && isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && String(item.key) === key)
      if (isNode(pair?.key) && pair.key.range) return pair.key.range[0]
    }
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}
