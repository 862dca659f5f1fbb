import type { z } from 'zod'
import { hiddenCharacter, outerSpace, shown } from '../formats/characters.ts'
import { type Problem, placeText, problem } from '../formats/problem.ts'
import { isUnreadable, type Path, pathText, type SourceFile } from '../formats/source-file.ts'
import { nearest } from '../nearest.ts'

/** A value that has passed its format, with the way back to where it stands. */
export type Located<Value> = { value: Value; place: SourceFile['place'] }

/** Where in a source a value begins, and what is known to be wrong there already. */
export type Part = { source: SourceFile; at: Path; known: Set<string> }

/** What a source says as a whole, to be held against a format. */
export const wholeOf = (source: SourceFile): Part => ({
  source,
  at: [],
  known: new Set(source.problems.map(placeText)),
})

/** The value if it has the format, else undefined with all that is wrong in `problems`; each place is told of once. */
export function validate<Value>(
  { source, at, known }: Part,
  value: unknown,
  format: z.ZodType<Value>,
  problems: Problem[],
): Located<Value> | undefined {
  if (isUnreadable(source)) return undefined
  const { data, error } = format.safeParse(value, { reportInput: true })
  const place = (path: Path, key?: string) => source.place([...at, ...path], key)
  if (!error) return { value: data, place }
  for (const issue of error.issues)
    for (const problem of problemsOf({ source, at, issue, input: inputOf(issue, value) }))
      if (!known.has(placeText(problem))) problems.push(problem)
  return undefined
}

/** An error at the place of a value. */
export const problemAt = (
  place: SourceFile['place'],
  path: Path,
  code: string,
  message: string | (() => string),
): Problem => problem(place(path), 'error', code, message)

/** Something to know about a value that is no error. */
export const warningAt = (...where: Parameters<typeof problemAt>): Problem => {
  const [place, path, code, message] = where
  return problem(place(path), 'warning', code, message)
}

/** What a rule of a whole found wrong stands where its path leads. */
const inputOf = ({ code, input, path }: z.core.$ZodIssue, value: unknown) =>
  code === 'custom'
    ? path.reduce<unknown>(
        (held, key) => (Object(held) as Record<PropertyKey, unknown>)[key],
        value,
      )
    : input

type SchemaIssue = { source: SourceFile; at: Path; issue: z.core.$ZodIssue; input: unknown }

function problemsOf({ source, at, issue, input }: SchemaIssue): Problem[] {
  const path = [...at, ...(issue.path as Path)]
  const problem = (code: string, message: string, key?: string): Problem => ({
    ...source.place(path, key),
    severity: 'error',
    code,
    message,
  })
  const name = source.name?.(path) ?? pathText(path)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      problem('unknown-key', `"${key}" is not a key of the format here (see FORMAT.md)`, key),
    )
  if (input === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value'))
    return [problem('missing-key', `${name} is missing; it must be ${expected(issue)}`)]
  const text = typeof input === 'string' ? input : undefined
  const allowed = issue.code === 'invalid_value' ? issue.values.map(String) : source.names?.(path)
  const hint = text !== undefined && allowed ? nearest(text, allowed) : ''
  const hidden = text === undefined ? undefined : unwanted(text, issue.message)
  // What tells of a person goes into no log either.
  const told = issue.message.startsWith('a text without personal data')
    ? 'a text that is not shown'
    : shown(input)
  const found = hidden ? `${told} with ${hidden}` : told
  return [problem('invalid-value', `${name} is ${found}; it must be ${expected(issue)}${hint}`)]
}

/** The character that a text must not hold, where that is what is wrong with it. */
function unwanted(text: string, message: string): string | undefined {
  if (message.endsWith('spaces around it')) return outerSpace(text)
  if (!message.endsWith('hidden characters')) return undefined
  return hiddenCharacter(text, !message.includes('one line'))
}

function expected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? `a ${issue.expected}`
    case 'invalid_value':
      return `one of ${issue.values.join(', ')}`
    case 'too_small':
      return issue.origin === 'string'
        ? issue.message
        : issue.origin === 'array'
          ? `a list of ${issue.minimum} or more`
          : `${issue.minimum} or more`
    case 'too_big':
      return issue.origin === 'string' ? issue.message : `${issue.maximum} or less`
    default:
      return issue.message
  }
}

const TYPES: Record<string, string> = {
  object: 'a mapping',
  record: 'a mapping',
  array: 'a list',
  int: 'a whole number',
}
