import { basename } from 'node:path'
import type { ListAsRead } from '../list-as-read.ts'
import { isUnreadable, type SourceFile } from '../source-file.ts'
import { readTextFile } from '../text-file.ts'
import { jsonSource } from './source.ts'

const PARTS = ['publisher', 'edition', 'instruments', 'powers'] as const
/** What an export tells beside the list: it is no part of it, and is passed over. */
const BESIDE = ['standings', 'lineage', 'errata']

/** One object with the keys publisher, edition, instruments and powers, in the form that `export` writes. */
export async function readJson(path: string): Promise<ListAsRead> {
  const whole = await readTextFile(path, basename(path), jsonSource)
  const object = (
    typeof whole.value === 'object' && !Array.isArray(whole.value) ? whole.value : null
  ) as Record<string, unknown> | null
  const problems = [
    ...whole.problems,
    ...(object || isUnreadable(whole) ? [] : [wrong(whole, 'the file', 'invalid-value')]),
    ...Object.keys(object ?? {})
      .filter((key) => ![...PARTS, ...BESIDE].includes(key))
      .map((key) => wrong(whole, `"${key}"`, 'unknown-key', key)),
  ]
  const part = (name: (typeof PARTS)[number]): SourceFile => ({
    path: whole.path,
    value: object?.[name],
    problems: [],
    place: (to, key) => whole.place([name, ...to], key),
    name: (to) => (to.length === 0 ? `"${name}"` : undefined),
  })
  return {
    path,
    problems,
    publisher: part('publisher'),
    edition: part('edition'),
    instruments: [part('instruments')],
    powers: async function* () {
      yield part('powers')
    },
  }
}

const wrong = (source: SourceFile, what: string, code: string, key?: string) =>
  ({
    ...source.place([], key),
    severity: 'error',
    code,
    message: `${what} is not expected here; a dataset is one object with ${PARTS.join(', ')}`,
  }) as const
