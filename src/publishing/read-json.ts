import { basename } from 'node:path'
import { jsonSource } from './json-source.ts'
import type { RawDataset } from './raw-dataset.ts'
import { readTextFile } from './read-file.ts'
import { isUnreadable, type Source } from './source.ts'

const PARTS = ['publisher', 'edition', 'instruments', 'powers'] as const

/** One object with the keys publisher, edition, instruments and powers, in the form that `export` writes. */
export async function readJson(path: string): Promise<RawDataset> {
  const whole = await readTextFile(path, basename(path), jsonSource)
  const object = (
    typeof whole.value === 'object' && !Array.isArray(whole.value) ? whole.value : null
  ) as Record<string, unknown> | null
  const problems = [
    ...whole.problems,
    ...(object || isUnreadable(whole) ? [] : [wrong(whole, 'the file', 'invalid-value')]),
    ...Object.keys(object ?? {})
      .filter((key) => !PARTS.includes(key as (typeof PARTS)[number]))
      .map((key) => wrong(whole, `"${key}"`, 'unknown-key', key)),
  ]
  const part = (name: (typeof PARTS)[number]): Source => ({
    path: whole.path,
    value: object?.[name],
    problems: [],
    place: (to, key) => whole.place([name, ...to], key),
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

const wrong = (source: Source, what: string, code: string, key?: string) =>
  ({
    ...source.place([], key),
    severity: 'error',
    code,
    message: `${what} is not expected here; a dataset is one object with ${PARTS.join(', ')}`,
  }) as const
