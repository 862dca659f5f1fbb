import { canonical } from './canonical.ts'
import { keysOf, matched } from './match.ts'

/** One difference of two values: where it stands, and the JSON text of what stands there, null where nothing does. */
export type FieldChange = { path: string; before: string | null; after: string | null }

/**
 * Every difference of two values in the form of a dataset. It is told at the leaf, or as high as one of the two has nothing.
 * An index is that in `after`, or for what was removed that in `before`. A list whose order changed gives one change of the
 * list for it: the elements, or where they have keys the keys.
 */
export const fieldChanges = (before: unknown, after: unknown): FieldChange[] => [
  ...changes('', before ?? undefined, after ?? undefined),
]

function* changes(path: string, before: unknown, after: unknown): Generator<FieldChange> {
  if (Array.isArray(before) && Array.isArray(after)) yield* listChanges(path, before, after)
  else if (isRecord(before) && isRecord(after))
    for (const key of new Set([...Object.keys(after), ...Object.keys(before)]))
      yield* changes(
        path ? `${path}.${key}` : key,
        before[key] ?? undefined,
        after[key] ?? undefined,
      )
  else if (text(before) !== text(after)) yield { path, before: text(before), after: text(after) }
}

function* listChanges(path: string, before: unknown[], after: unknown[]): Generator<FieldChange> {
  const { origins, removed, moved } = matched(before, after)
  if (moved)
    yield {
      path,
      before: text(keysOf(before, after) ?? before),
      after: text(keysOf(after, before) ?? after),
    }
  for (const [index, origin] of origins.entries())
    yield* changes(
      `${path}[${index}]`,
      origin === undefined ? undefined : before[origin],
      after[index],
    )
  for (const index of removed) yield* changes(`${path}[${index}]`, before[index], undefined)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const text = (value: unknown) => (value === undefined ? null : canonical(value))
