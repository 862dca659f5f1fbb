import { type SourceFile, unreadable } from '../source-file.ts'
import { yamlSource } from '../yaml/source.ts'

/** Reads a JSON text with the places of what it holds: JSON is YAML 1.2, and that reader tells a key that stands twice too. */
export function jsonSource(path: string, text: string): SourceFile {
  try {
    JSON.parse(text)
  } catch (error) {
    const message = (error as Error).message.replace(/\s+/g, ' ')
    // Node names no line; the reader of YAML does, for whatever is no value of JSON.
    const [found] = yamlSource(path, text, 'json').problems
    return unreadable(path, 'syntax', `this is no JSON: ${message}`, found)
  }
  return yamlSource(path, text)
}
