import { type Document, isMap, isNode, isSeq, LineCounter, type Pair, type YAMLMap } from 'yaml'
import type { Problem } from '../problem.ts'
import { type Path, type SourceFile, unreadable } from '../source-file.ts'
import { aliasProblem } from './aliases.ts'
import { composeYaml, YamlLimitError } from './document.ts'
import { repeatedKeys } from './repeated-keys.ts'
import { valueIn } from './value.ts'

/** Reads the text of one YAML 1.2 file; what is wrong with its syntax stands in `problems`. */
export function yamlSource(path: string, text: string): SourceFile {
  const value = valueIn(text)
  if (value === undefined) return placedSource(path, text)
  let placed: SourceFile | undefined
  const place: SourceFile['place'] = (to, key) => {
    placed ??= placedSource(path, text)
    return placed.place(to, key)
  }
  return { path, value, problems: [], place }
}

/** The same with the place of everything, which takes most of the time; it also knows what is wrong with a text that is no JSON. */
export function placedSource(path: string, text: string, schema?: 'json'): SourceFile {
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
      ({ offset, message }): Problem => ({
        ...at(offset),
        severity: 'error',
        code: 'syntax',
        message: message.replace(/\s+/g, ' '),
      }),
    )
    const keyed = keysOf()
    const place = (to: Path, key?: string) => at(offsetOf(document, to, keyed, key))
    if (document.errors.length > 0) return { path, value: undefined, problems, place }
    const value: unknown = document.toJS({ maxAliasCount: -1 })
    return value === null && problems.length === 0
      ? unreadable(path, 'empty-file', 'the file holds nothing but comments')
      : { path, value, problems, place }
  } catch (error) {
    if (error instanceof YamlLimitError) return broken(error.offset, error.message)
    throw error
  }
}

/** Errors, keys that stand twice, and tags that the format does not know: their values would silently be taken for texts. */
const problemsOf = (document: Document) =>
  [
    ...[
      ...document.errors,
      ...document.warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED'),
    ].map(({ pos: [offset], message }) => ({ offset, message })),
    ...repeatedKeys(document).map((offset) => ({ offset, message: 'Map keys must be unique' })),
  ].sort((one, other) => one.offset - other.offset)

/** Where the value at a path begins, or its key, or the nearest thing around it that is there. */
function offsetOf({ contents }: Document, to: Path, keyed: Keyed, key?: string): number {
  let node: unknown = contents
  let offset = (isNode(node) && node.range?.[0]) || 0
  let depth = 0
  for (; depth < to.length; depth++) {
    const step = to[depth]
    const inner = isMap(node)
      ? keyed(node).get(String(step))?.value
      : isSeq(node)
        ? node.items[Number(step)]
        : undefined
    if (!isNode(inner)) break
    node = inner
    offset = inner.range?.[0] ?? offset
  }
  const named = key !== undefined && isMap(node) ? keyed(node).get(key)?.key : undefined
  return isNode(named) && named.range ? named.range[0] : offset
}

type Keyed = (map: YAMLMap) => Map<string, Pair>

/** The pairs of mappings by their keys, looked through once each, however many of them are asked for. */
function keysOf(): Keyed {
  const known = new Map<YAMLMap, Map<string, Pair>>()
  return (map) => {
    const pairs = known.get(map) ?? new Map<string, Pair>()
    if (!known.has(map)) {
      // Of a key that stands twice, the first is meant.
      for (const pair of map.items.toReversed()) pairs.set(String(pair.key), pair)
      known.set(map, pairs)
    }
    return pairs
  }
}
