import type { Place, Problem } from './problem.ts'

/** Keys and indexes that lead from the top of a file to a value in it. */
export type Path = readonly PropertyKey[]

/** A file of a dataset, or a part of one: its value, and where each part of it stands. */
export type SourceFile = {
  path: string
  /** Undefined or null, with a problem, where nothing can be read. */
  value: unknown
  problems: Problem[]
  /** The place of a value, or of the nearest thing around it that is there; `key`: of the key itself. */
  place: (path: Path, key?: string) => Place
  /** What a value is called for the reader; left out: the keys that lead to it. */
  name?: (path: Path) => string | undefined
  /** The names of what a value refers to by its key; left out: it can only be named by that. */
  names?: (path: Path) => Iterable<string>
}

/** Stands in for a file that cannot be read. */
export const unreadable = (
  path: string,
  code: string,
  message: string,
  place: Place = { path, line: 1, column: 1 },
): SourceFile => ({
  path,
  value: undefined,
  problems: [{ ...place, severity: 'error', code, message }],
  place: () => place,
})

/** Whether nothing is known of what a source says, so that nothing can be said about what it lacks. */
export const isUnreadable = ({ value, problems }: SourceFile) =>
  (value === undefined || value === null) && problems.some(({ severity }) => severity === 'error')

/** The keys that lead to a value, as one writes them: `legalBases[0].role`. */
export const pathText = (path: Path) =>
  path.reduce<string>(
    (name, step) =>
      typeof step === 'number'
        ? `${name}[${step}]`
        : name
          ? `${name}.${String(step)}`
          : String(step),
    '',
  ) || 'the file'
