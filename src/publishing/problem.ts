/** Something in a dataset that is not as it should be, with its place: 1-based line and column of the file. */
export type Problem = {
  path: string
  line: number
  column: number
  severity: 'error' | 'warning'
  code: string
  message: string
}

/** `PATH:LINE:COLUMN severity code message`, one line. */
export const problemLine = ({ path, line, column, severity, code, message }: Problem) =>
  `${path}:${line}:${column} ${severity} ${code} ${message}`

/** A dataset cannot be used; `problems` say why, all of them. */
export class DatasetError extends Error {
  readonly problems: Problem[]

  constructor(folder: string, problems: Problem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`
    super([`${count} in the dataset ${folder}`, ...problems.map(problemLine)].join('\n'))
    this.problems = problems
  }
}
