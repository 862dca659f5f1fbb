import leven from 'leven'
import type { z } from 'zod'
import type { Problem } from './problem.ts'
import type { Path, Source } from './source.ts'

/** A value that has passed its format, with the way back to where it stands. */
export type Located<Value> = { value: Value; place: Source['place'] }

/** The value of a source if it has the format, else undefined with all that is wrong in `problems`. */
export function validate<Value>(
  source: Source,
  format: z.ZodType<Value>,
  problems: Problem[],
): Value | undefined {
  problems.push(...source.problems)
  if (source.problems.length > 0) return undefined
  const { data, error } = format.safeParse(source.value, { reportInput: true })
  if (!error) return data
  problems.push(...error.issues.flatMap((issue) => problemsOf(source, issue)))
  return undefined
}

/** An error at the place of a value. */
export const problemAt = (
  place: Source['place'],
  path: Path,
  code: string,
  message: string,
): Problem => ({
  ...place(path),
  severity: 'error',
  code,
  message,
})

/** `; did you mean "…"?` where one of the allowed values is near what was found. */
export function nearest(found: string, allowed: Iterable<string>): string {
  const [best] = [...allowed]
    .map((value) => ({ value, distance: leven(found, value) }))
    .sort((a, b) => a.distance - b.distance)
  return best && best.distance <= Math.max(2, found.length / 3)
    ? `; did you mean "${best.value}"?`
    : ''
}

function problemsOf(source: Source, issue: z.core.$ZodIssue): Problem[] {
  const problem = (code: string, message: string, key?: string): Problem => ({
    ...source.place(issue.path as Path, key),
    severity: 'error',
    code,
    message,
  })
  const name = nameOf(issue.path)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      problem('unknown-key', `"${key}" is not a key of the format here (see FORMAT.md)`, key),
    )
  if (
    issue.input === undefined &&
    (issue.code === 'invalid_type' || issue.code === 'invalid_value')
  )
    return [problem('missing-key', `${name} is missing; it must be ${expected(issue)}`)]
  const found = JSON.stringify(issue.input)?.slice(0, 80)
  const hint =
    issue.code === 'invalid_value' && typeof issue.input === 'string'
      ? nearest(issue.input, issue.values.map(String))
      : ''
  return [problem('invalid-value', `${name} is ${found}; it must be ${expected(issue)}${hint}`)]
}

const nameOf = (path: readonly PropertyKey[]) =>
  path.reduce<string>(
    (name, step) =>
      typeof step === 'number'
        ? `${name}[${step}]`
        : name
          ? `${name}.${String(step)}`
          : String(step),
    '',
  ) || 'the file'

function expected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return (
        (
          {
            object: 'a mapping',
            record: 'a mapping',
            array: 'a list',
            int: 'a whole number',
          } as Record<string, string>
        )[issue.expected] ?? `a ${issue.expected}`
      )
    case 'invalid_value':
      return `one of ${issue.values.join(', ')}`
    case 'too_small':
      return issue.origin === 'string'
        ? issue.message
        : issue.origin === 'array'
          ? `a list of ${issue.minimum} or more`
          : `${issue.minimum} or more`
    case 'too_big':
      return `${issue.maximum} or less`
    default:
      return issue.message
  }
}
