import { type DocumentNode, Kind } from 'graphql'
import type { Issue } from '../errors.ts'
import { eachArgument, eachValue } from './arguments.ts'

/** Where a value holds NUL or half of a surrogate pair, which are no text that a database can be asked about. */
export function* unspeakableIn(value: unknown, path: Issue['path']): Generator<Issue> {
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed()) yield { path, message: UNSPEAKABLE }
  } else if (value !== null && typeof value === 'object')
    for (const [key, held] of Object.entries(value))
      yield* unspeakableIn(held, [...path, Array.isArray(value) ? Number(key) : key])
}

const UNSPEAKABLE = 'expected text without NUL and without half of a surrogate pair'

/** Those that a document itself holds. */
export function unspeakableLiterals(document: DocumentNode): Issue[] {
  const issues: Issue[] = []
  eachArgument(document, ({ name, value: argument }) =>
    eachValue(argument, (value) => {
      if (value.kind === Kind.STRING) issues.push(...unspeakableIn(value.value, [name.value]))
    }),
  )
  return issues
}
