import { type Source, unreadable } from './source.ts'
import { yamlSource } from './yaml-source.ts'

/** Reads a JSON text with the places of what it holds: JSON is YAML 1.2, and that reader tells a key that stands twice too. */
export function jsonSource(path: string, text: string): Source {
  try {
    JSON.parse(text)
  } catch (error) {
    const { message } = error as Error
    const at = /position (\d+)/.exec(message)
    const before = text.slice(0, at ? Number(at[1]) : text.length)
    const place = {
      path,
      line: before.split('\n').length,
      column: before.length - before.lastIndexOf('\n'),
    }
    return unreadable(path, 'syntax', `this is no JSON: ${message.replace(/\s+/g, ' ')}`, place)
  }
  return yamlSource(path, text)
}
